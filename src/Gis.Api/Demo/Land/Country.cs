namespace Gis.Api.Demo.Land;

/// <summary>All cells of the demo: the first province's, then, for larger demos, the rest of the country around it.</summary>
internal sealed class Country
{
    private readonly HexMesh _mesh;
    private readonly Hex[] _cells;
    private readonly int[] _beside;

    public Country(ulong seed, bool isWhole)
    {
        var terrain = new Terrain(seed);
        _mesh = new HexMesh(seed, terrain);
        var first = LandMask.Of(_mesh, terrain, Outlines.Province);
        FirstProvinceCells = first.Count;
        if (isWhole)
        {
            var known = first.ToHashSet();
            first.AddRange(LandMask.Of(_mesh, terrain, Outlines.Country).Where(known.Add));
        }
        _cells = [.. first];
        _beside = FindNeighbours(_cells);
        X = new double[_cells.Length];
        Y = new double[_cells.Length];
        Height = new double[_cells.Length];
        Hardness = new double[_cells.Length];
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            (X[cell], Y[cell]) = _mesh.Middle(_cells[cell]);
            Height[cell] = terrain.Height(X[cell], Y[cell]);
            Hardness[cell] = terrain.Hardness(X[cell], Y[cell]);
        }
    }

    public int Cells => _cells.Length;
    public int FirstProvinceCells { get; }

    /// <summary>Middle of each cell, kilometres.</summary>
    public double[] X { get; }
    public double[] Y { get; }

    /// <summary>0 valley to 1 ridge.</summary>
    public double[] Height { get; }

    /// <summary>Cost of crossing a cell; 1 is usual.</summary>
    public double[] Hardness { get; }

    /// <summary>How thickly a cell is settled: valleys much more than hills.</summary>
    public double Weight(int cell)
    {
        var flatness = 1.06 - Height[cell];
        return flatness * flatness;
    }

    /// <summary>The cell beyond a side; -1 outside.</summary>
    public int Beside(int cell, int side) => _beside[cell * 6 + side];

    /// <summary>Square kilometres between two cells' middles.</summary>
    public double SquaredDistance(int cell, double x, double y)
    {
        var (dx, dy) = (X[cell] - x, Y[cell] - y);
        return dx * dx + dy * dy;
    }

    /// <summary>Borders of a connected set of cells: the shell anticlockwise, then holes clockwise; each ring is closed.</summary>
    public List<GridPoint[]> Rings(int[] cells, Func<int, bool> belongs)
    {
        var next = new Dictionary<HexCorner, (int Cell, int Side)>();
        foreach (var cell in cells)
        {
            for (var side = 0; side < 6; side++)
            {
                var other = Beside(cell, side);
                if (other < 0 || !belongs(other))
                    next.Add(HexCorner.Of(_cells[cell], side), (cell, side));
            }
        }
        var rings = new List<GridPoint[]>();
        foreach (var start in next.Keys.ToArray())
        {
            var line = new List<GridPoint>();
            var corner = start;
            while (next.Remove(corner, out var edge))
            {
                _mesh.AppendSide(line, _cells[edge.Cell], edge.Side);
                corner = HexCorner.Of(_cells[edge.Cell], (edge.Side + 1) % 6);
            }
            if (line.Count > 0)
                rings.Add([.. line, line[0]]);
        }
        // A connected set has one shell, and it is the widest ring.
        return [.. rings.OrderByDescending(ring => ring.Max(point => point.Lon) - (long)ring.Min(point => point.Lon))];
    }

    private static int[] FindNeighbours(Hex[] cells)
    {
        var index = new Dictionary<Hex, int>(cells.Length);
        for (var cell = 0; cell < cells.Length; cell++)
            index.Add(cells[cell], cell);
        var beside = new int[cells.Length * 6];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            for (var side = 0; side < 6; side++)
                beside[cell * 6 + side] = index.GetValueOrDefault(cells[cell].Beside(side), -1);
        }
        return beside;
    }
}
