using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Gis.Api.Exports;

/// <summary>
/// Writes one worksheet row by row. Text is written into its cell (no table of shared strings to hold), so that codes keep their leading
/// zeros and nothing is ever a formula.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    /// <summary>Style of the first row, see <see cref="Styles"/>.</summary>
    private const uint Heading = 1;
    private readonly Stream _part;
    private readonly OpenXmlWriter _xml;

    /// <param name="part">Closed with the sheet.</param>
    /// <param name="widths">Of the columns, in letters.</param>
    /// <param name="frozen">The first row stays in sight and filters.</param>
    public SheetWriter(Stream part, IReadOnlyList<int> widths, bool frozen)
    {
        _part = part;
        _xml = OpenXmlWriter.Create(part);
        _xml.WriteStartElement(new Worksheet());
        if (frozen)
            _xml.WriteElement(
                new SheetViews(
                    new SheetView(
                        new Pane
                        {
                            VerticalSplit = 1,
                            TopLeftCell = "A2",
                            ActivePane = PaneValues.BottomLeft,
                            State = PaneStateValues.Frozen,
                        }
                    )
                    {
                        WorkbookViewId = 0,
                    }
                )
            );
        _xml.WriteElement(
            new Columns(
                widths.Select(
                    (width, i) =>
                        new Column
                        {
                            Min = (uint)i + 1,
                            Max = (uint)i + 1,
                            Width = width,
                            CustomWidth = true,
                        }
                )
            )
        );
        _xml.WriteStartElement(new SheetData());
    }

    /// <summary>Two styles: plain, and bold on grey for headings.</summary>
    public static Stylesheet Styles =>
        new(
            new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE4EDFD" }) { PatternType = PatternValues.Solid })
            )
            {
                Count = 3,
            },
            new Borders(new Border()) { Count = 1 },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            new CellFormats(
                new CellFormat(),
                new CellFormat
                {
                    FontId = 1,
                    FillId = 2,
                    ApplyFont = true,
                    ApplyFill = true,
                }
            )
            {
                Count = 2,
            }
        );

    public void Row(IEnumerable<object?> cells, bool isHeading = false)
    {
        _xml.WriteStartElement(new Row());
        foreach (var cell in cells)
            _xml.WriteElement(CellOf(cell, isHeading));
        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Dispose();
        _part.Dispose();
    }

    private static Cell CellOf(object? value, bool isHeading)
    {
        UInt32Value? style = isHeading ? new(Heading) : null;
        return value switch
        {
            null => new Cell { StyleIndex = style },
            int or long or double => new Cell
            {
                CellValue = new(Convert.ToString(value, CultureInfo.InvariantCulture)!),
                DataType = CellValues.Number,
                StyleIndex = style,
            },
            _ => new Cell
            {
                InlineString = new(
                    new DocumentFormat.OpenXml.Spreadsheet.Text(Clean((string)value)) { Space = SpaceProcessingModeValues.Preserve }
                ),
                DataType = CellValues.InlineString,
                StyleIndex = style,
            },
        };
    }

    // XML has no place for control characters, and Excel takes no more letters than these in a cell.
    private static string Clean(string text) =>
        string.Concat(text.Where(letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)).Take(32_767));
}
