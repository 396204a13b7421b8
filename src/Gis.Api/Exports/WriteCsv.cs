using CsvHelper;
using Gis.Api.Coverage;

namespace Gis.Api.Exports;

/// <summary>CSV that Excel opens with Thai letters whole (UTF-8 with its mark), and in which no cell is taken for a formula.</summary>
internal static class WriteCsv
{
    private static readonly CsvWriterOptions Format = new()
    {
        WriteByteOrderMark = true,
        // A name that begins with =, +, - or @ gets an apostrophe in front.
        Injection = CsvInjection.Escape,
    };

    public static async Task ToAsync(
        Stream file,
        ExportColumns columns,
        IAsyncEnumerable<AreaSchool> schools,
        CancellationToken cancellationToken
    )
    {
        await using var csv = CsvWriter.Create(file, Format, leaveOpen: true);
        foreach (var heading in columns.Headings)
            csv.WriteField(heading);
        await csv.EndRecordAsync(cancellationToken);
        await foreach (var school in schools.WithCancellation(cancellationToken))
        {
            foreach (var cell in columns.Cells(school))
                csv.WriteField(cell);
            await csv.EndRecordAsync(cancellationToken);
        }
    }
}
