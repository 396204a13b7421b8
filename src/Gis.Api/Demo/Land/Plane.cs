namespace Gis.Api.Demo.Land;

/// <summary>
/// The flat plane on which the demo is drawn: kilometres east and north of the fictional province's middle. One scale serves
/// everywhere; nothing depends on true distances.
/// </summary>
internal static class Plane
{
    public const double MiddleLon = 99.65;
    public const double MiddleLat = 18.35;
    private const double KilometresPerLon = 105.7;
    private const double KilometresPerLat = 110.7;

    /// <summary>Units of a boundary's coordinates in one degree: about a metre.</summary>
    public const int Grid = 100_000;

    public static (double X, double Y) FromDegrees(double lon, double lat) =>
        ((lon - MiddleLon) * KilometresPerLon, (lat - MiddleLat) * KilometresPerLat);

    public static (double Lon, double Lat) ToDegrees(double x, double y) =>
        (MiddleLon + x / KilometresPerLon, MiddleLat + y / KilometresPerLat);

    /// <summary>Whole numbers make neighbours share their vertices exactly and the files the same everywhere.</summary>
    public static GridPoint ToGrid(double x, double y)
    {
        var (lon, lat) = ToDegrees(x, y);
        return new((int)Math.Round(lon * Grid), (int)Math.Round(lat * Grid));
    }
}

/// <summary>Lon and lat in hundred-thousandths of a degree.</summary>
internal readonly record struct GridPoint(int Lon, int Lat);
