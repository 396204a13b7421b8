using System.Globalization;

namespace Gis.Web.Pictures;

/// <summary>Fits positions into a picture: equirectangular around its centre, true enough below a province's size.</summary>
public sealed class PictureFrame
{
    private const double MetresPerDegree = 111_320;
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
        var (west, east) = (points.Min(p => p.Lon), points.Max(p => p.Lon));
        var (south, north) = (points.Min(p => p.Lat), points.Max(p => p.Lat));
        var lat = (south + north) / 2;
        var metresWide = (east - west) * MetresPerDegree * Math.Cos(lat * Math.PI / 180);
        var metresHigh = (north - south) * MetresPerDegree;
        return new PictureFrame((west + east) / 2, lat, 1.15 * Math.Max(metresWide, metresHigh * width / height), width, height);
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

    /// <summary>A round length that fits a quarter of the picture, in metres.</summary>
    public double ScaleBarMetres()
    {
        var longest = Width / 4 * MetresPerPixel;
        var power = Math.Pow(10, Math.Floor(Math.Log10(longest)));
        return new[] { 5.0, 2, 1 }.First(step => step * power <= longest) * power;
    }
}
