using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;
using ExcelDataReader;
using Xunit;

namespace Gis.Api.Tests.Exports;

/// <summary>Each file is opened by a reader that did not write it, and holds the schools of the list.</summary>
public sealed class DownloadSchoolsTests(AreaRows rows) : IClassFixture<AreaRows>
{
    private const int Columns = 21;

    [Theory]
    [InlineData("TH", "")]
    [InlineData("TH51", "asOf=2026-02-28")]
    [InlineData("5101", "topic=network&status=none,limited")]
    [InlineData("5101-1", "topic=dltv&order=name")]
    [InlineData("TH5103", "")]
    public async Task Every_format_holds_the_schools_of_the_list_in_its_order(string area, string query)
    {
        var listed = (await rows.ReadAllAsync($"/api/areas/{area}/schools?{query}", 500))
            .Select(school => school["id"]!.ToString())
            .ToList();
        Assert.Equal(listed, ReadCsv(await LoadAsync($"/api/areas/{area}/schools.csv?{query}")).Skip(1).Select(row => row[0]));
        Assert.Equal(listed, ReadSheets(await LoadAsync($"/api/areas/{area}/schools.xlsx?{query}"))[0].Skip(1).Select(row => row[0]));
        var features = JsonNode.Parse(await LoadAsync($"/api/areas/{area}/schools.geojson?{query}"))!["features"]!.AsArray();
        Assert.Equal(listed, features.Select(feature => feature!["id"]!.ToString()));
    }

    [Fact]
    public async Task A_csv_begins_with_its_mark_and_holds_no_formula()
    {
        var bytes = await LoadAsync("/api/areas/TH51/schools.csv?order=name");
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var table = ReadCsv(bytes);
        Assert.All(table, row => Assert.Equal(Columns, row.Length));
        Assert.Equal("รหัส 10 หลัก (DMC)", table[0][1]);
        Assert.Equal("0051000001", table.Single(row => row[0] == "s1")[1]);
        var hostile = table.Single(row => row[0] == "s4");
        Assert.Equal(("'" + AreaRows.Formula, "'@SUM(1)"), (hostile[4], hostile[5]));
    }

    [Fact]
    public async Task A_workbook_has_a_list_and_a_summary_codes_as_text_and_numbers_as_numbers()
    {
        var sheets = ReadSheets(await LoadAsync("/api/areas/TH51/schools.xlsx?order=name"), out var names);
        Assert.Equal(["รายชื่อโรงเรียน", "สรุป"], names);
        var school = sheets[0].Single(row => row[0] is "s1");
        Assert.Equal(("0051000001", "000001"), (school[1], school[3]));
        Assert.Equal((double)(await rows.GetJsonAsync("/api/schools/s1"))["students"]!, Assert.IsType<double>(school[8]));
        Assert.Equal(98.08, Assert.IsType<double>(school[13]), 6);
        // A cell of a workbook is text by its type: nothing needs to stand in front of it.
        Assert.Equal(AreaRows.Formula, sheets[0].Single(row => row[0] is "s4")[4]);

        var totals = (await rows.GetJsonAsync("/api/areas/TH51/coverage"))["totals"]!;
        var summary = sheets[1];
        Assert.Equal("ลำพูน", summary[0][0]);
        Assert.Equal((double)totals["schools"]!, summary.Single(row => row[0] is "โรงเรียน")[1]);
        var network = summary.SkipWhile(row => row[0] is not "อินเทอร์เน็ต").Skip(1).Take(4).Sum(row => (double)row[1]!);
        Assert.Equal((double)totals["schools"]!, network);
    }

    [Fact]
    public async Task The_first_row_of_a_workbook_stays_in_sight()
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await LoadAsync("/api/areas/TH51/schools.xlsx")));
        using var reader = new StreamReader(zip.GetEntry("xl/schools.xml")!.Open());
        Assert.Contains("state=\"frozen\"", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_programs_read_the_points()
    {
        var file = Path.Combine(Path.GetTempPath(), $"schools-{Guid.NewGuid():N}.geojson");
        await File.WriteAllBytesAsync(file, await LoadAsync("/api/areas/TH/schools.geojson"), TestContext.Current.CancellationToken);
        try
        {
            var start = new ProcessStartInfo("ogrinfo", ["-ro", "-al", "-so", file])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            using var process = Process.Start(start)!;
            var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
            Assert.Contains("Geometry: Point", said, StringComparison.Ordinal);
            Assert.Contains("Feature Count: 59", said, StringComparison.Ordinal);
            Assert.Contains("networkReason: String", said, StringComparison.Ordinal);
            Assert.Contains("students: Integer", said, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_school_without_a_position_has_no_geometry()
    {
        var features = JsonNode.Parse(await LoadAsync("/api/areas/TH51/schools.geojson"))!["features"]!.AsArray();
        var unplaced = features.Single(feature => feature!["id"]!.ToString() is "s12")!;
        Assert.True(unplaced.AsObject().ContainsKey("geometry"));
        Assert.Null(unplaced["geometry"]);
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("geojson", "application/geo+json")]
    public async Task A_file_has_a_Thai_name_and_one_in_ASCII(string format, string mediaType)
    {
        using var response = await rows.Host.Client.GetAsync(
            new Uri($"/api/areas/TH51/schools.{format}?asOf=2026-06-01", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        var disposition = response.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Equal($"schools-TH51-2026-06-01.{format}", disposition.FileName);
        Assert.Equal($"รายชื่อโรงเรียน-ลำพูน-2026-06-01.{format}", disposition.FileNameStar);
    }

    [Fact]
    public async Task In_English_headings_and_words_are_English()
    {
        var table = ReadCsv(await LoadAsync("/api/areas/TH51/schools.csv?lang=en&topic=network&status=none&limit=1"));
        Assert.Equal("Why (internet)", table[0][16]);
        Assert.All(table.Skip(1), row => Assert.Equal("Not covered", row[15]));
        Assert.Contains(table.Skip(1), row => row[16].StartsWith("The only link is down", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_stays_on_the_disk()
    {
        await LoadAsync("/api/areas/TH/schools.xlsx");
        Assert.Empty(Directory.GetFiles(Path.Combine(rows.Host.StateFolder, "exports")));
    }

    private Task<byte[]> LoadAsync(string address) =>
        rows.Host.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private static List<string[]> ReadCsv(byte[] bytes)
    {
        using var reader = CsvReader.Create(new MemoryStream(bytes), new CsvReaderOptions { HasHeader = false });
        var table = new List<string[]>();
        while (reader.Read())
            table.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))]);
        return table;
    }

    private static List<List<object?[]>> ReadSheets(byte[] bytes) => ReadSheets(bytes, out _);

    private static List<List<object?[]>> ReadSheets(byte[] bytes, out List<string> names)
    {
        // The reader asks for the code page of old workbooks before it looks at the file.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        names = [];
        var sheets = new List<List<object?[]>>();
        do
        {
            names.Add(reader.Name);
            var sheet = new List<object?[]>();
            while (reader.Read())
                sheet.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => (object?)reader.GetValue(i))]);
            sheets.Add(sheet);
        } while (reader.NextResult());
        return sheets;
    }
}
