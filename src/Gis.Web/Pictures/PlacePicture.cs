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
    private const double ApproximateMetres = 1000;

    // A little more than the css says: on a phone names are drawn larger than the picture.
    private const double LabelSize = 20;
    private static readonly int[] LabelSteps = [0, 48, -56, 84, -96];

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
        var taken = map.Neighbours.Select(frame.Place).Select(p => LabelBox.Around(p, 7, 7)).ToList();
        taken.Add(new(0, frame.Height - 36, frame.Width / 4 + 90, frame.Height));
        var named = new HashSet<string>(StringComparer.Ordinal);
        if (map.School is { } school)
        {
            var (x, y) = frame.Place(school);
            var about = map.IsApproximate ? ApproximateMetres / frame.MetresPerPixel : 16;
            taken.Add(new(x - about, Math.Min(y - 40, y - about), x + about, y + about));
        }
        foreach (var area in LabelledAreas(map, frame))
        {
            var name = texts.Name(area.Name);
            if (LabelPoint(area, frame) is not { } middle || named.Contains(name))
                continue;
            var half = GraphemeWrap.Width(name) * LabelSize / 2 + 6;
            // The school stands in the middle, and so does its area's name: that steps aside.
            var free = LabelSteps
                .Select(step => (middle.X, Y: middle.Y + step))
                .FirstOrDefault(p => Label(p).IsWithin(frame) && !taken.Exists(Label(p).Meets));
            if (free == default)
                continue;
            named.Add(name);
            taken.Add(Label(free));
            svg.Append(
                Invariant(
                    $"<text class=\"pp-label pp-label-{Escape(area.Kind)}\" x=\"{free.X:0}\" y=\"{free.Y:0}\" text-anchor=\"middle\">{Escape(name)}</text>"
                )
            );

            LabelBox Label((double X, double Y) at) => LabelBox.Around((at.X, at.Y - 6), half, 15);
        }
    }

    /// <summary>
    /// The finest areas that there are, and of the coarser ones those whose border is in sight: the name of the one district that fills the
    /// picture would stand inside a subdistrict and look like a place there.
    /// </summary>
    private static IEnumerable<MapArea> LabelledAreas(PlaceMap map, PictureFrame frame)
    {
        var inSight = map.Areas.Where(area => area.Rings.Any(ring => frame.Path(ring).Length > 0)).ToList();
        var finest = inSight.Select(area => PictureFrame.Rank(area.Kind)).DefaultIfEmpty().Max();
        return inSight
            .GroupBy(area => PictureFrame.Rank(area.Kind))
            .Where(kind => kind.Key == finest || kind.Count() > 1)
            .OrderByDescending(kind => kind.Key)
            .SelectMany(kind => kind);
    }

    /// <summary>The centroid of the area's largest visible part, when its name has room there.</summary>
    private static (double X, double Y)? LabelPoint(MapArea area, PictureFrame frame)
    {
        var visible = frame.LargestPart(area.Rings);
        return visible.Area > 9000 ? (visible.X, visible.Y) : null;
    }

    private static void AppendSchool(StringBuilder svg, PictureFrame frame, (double X, double Y) at, bool isApproximate)
    {
        if (isApproximate)
            svg.Append(
                Invariant(
                    $"<circle class=\"pp-about\" cx=\"{at.X:0.#}\" cy=\"{at.Y:0.#}\" r=\"{ApproximateMetres / frame.MetresPerPixel:0.#}\"/>"
                )
            );
        // A drop of 28 by 36 whose tip stands on the point.
        svg.Append(
            Invariant(
                $"<path class=\"pp-pin\" transform=\"translate({at.X:0.#} {at.Y:0.#})\" d=\"M0 0C-4-8-14-13-14-23a14 14 0 0 1 28 0C14-13 4-8 0 0Z\"/>"
            )
        );
        svg.Append(Invariant($"<circle class=\"pp-pin-hole\" cx=\"{at.X:0.#}\" cy=\"{at.Y - 23:0.#}\" r=\"5\"/>"));
    }

    internal static void AppendScale(StringBuilder svg, Texts texts, PictureFrame frame)
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
