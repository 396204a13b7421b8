using System.Text;
using Gis.Api.Imports;
using Gis.Api.Imports.Tables;
using Xunit;

namespace Gis.Api.Tests.Imports;

public sealed class FileReadingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gis-read-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("windows-874", "windows-874")]
    public async Task The_encoding_of_a_text_is_found_from_its_bytes(string written, string found)
    {
        var encoding = written == "windows-874" ? FileInspection.Windows874 : Encoding.GetEncoding(written);
        // Long enough that a letter of three bytes lies across the end of a block.
        var text = "name\n" + string.Concat(Enumerable.Repeat("โรงเรียนจักรคำคณาทร\n", 30_000));
        var path = Write([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        var inspection = await FileInspection.OfAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(found, inspection.Encoding.WebName);
        using var table = CsvTable.Open(path, inspection.Encoding, null, 1_000_000);
        Assert.Equal(["name"], table.Headings);
        Assert.Equal(["โรงเรียนจักรคำคณาทร"], table.Read()!);
    }

    [Theory]
    [InlineData("a,b;x,c\n1,2,3", 3)]
    [InlineData("a;b;c\n1,5;2,5;3,5", 3)]
    [InlineData("a\tb\n1\t2", 2)]
    [InlineData("\"a,b\";c\n\"1,2\";3", 2)]
    public async Task The_separator_is_found_from_the_heading(string text, int columns)
    {
        var path = Write(Encoding.UTF8.GetBytes(text));
        var inspection = await FileInspection.OfAsync(path, TestContext.Current.CancellationToken);
        using var table = CsvTable.Open(path, inspection.Encoding, null, 1_000_000);
        Assert.Equal(columns, table.Headings.Count);
        Assert.Equal(columns, table.Read()!.Length);
    }

    [Theory]
    [InlineData("a,b,,\n1,2,,\n1,2\n", true)]
    [InlineData("a,b\n1,2,\n", true)]
    [InlineData("a,b\n1,2,3\n", false)]
    [InlineData("a,b\n1\n", false)]
    public void Separators_at_the_end_of_a_line_do_not_make_a_row_uneven(string text, bool even)
    {
        using var table = CsvTable.Open(Write(Encoding.UTF8.GetBytes(text)), FileInspection.Utf8, ',', 1_000_000);
        Assert.Equal(["a", "b"], table.Headings);
        while (table.Read() is { } row)
            Assert.Equal(even, table.IsEven(row));
    }

    [Fact]
    public void Bare_quotation_marks_are_letters_of_the_name()
    {
        using var table = CsvTable.Open(
            Write("name,students\nวัด \"ใหญ่\" เก่า,5\nข,6\n"u8.ToArray()),
            FileInspection.Utf8,
            null,
            1_000_000
        );
        Assert.Equal(["วัด \"ใหญ่\" เก่า", "5"], table.Read()!);
        Assert.Equal(["ข", "6"], table.Read()!);
    }

    [Fact]
    public void A_row_that_never_ends_is_refused_before_it_fills_memory()
    {
        var path = Write(Encoding.UTF8.GetBytes("name\n\"" + new string('a', 5_000_000)));
        using var table = CsvTable.Open(path, FileInspection.Utf8, null, 1_000_000);
        Assert.Equal("row-too-long", Assert.Throws<ImportRefusedException>(() => table.Read()).Issue.Kind.Code);
    }

    [Theory]
    [InlineData("CP874", "โรงเรียนวัดไทร")]
    [InlineData("UTF-8", "โรงเรียนวัดไทร")]
    [InlineData("UTF-8", "Bangkok")]
    public void The_encoding_of_a_dbf_is_found_from_its_text(string expected, string name)
    {
        var encoding = expected == "CP874" ? FileInspection.Windows874 : FileInspection.Utf8;
        Assert.Equal(expected, DbfEncoding.Detect(Write(Dbf(encoding.GetBytes(name), 60))));
    }

    [Fact]
    public void A_letter_cut_by_the_width_of_its_column_is_still_UTF_8() =>
        Assert.Equal("UTF-8", DbfEncoding.Detect(Write(Dbf(FileInspection.Utf8.GetBytes("โรงเรียนวัดไทร"), 20))));

    [Fact]
    public void A_dbf_of_noise_is_read_without_harm() =>
        Assert.NotNull(DbfEncoding.Detect(Write([.. Enumerable.Range(0, 300).Select(i => (byte)(i * 37))])));

    /// <summary>One record with one text field.</summary>
    internal static byte[] Dbf(byte[] text, byte width)
    {
        var bytes = new byte[65 + 1 + width];
        bytes[0] = 3;
        bytes[4] = 1;
        bytes[8] = 65;
        bytes[10] = (byte)(1 + width);
        "NAME"u8.CopyTo(bytes.AsSpan(32));
        bytes[43] = (byte)'C';
        bytes[48] = width;
        bytes[64] = 0x0D;
        bytes.AsSpan(65).Fill((byte)' ');
        text.AsSpan(0, Math.Min(text.Length, width)).CopyTo(bytes.AsSpan(66));
        return bytes;
    }

    private string Write(byte[] bytes)
    {
        var path = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
