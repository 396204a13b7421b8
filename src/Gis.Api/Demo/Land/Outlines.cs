namespace Gis.Api.Demo.Land;

/// <summary>Rough outlines in lon, lat, drawn by hand for this project; the mesh and its noise make coasts and borders of them.</summary>
internal static class Outlines
{
    /// <summary>Sathit Nakhon, a province that does not exist, laid in the hills of the upper north.</summary>
    public static readonly (double Lon, double Lat)[] Province =
    [
        (99.42, 18.08),
        (99.53, 18.05),
        (99.62, 18.09),
        (99.70, 18.06),
        (99.80, 18.08),
        (99.87, 18.16),
        (99.84, 18.24),
        (99.90, 18.30),
        (99.95, 18.37),
        (99.92, 18.46),
        (99.83, 18.49),
        (99.84, 18.58),
        (99.75, 18.64),
        (99.66, 18.63),
        (99.58, 18.58),
        (99.50, 18.61),
        (99.42, 18.56),
        (99.43, 18.47),
        (99.37, 18.41),
        (99.35, 18.31),
        (99.43, 18.25),
        (99.39, 18.16),
    ];

    /// <summary>A country of Thailand's shape and size, coarse on purpose.</summary>
    public static readonly (double Lon, double Lat)[] Country =
    [
        (99.95, 20.40),
        (100.55, 20.15),
        (100.45, 19.70),
        (101.20, 19.50),
        (101.20, 19.00),
        (100.95, 18.45),
        (101.15, 18.00),
        (100.95, 17.55),
        (101.70, 17.90),
        (102.15, 18.15),
        (102.65, 17.90),
        (103.35, 18.40),
        (104.00, 18.25),
        (104.75, 17.45),
        (104.75, 16.50),
        (105.60, 15.65),
        (105.45, 14.50),
        (104.70, 14.40),
        (103.00, 14.30),
        (102.45, 13.60),
        (102.85, 11.90),
        (102.50, 12.25),
        (101.70, 12.70),
        (100.90, 12.70),
        (100.95, 13.40),
        (100.10, 13.40),
        (100.00, 12.60),
        (99.70, 11.75),
        (99.30, 10.80),
        (99.25, 9.35),
        (99.95, 9.20),
        (100.25, 8.40),
        (100.45, 7.35),
        (101.20, 6.95),
        (102.00, 6.30),
        (101.65, 5.85),
        (101.10, 5.80),
        (100.75, 6.45),
        (100.15, 6.50),
        (99.65, 6.90),
        (99.05, 7.80),
        (98.35, 7.90),
        (98.30, 8.80),
        (98.65, 9.95),
        (98.90, 10.80),
        (99.50, 11.90),
        (99.15, 12.90),
        (99.10, 13.70),
        (98.30, 14.90),
        (98.65, 16.20),
        (97.90, 17.50),
        (97.45, 18.40),
        (97.80, 19.40),
        (98.40, 19.70),
        (99.05, 19.85),
        (99.40, 20.15),
    ];

    /// <summary>Whether a point of the plane lies inside an outline (even–odd rule).</summary>
    public static bool Holds((double X, double Y)[] outline, double x, double y)
    {
        var inside = false;
        for (int i = 0, j = outline.Length - 1; i < outline.Length; j = i++)
        {
            var (a, b) = (outline[i], outline[j]);
            if (a.Y > y != b.Y > y && x < (b.X - a.X) * (y - a.Y) / (b.Y - a.Y) + a.X)
                inside = !inside;
        }
        return inside;
    }
}
