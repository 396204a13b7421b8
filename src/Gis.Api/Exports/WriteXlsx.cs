using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Gis.Api.Coverage;

namespace Gis.Api.Exports;

/// <summary>A workbook of two sheets: the schools, and the totals that they add up to.</summary>
internal static class WriteXlsx
{
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static readonly int[] SchoolWidths = [9, 13, 11, 9, 34, 30, 12, 24, 10, 12, 16, 16, 16, 11, 11, 13, 60, 13, 60, 13, 10];

    public static async Task ToAsync(
        Stream file,
        ExportColumns columns,
        ExportSummary summary,
        IAsyncEnumerable<AreaSchool> schools,
        CancellationToken cancellationToken
    )
    {
        // Opened for writing only, each part goes straight to the file. SpreadsheetDocument wants to read too, and then holds all of it.
        using var package = Package.Open(file, FileMode.Create, FileAccess.Write);
        var workbook = Part(package, "/xl/workbook.xml", "sheet.main+xml");
        package.CreateRelationship(workbook.Uri, TargetMode.Internal, Relations + "officeDocument", "workbook");
        Write(
            workbook,
            new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Name = columns.Words["exportSheetSchools"],
                        SheetId = 1,
                        Id = "schools",
                    },
                    new Sheet
                    {
                        Name = columns.Words["exportSheetTotals"],
                        SheetId = 2,
                        Id = "totals",
                    }
                )
            )
        );
        Write(Related(package, workbook, "styles", "styles", "styles+xml"), SheetWriter.Styles);
        using (
            var sheet = new SheetWriter(
                Related(package, workbook, "schools", "worksheet", "worksheet+xml").GetStream(),
                SchoolWidths,
                frozen: true
            )
        )
        {
            sheet.Row(columns.Headings, isHeading: true);
            await foreach (var school in schools.WithCancellation(cancellationToken))
                sheet.Row(columns.Cells(school));
        }
        using (
            var sheet = new SheetWriter(
                Related(package, workbook, "totals", "worksheet", "worksheet+xml").GetStream(),
                [34, 16, 12, 12],
                frozen: false
            )
        )
        {
            foreach (var (cells, isHeading) in summary.Rows(columns.Words))
                sheet.Row(cells, isHeading);
        }
    }

    private static PackagePart Related(Package package, PackagePart workbook, string name, string relation, string type)
    {
        var part = Part(package, $"/xl/{name}.xml", type);
        workbook.CreateRelationship(part.Uri, TargetMode.Internal, Relations + relation, name);
        return part;
    }

    private static PackagePart Part(Package package, string path, string type) =>
        package.CreatePart(new(path, UriKind.Relative), Types + type, CompressionOption.Fast);

    private static void Write(PackagePart part, OpenXmlElement content)
    {
        using var stream = part.GetStream();
        using var xml = OpenXmlWriter.Create(stream);
        xml.WriteElement(content);
    }
}
