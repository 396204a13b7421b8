using System.Globalization;
using System.Text;
using CsvHelper;
using Gis.Api.Shared;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.Tables;

/// <summary>A table read row by row from a CSV file, whatever format it came from; a row has a greatest length.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly FileStream _file;
    private readonly CsvReader _reader;
    private string[] _row = [];

    private CsvTable(FileStream file, CsvReader reader)
    {
        _file = file;
        _reader = reader;
        var first = Read() ?? throw new ImportRefusedException(new Issue(IssueKinds.FileEmpty));
        var named = 1 + Array.FindLastIndex(first, heading => !string.IsNullOrWhiteSpace(heading));
        Headings = [.. first.Take(named).Select(heading => heading.Trim().TrimStart('\uFEFF'))];
    }

    public IReadOnlyList<string> Headings { get; }

    /// <summary>How much of the file was read, 0 to 1.</summary>
    public double Progress => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    /// <param name="path">The file.</param>
    /// <param name="encoding">As its bytes told.</param>
    /// <param name="separator">Null finds it out: comma, semicolon, tab or bar.</param>
    /// <param name="longestRow">In bytes; a boundary as text is long, a school is not.</param>
    public static CsvTable Open(string path, Encoding encoding, char? separator, int longestRow)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        try
        {
            var options = new CsvReaderOptions
            {
                Separator = separator,
                HasHeader = false,
                Encoding = encoding is UTF8Encoding ? null : encoding,
                MaxRecordSize = longestRow,
                BufferSize = 256 * 1024,
                // A quotation mark inside a field that has none around it is a letter like others.
                MalformedData = CsvMalformedDataHandling.Recover,
            };
            return new CsvTable(file, CsvReader.Create(file, options, leaveOpen: false));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The row has a field for each heading. Separators at the end of a line, which spreadsheets leave, do not count.</summary>
    public bool IsEven(string[] row) => row.Length >= Headings.Count && row.AsSpan(Headings.Count).IndexOfAnyExcept("") < 0;

    /// <summary>What is wrong with a row that is not even: which of its fields is missing cannot be known.</summary>
    public Issue Unevenness(string[] row) =>
        new(
            IssueKinds.RowUneven,
            null,
            row.Length.ToString(CultureInfo.InvariantCulture),
            Headings.Count.ToString(CultureInfo.InvariantCulture)
        );

    /// <summary>The next row, of any number of fields, good until the next call; null after the last.</summary>
    public string[]? Read()
    {
        try
        {
            if (!_reader.Read())
                return null;
        }
        catch (CsvFormatException exception)
        {
            throw new ImportRefusedException(new Issue(IssueKinds.RowsTooLong), exception);
        }
        if (_row.Length != _reader.FieldCount)
            _row = new string[_reader.FieldCount];
        for (var i = 0; i < _row.Length; i++)
            _row[i] = WellFormedText.Of(_reader.GetString(i));
        return _row;
    }

    public void Dispose() => _reader.Dispose();
}
