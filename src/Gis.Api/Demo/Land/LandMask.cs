namespace Gis.Api.Demo.Land;

/// <summary>Which cells of the mesh an outline holds: one piece, without holes.</summary>
internal static class LandMask
{
    public static List<Hex> Of(HexMesh mesh, Terrain terrain, (double Lon, double Lat)[] outline)
    {
        const double Margin = 12;
        var plane = outline.Select(point => Plane.FromDegrees(point.Lon, point.Lat)).ToArray();
        var (west, east) = (plane.Min(point => point.X) - Margin, plane.Max(point => point.X) + Margin);
        var (south, north) = (plane.Min(point => point.Y) - Margin, plane.Max(point => point.Y) + Margin);
        var cells = new List<Hex>();
        var held = new HashSet<Hex>();
        var (lowest, highest) = HexMesh.Rows(south, north);
        for (var row = lowest; row <= highest; row++)
        {
            var (first, last) = HexMesh.Columns(row, west, east);
            for (var column = first; column <= last; column++)
            {
                var cell = new Hex(column, row);
                cells.Add(cell);
                var (x, y) = mesh.Middle(cell);
                (x, y) = terrain.Wander(x, y);
                if (Outlines.Holds(plane, x, y))
                    held.Add(cell);
            }
        }
        var mainland = Largest(cells, held);
        // What the open sea does not reach is a hole, and becomes land.
        var sea = Largest(cells, [.. cells.Where(cell => !mainland.Contains(cell))]);
        return [.. cells.Where(cell => !sea.Contains(cell))];
    }

    /// <summary>The largest connected piece of a set of cells.</summary>
    private static HashSet<Hex> Largest(List<Hex> order, HashSet<Hex> cells)
    {
        var best = new HashSet<Hex>();
        var seen = new HashSet<Hex>();
        foreach (var start in order)
        {
            if (!cells.Contains(start) || !seen.Add(start))
                continue;
            var piece = new HashSet<Hex> { start };
            var open = new Stack<Hex>([start]);
            while (open.TryPop(out var cell))
            {
                for (var side = 0; side < 6; side++)
                {
                    var next = cell.Beside(side);
                    if (cells.Contains(next) && seen.Add(next))
                    {
                        piece.Add(next);
                        open.Push(next);
                    }
                }
            }
            if (piece.Count > best.Count)
                best = piece;
        }
        return best;
    }
}
