using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using Gis.Web.Text;

namespace Gis.Web.Pictures;

/// <summary>
/// A picture of a place as SVG: boundaries, their names, the neighbouring schools, a scale bar and the place itself.
/// Colours come from css classes, so that the page's light and dark themes and its print reach them.
/// </summary>
public static class PlacePicture
{
    private static readonly int[] LabelSteps = [0, 56, -72];

    public static string Svg(PlaceMap map, Texts texts, string label, double width = 720, double height = 400)
    {
        var svg = new StringBuilder(
            Invariant(
                $"<svg class=\"place-picture\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{Escape(label)}\" xmlns=\"http://www.w3.org/2000/svg\">"
            )
        );
        AppendContent(svg, map, texts, PictureFrame.Around(map, width, height));
        return svg.Append("</svg>").ToString();
    }

    internal static void AppendContent(StringBuilder svg, PlaceMap map, Texts texts, PictureFrame frame)
    {
        svg.Append(Invariant($"<rect class=\"pp-ground\" width=\"{frame.Width}\" height=\"{frame.Height}\"/>"));
        // The finest areas are drawn first, so that a province's border stays on top of the subdistricts'.
        foreach (var area in map.Areas.OrderByDescending(a => PictureFrame.Rank(a.Kind)))
        {
            var path = string.Concat(area.Rings.Select(frame.Path));
            if (path.Length > 0)
                svg.Append(Invariant($"<path class=\"pp-area pp-{Escape(area.Kind)}\" d=\"{path}\"/>"));
        }
        foreach (var point in map.Neighbours.Select(frame.Place).Where(p => frame.Holds(p, 8)))
            svg.Append(Invariant($"<circle class=\"pp-neighbour\" cx=\"{point.X:0.#}\" cy=\"{point.Y:0.#}\" r=\"5\"/>"));
        AppendLabels(svg, map, texts, frame);
        if (map.School is { } school)
            AppendSchool(svg, frame, frame.Place(school), map.IsApproximate);
        AppendScale(svg, texts, frame);
    }

    private static void AppendLabels(StringBuilder svg, PlaceMap map, Texts texts, PictureFrame frame)
    {
        var taken = new List<(double X, double Y)>();
        if (map.School is { } school)
            taken.Add(frame.Place(school));
        foreach (var area in map.Areas.OrderByDescending(a => PictureFrame.Rank(a.Kind)))
        {
            if (LabelPoint(area, frame) is not { } middle)
                continue;
            // The school stands in the middle, and so does its area's name: that steps aside.
            var free = LabelSteps
                .Select(step => (middle.X, Y: middle.Y + step))
                .Where(p => !taken.Exists(t => Math.Abs(t.X - p.X) < 110 && Math.Abs(t.Y - p.Y) < 44))
                .ToList();
            if (free.Count == 0)
                continue;
            var at = free[0];
            taken.Add(at);
            svg.Append(
                Invariant(
                    $"<text class=\"pp-label pp-label-{Escape(area.Kind)}\" x=\"{at.X:0}\" y=\"{at.Y:0}\" text-anchor=\"middle\">{Escape(texts.Name(area.Name))}</text>"
                )
            );
        }
    }

    /// <summary>The centroid of the area's largest visible part, when its name has room there.</summary>
    private static (double X, double Y)? LabelPoint(MapArea area, PictureFrame frame)
    {
        var visible = area
            .Rings.Select(ring => Centroid(BoxClip.Ring(ring.Select(frame.Place).ToList(), 0, 0, frame.Width, frame.Height)))
            .MaxBy(part => part.Area);
        return visible.Area > 9000 && frame.Holds((visible.X, visible.Y), 40) ? (visible.X, visible.Y) : null;
    }

    private static (double X, double Y, double Area) Centroid(IReadOnlyList<(double X, double Y)> ring)
    {
        double twice = 0,
            x = 0,
            y = 0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            var cross = a.X * b.Y - b.X * a.Y;
            (twice, x, y) = (twice + cross, x + (a.X + b.X) * cross, y + (a.Y + b.Y) * cross);
        }
        return Math.Abs(twice) < 1 ? (0, 0, 0) : (x / (3 * twice), y / (3 * twice), Math.Abs(twice) / 2);
    }

    private static void AppendSchool(StringBuilder svg, PictureFrame frame, (double X, double Y) at, bool isApproximate)
    {
        if (isApproximate)
            svg.Append(
                Invariant($"<circle class=\"pp-about\" cx=\"{at.X:0.#}\" cy=\"{at.Y:0.#}\" r=\"{1000 / frame.MetresPerPixel:0.#}\"/>")
            );
        // A drop of 28 by 36 whose tip stands on the point.
        svg.Append(
            Invariant(
                $"<path class=\"pp-pin\" transform=\"translate({at.X:0.#} {at.Y:0.#})\" d=\"M0 0C-4-8-14-13-14-23a14 14 0 0 1 28 0C14-13 4-8 0 0Z\"/>"
            )
        );
        svg.Append(Invariant($"<circle class=\"pp-pin-hole\" cx=\"{at.X:0.#}\" cy=\"{at.Y - 23:0.#}\" r=\"5\"/>"));
    }

    private static void AppendScale(StringBuilder svg, Texts texts, PictureFrame frame)
    {
        var metres = frame.ScaleBarMetres();
        var length = metres / frame.MetresPerPixel;
        var y = frame.Height - 18;
        svg.Append(Invariant($"<path class=\"pp-scale\" d=\"M16 {y - 6:0.#}v6h{length:0.#}v-6\"/>"));
        var text = metres < 1000 ? texts.Distance(metres) : texts.With("distance.kilometres", "value", Texts.Number((int)(metres / 1000)));
        svg.Append(Invariant($"<text class=\"pp-scale-text\" x=\"{24 + length:0.#}\" y=\"{y:0.#}\">{Escape(text)}</text>"));
    }

    // One control character from a list, and the drawing program refuses the whole picture.
    internal static string Escape(string text) =>
        WebUtility.HtmlEncode(string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
