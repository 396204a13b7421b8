using System.Globalization;
using System.Text;
using Gis.Web.Pages;
using Gis.Web.Parts;
using Gis.Web.Text;

namespace Gis.Web.Pictures;

/// <summary>
/// A map of an area as SVG: its boundary, the areas below with their names, and each school as the shape of its status; or, where the
/// schools are too many, each area below as dark as the share of its schools that is covered, with the number.
/// </summary>
public static class AreaPicture
{
    private const double Width = 720;
    private const double LabelSize = 13;

    // Covered is drawn first: who lacks something lies on top.
    private static readonly string[] Order = ["covered", "not-needed", "unknown", "partly", "none"];
    private static readonly double[] LabelSteps = [0, 18, -18, 34, -34];

    /// <summary>The shapes of the statuses, as status.svg has them; once in a page that has such pictures.</summary>
    public static string Symbols { get; } = ReadSymbols();

    public static string Svg(AreaMap map, string topic, IReadOnlyDictionary<string, double?> shares, Texts texts, string label)
    {
        var frame = Frame(map);
        var svg = new StringBuilder(
            Invariant(
                $"<svg class=\"place-picture area-picture\" viewBox=\"0 0 {frame.Width:0} {frame.Height:0}\" role=\"img\" aria-label=\"{Escape(label)}\" xmlns=\"http://www.w3.org/2000/svg\">"
            )
        );
        svg.Append(Invariant($"<rect class=\"pp-ground\" width=\"{frame.Width:0}\" height=\"{frame.Height:0}\"/>"));
        foreach (var part in map.Parts)
        {
            var step = map.Schools is null && shares.GetValueOrDefault(part.Code) is { } share ? $" ap-share-{Step(share)}" : "";
            svg.Append(
                Invariant(
                    $"<path class=\"ap-part{step}\" d=\"{Path(frame, part.Rings)}\"><title>{Escape(Title(part, shares, texts))}</title></path>"
                )
            );
        }
        if (map.Outline.Count > 0)
            svg.Append(Invariant($"<path class=\"ap-outline\" d=\"{Path(frame, map.Outline)}\"/>"));
        AppendSchools(svg, map, topic, frame);
        AppendLabels(svg, map, shares, texts, frame);
        PlacePicture.AppendScale(svg, texts, frame);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>The fifth that a share (0 to 1) falls in, 0 to 4.</summary>
    public static int Step(double share) => Math.Clamp((int)(share * 5), 0, 4);

    private static string ReadSymbols()
    {
        using var reader = new StreamReader(typeof(AreaPicture).Assembly.GetManifestResourceStream("images/status.svg")!);
        var marks = reader.ReadToEnd().Replace(" id=\"", " id=\"mark-", StringComparison.Ordinal);
        return marks.Replace(
            "<svg ",
            "<svg class=\"visually-hidden\" width=\"0\" height=\"0\" aria-hidden=\"true\" ",
            StringComparison.Ordinal
        );
    }

    /// <summary>How many schools lie beyond the picture: a point that was stated far away would make all the rest a dot.</summary>
    public static int Outside(AreaMap map)
    {
        var frame = Frame(map);
        return (map.Schools ?? []).Count(school => !frame.Holds(frame.Place((school.Lon, school.Lat)), 0));
    }

    private static PictureFrame Frame(AreaMap map)
    {
        // An area without a boundary is as large as where nearly all of its schools stand.
        var points =
            map.Outline.Count > 0 ? map.Outline.SelectMany(ring => ring).ToList()
            : map.Schools is { Count: > 0 } schools ? Corners(schools)
            : map.Parts.SelectMany(part => part.Rings).SelectMany(ring => ring).ToList();
        return PictureFrame.Around(points, Width, map.Outline.Count > 0 ? 1.06 : 1.3, 360, 1060);
    }

    private static List<(double Lon, double Lat)> Corners(IReadOnlyList<AreaMapSchool> schools)
    {
        var beyond = schools.Count / 50;
        var lons = schools.Select(school => school.Lon).Order().ToList();
        var lats = schools.Select(school => school.Lat).Order().ToList();
        return [(lons[beyond], lats[beyond]), (lons[^(beyond + 1)], lats[^(beyond + 1)])];
    }

    private static string Path(PictureFrame frame, IEnumerable<IReadOnlyList<(double Lon, double Lat)>> rings) =>
        string.Concat(rings.Select(frame.Path));

    private static string Title(AreaMapPart part, IReadOnlyDictionary<string, double?> shares, Texts texts) =>
        shares.GetValueOrDefault(part.Code) is { } share ? $"{texts.Name(part.Name)}: {AreaFigures.Percent(share)}" : texts.Name(part.Name);

    private static void AppendSchools(StringBuilder svg, AreaMap map, string topic, PictureFrame frame)
    {
        if (map.Schools is not { } schools)
            return;
        var size = schools.Count switch
        {
            <= 80 => 18,
            <= 300 => 14,
            <= 900 => 11,
            _ => 8,
        };
        svg.Append(Invariant($"<g class=\"ap-schools\" transform=\"translate({-size / 2.0:0.#} {-size / 2.0:0.#})\">"));
        foreach (
            var (name, kind, at) in schools
                .Select(school =>
                    (school.Name, Kind: StatusMark.ClassOf(ValueOf(school, topic)), At: frame.Place((school.Lon, school.Lat)))
                )
                .Where(school => frame.Holds(school.At, 0))
                .OrderBy(school => Array.IndexOf(Order, school.Kind))
        )
            svg.Append(
                Invariant(
                    $"<use class=\"status-mark {kind}\" href=\"#mark-{kind}\" x=\"{at.X:0.#}\" y=\"{at.Y:0.#}\" width=\"{size}\" height=\"{size}\"><title>{Escape(name.Th)}</title></use>"
                )
            );
        svg.Append("</g>");
    }

    private static string ValueOf(AreaMapSchool school, string topic) =>
        topic switch
        {
            "network" => school.Network,
            "dltv" => school.Dltv,
            _ => school.Combined,
        };

    private static void AppendLabels(
        StringBuilder svg,
        AreaMap map,
        IReadOnlyDictionary<string, double?> shares,
        Texts texts,
        PictureFrame frame
    )
    {
        var taken = new List<LabelBox> { new(0, frame.Height - 36, frame.Width / 4 + 90, frame.Height) };
        foreach (var (part, middle) in map.Parts.Select(part => (part, frame.LargestPart(part.Rings))).OrderByDescending(p => p.Item2.Area))
        {
            var name = texts.Name(part.Name);
            var number = map.Schools is null && shares.GetValueOrDefault(part.Code) is { } share ? AreaFigures.Percent(share) : null;
            // A name wider than its area would be read as its neighbour's; the number alone is short enough for most.
            foreach (var text in (string?[])[number is null ? name : $"{name} {number}", number])
            {
                var half = GraphemeWrap.Width(text ?? "") * LabelSize / 2 + 3;
                if (text is null || middle.Area < half * half * 1.6)
                    continue;
                var free = LabelSteps
                    .Select(step => (middle.X, Y: middle.Y + step))
                    .FirstOrDefault(p => LabelBox.Around(p, half, 9).IsWithin(frame) && !taken.Exists(LabelBox.Around(p, half, 9).Meets));
                if (free == default)
                    continue;
                taken.Add(LabelBox.Around(free, half, 9));
                svg.Append(
                    Invariant(
                        $"<text class=\"ap-label\" x=\"{free.X:0}\" y=\"{free.Y + 4:0}\" text-anchor=\"middle\">{Escape(text)}</text>"
                    )
                );
                break;
            }
        }
    }

    private static string Escape(string text) => PlacePicture.Escape(text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
