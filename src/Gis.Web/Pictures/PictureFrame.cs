using System.Globalization;

namespace Gis.Web.Pictures;

/// <summary>Fits positions into a picture: equirectangular around its centre, true enough below a province's size.</summary>
public sealed class PictureFrame
{
    private const double MetresPerDegree = 111_320;
    private const double LeastMetres = 3000;
    private readonly double centreLon;
    private readonly double centreLat;
    private readonly double lonScale;

    private PictureFrame(double lon, double lat, double metresAcross, double width, double height)
    {
        (centreLon, centreLat, Width, Height) = (lon, lat, width, height);
        MetresPerPixel = metresAcross / width;
        lonScale = Math.Cos(lat * Math.PI / 180);
    }

    public double Width { get; }

    public double Height { get; }

    public double MetresPerPixel { get; }

    /// <summary>The school in the middle with 6 km across; without one, the smallest area whole.</summary>
    public static PictureFrame Around(PlaceMap map, double width, double height)
    {
        if (map.School is { } school)
            return new PictureFrame(school.Lon, school.Lat, map.IsApproximate ? 14_000 : 6_000, width, height);
        var points = map.Areas.OrderByDescending(a => Rank(a.Kind)).First().Rings.SelectMany(r => r).ToList();
        return Around(points, width, 1.15, height, height);
    }

    /// <summary>All of the points with a margin; as high as they need it between the two heights.</summary>
    public static PictureFrame Around(
        IReadOnlyCollection<(double Lon, double Lat)> points,
        double width,
        double margin,
        double lowest,
        double highest
    )
    {
        var (west, east) = (points.Min(p => p.Lon), points.Max(p => p.Lon));
        var (south, north) = (points.Min(p => p.Lat), points.Max(p => p.Lat));
        var lat = (south + north) / 2;
        // One school alone still needs ground around it.
        var metresWide = Math.Max((east - west) * MetresPerDegree * Math.Cos(lat * Math.PI / 180), LeastMetres);
        var metresHigh = Math.Max((north - south) * MetresPerDegree, LeastMetres);
        var height = Math.Clamp(width * metresHigh / metresWide, lowest, highest);
        return new PictureFrame((west + east) / 2, lat, margin * Math.Max(metresWide, metresHigh * width / height), width, height);
    }

    public static int Rank(string kind) =>
        kind switch
        {
            "province" => 0,
            "district" => 1,
            _ => 2,
        };

    public (double X, double Y) Place((double Lon, double Lat) at) =>
        (
            Width / 2 + (at.Lon - centreLon) * MetresPerDegree * lonScale / MetresPerPixel,
            Height / 2 - (at.Lat - centreLat) * MetresPerDegree / MetresPerPixel
        );

    public bool Holds((double X, double Y) point, double margin) =>
        point.X > margin && point.X < Width - margin && point.Y > margin && point.Y < Height - margin;

    /// <summary>The ring as path data, cut to the picture: far vertices would only cost bytes.</summary>
    public string Path(IReadOnlyList<(double Lon, double Lat)> ring)
    {
        var points = BoxClip.Ring(ring.Select(Place).ToList(), -20, -20, Width + 20, Height + 20);
        var rounded = points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#} {p.Y:0.#}")).ToList();
        return rounded.Count < 3 ? "" : "M" + string.Join('L', rounded.Where((p, i) => i == 0 || p != rounded[i - 1])) + "Z";
    }

    /// <summary>Middle and size, in square pixels, of the largest of the rings as far as it is in the picture.</summary>
    public (double X, double Y, double Area) LargestPart(IEnumerable<IReadOnlyList<(double Lon, double Lat)>> rings) =>
        rings
            .Select(ring => Centroid(BoxClip.Ring(ring.Select(Place).ToList(), 0, 0, Width, Height)))
            .OrderByDescending(part => part.Area)
            .FirstOrDefault();

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

    /// <summary>A round length that fits a quarter of the picture, in metres.</summary>
    public double ScaleBarMetres()
    {
        var longest = Width / 4 * MetresPerPixel;
        var power = Math.Pow(10, Math.Floor(Math.Log10(longest)));
        return new[] { 5.0, 2, 1 }.First(step => step * power <= longest) * power;
    }
}
