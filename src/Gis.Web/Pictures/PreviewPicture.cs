using System.Globalization;
using System.Text;
using Gis.Web.Text;

namespace Gis.Web.Pictures;

/// <summary>
/// The picture that chat apps show for a school's link, 1200 × 630, as an SVG that rsvg-convert turns into PNG.
/// It carries its own colours and fonts, because no css reaches it.
/// </summary>
public static class PreviewPicture
{
    private const int Width = 1200;
    private const int Height = 630;
    private const int MapWidth = 480;
    private const string Fonts = "'Noto Sans Thai','Noto Sans','Sarabun',sans-serif";

    private const string Style = """
        .pp-ground{fill:#f4f6f8}.pp-area{fill:#fff;fill-opacity:.55;stroke:#b9c3cd;stroke-width:1.5}.pp-district{fill:none;stroke:#8d9aa6;stroke-width:2}
        .pp-province{fill:none;stroke:#6b7985;stroke-width:3}.pp-label{font-size:20px;fill:#5b6770;paint-order:stroke;stroke:#fff;stroke-width:4px}.pp-label-district,.pp-label-province{fill:#2c3740;font-weight:600}.pp-neighbour{fill:#7b8893;stroke:#fff;stroke-width:2}
        .pp-about{fill:#0b57d0;fill-opacity:.1;stroke:#0b57d0;stroke-dasharray:6 6}.pp-pin{fill:#0b57d0;stroke:#fff;stroke-width:2}.pp-pin-hole{fill:#fff}
        .pp-scale{fill:none;stroke:#5b6770;stroke-width:2}.pp-scale-text{font-size:18px;fill:#5b6770}
        """;

    public static string Svg(
        LocalName name,
        string place,
        IReadOnlyList<string> summary,
        LocalName siteTitle,
        PlaceMap? map,
        Texts texts,
        bool isDemo
    )
    {
        var textWidth = (map is null ? Width : Width - MapWidth) - 128;
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\" font-family=\"{Fonts}\">"
        );
        svg.Append(CultureInfo.InvariantCulture, $"<style>{Style}</style><rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>");
        svg.Append("<rect width=\"12\" height=\"630\" fill=\"#0b57d0\"/>");
        AppendSite(svg, texts.Name(siteTitle), isDemo ? texts["demoBadge"] : null);
        AppendWords(svg, texts.Name(name), texts.Language == "en" ? name.Th : name.En, place, summary, textWidth);
        if (map is not null)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<svg x=\"{Width - MapWidth}\" width=\"{MapWidth}\" height=\"{Height}\" viewBox=\"0 0 {MapWidth} {Height}\">"
            );
            PlacePicture.AppendContent(svg, map, texts, PictureFrame.Around(map, MapWidth, Height));
            svg.Append("</svg>");
        }
        return svg.Append("</svg>").ToString();
    }

    private static void AppendSite(StringBuilder svg, string site, string? demo)
    {
        svg.Append(
            "<path transform=\"translate(92 104)\" fill=\"#0b57d0\" d=\"M0 0C-6-12-21-19-21-34a21 21 0 0 1 42 0C21-19 6-12 0 0Z\"/><circle cx=\"92\" cy=\"70\" r=\"8\" fill=\"#fff\"/>"
        );
        AppendText(svg, site, 130, 88, 28, 600, "#414b54");
        if (demo is not null)
            AppendText(svg, demo, 130, 124, 22, 400, "#8a5a00");
    }

    private static void AppendWords(
        StringBuilder svg,
        string name,
        string? otherName,
        string place,
        IReadOnlyList<string> summary,
        int width
    )
    {
        var (size, lines) = NameSetting.Choose(name, width);
        var y = 220;
        foreach (var line in lines)
        {
            AppendText(svg, line, 64, y, size, 700, "#16202a");
            y += (int)(size * 1.35);
        }
        if (otherName is not null)
        {
            AppendText(svg, GraphemeWrap.Lines(otherName, width / 28.0, 1)[0], 64, y - 10, 28, 400, "#5b6770");
            y += 34;
        }
        y += 16;
        foreach (var line in GraphemeWrap.Lines(place, width / 32.0, 2))
        {
            AppendText(svg, line, 64, y, 32, 400, "#2c3740");
            y += 44;
        }
        AppendSummary(svg, summary, width);
    }

    /// <summary>One line where it fits, else a line for each part, smaller where need be: a number that is cut would be another number.</summary>
    private static void AppendSummary(StringBuilder svg, IReadOnlyList<string> parts, int width)
    {
        int[] sizes = [28, 26, 24, 22];
        var whole = string.Join(" · ", parts);
        var lines = Fits(whole, sizes[0]) ? [whole] : parts;
        var size = sizes.FirstOrDefault(size => lines.All(line => Fits(line, size)), sizes[^1]);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = GraphemeWrap.Lines(lines[i], (double)width / size, 1).FirstOrDefault("");
            AppendText(svg, line, 64, 572 - 38 * (lines.Count - 1 - i), size, 400, "#5b6770");
        }

        bool Fits(string text, int size) => GraphemeWrap.Width(text) * size <= width;
    }

    private static void AppendText(StringBuilder svg, string text, int x, int y, int size, int weight, string fill) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{fill}\">{PlacePicture.Escape(text)}</text>"
        );
}
