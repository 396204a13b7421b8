using System.Globalization;
using System.Text;

namespace Gis.Api.Demo.Registers;

/// <summary>A list under way: a heading, then a row at a time. UTF-8 without BOM, lines end in LF.</summary>
internal sealed class CsvFile : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StreamWriter _to;

    public CsvFile(string folder, string name, params string[] headings)
    {
        _to = new(Path.Combine(folder, name), append: false, Utf8, bufferSize: 1 << 16) { NewLine = "\n" };
        Row(headings);
    }

    /// <summary>A null is a blank cell. No text of the generator holds a quotation mark.</summary>
    public void Row(params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                _to.Write(',');
            if (cells[i] is not { } cell)
                continue;
            var isQuoted = cell.Contains(',', StringComparison.Ordinal);
            if (isQuoted)
                _to.Write('"');
            _to.Write(cell);
            if (isQuoted)
                _to.Write('"');
        }
        _to.Write('\n');
    }

    public void Dispose() => _to.Dispose();

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string? Of(double? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>To a centimetre.</summary>
    public static string OfDegrees(double degrees) => degrees.ToString("0.0000000", CultureInfo.InvariantCulture);
}
