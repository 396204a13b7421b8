using Gis.Api.Demo.Land;

namespace Gis.Api.Demo;

/// <summary>Where schools stand: in the villages of the valleys, near the main village first.</summary>
internal sealed class DemoSites(Country country, DemoSubdistrict[] owner)
{
    private const int Micro = 1_000_000;

    /// <summary>Cells of a subdistrict, the best to live in first.</summary>
    public int[] Villages(DemoSubdistrict subdistrict)
    {
        var (x, y) = (country.X[subdistrict.Seat], country.Y[subdistrict.Seat]);
        return
        [
            .. subdistrict.Area.Cells.OrderBy(cell =>
                country.Height[cell] + (subdistrict.IsTown ? 0.16 : 0.05) * Math.Sqrt(country.SquaredDistance(cell, x, y))
            ),
        ];
    }

    public double Height(int cell) => country.Height[cell];

    /// <summary>A point in a cell and inside the subdistrict that owns the cell; millionths of a degree.</summary>
    public (int Lon, int Lat) PointIn(int cell, DemoRandom random)
    {
        var shell = owner[cell].Area.Rings[0];
        while (true)
        {
            var (dx, dy) = (random.Between(-1, 1), random.Between(-1, 1));
            // Thicker near the middle, so that the mesh does not show.
            var reach = HexMesh.Spacing * 0.75 * random.NextDouble();
            var (lon, lat) = Plane.ToDegrees(country.X[cell] + dx * reach, country.Y[cell] + dy * reach);
            var point = ((int)Math.Round(lon * Micro), (int)Math.Round(lat * Micro));
            if (Holds(shell, point.Item1 * (double)Plane.Grid / Micro, point.Item2 * (double)Plane.Grid / Micro))
                return point;
        }
    }

    /// <summary>A cell just beyond the border of a subdistrict; null for one that has no neighbour.</summary>
    public int? CellBeyond(DemoSubdistrict subdistrict, DemoRandom random)
    {
        var beyond = new List<int>();
        foreach (var cell in subdistrict.Area.Cells)
        {
            for (var side = 0; side < 6; side++)
            {
                var other = country.Beside(cell, side);
                if (other >= 0 && owner[other] != subdistrict)
                    beyond.Add(other);
            }
        }
        return beyond.Count == 0 ? null : random.Pick(beyond);
    }

    private static bool Holds(GridPoint[] ring, double lon, double lat)
    {
        var inside = false;
        for (var i = 1; i < ring.Length; i++)
        {
            var (a, b) = (ring[i - 1], ring[i]);
            if (a.Lat > lat != b.Lat > lat && lon < (double)(b.Lon - a.Lon) * (lat - a.Lat) / (b.Lat - a.Lat) + a.Lon)
                inside = !inside;
        }
        return inside;
    }
}
