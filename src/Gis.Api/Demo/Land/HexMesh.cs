namespace Gis.Api.Demo.Land;

/// <summary>A cell of the mesh, in axial coordinates.</summary>
internal readonly record struct Hex(int Q, int R)
{
    /// <summary>East, north-east, north-west, west, south-west, south-east: anticlockwise, as the sides are numbered.</summary>
    private static readonly (int Q, int R)[] Steps = [(1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1)];

    public Hex Beside(int side) => new(Q + Steps[side].Q, R + Steps[side].R);
}

/// <summary>A corner is the north or the south tip of exactly one cell; three cells meet there.</summary>
internal readonly record struct HexCorner(Hex Cell, bool IsNorth)
{
    /// <summary>Where side <paramref name="side"/> of a cell begins, going anticlockwise.</summary>
    public static HexCorner Of(Hex cell, int side) =>
        side switch
        {
            0 => new(cell.Beside(5), true),
            1 => new(cell.Beside(1), false),
            2 => new(cell, true),
            3 => new(cell.Beside(2), false),
            4 => new(cell.Beside(4), true),
            _ => new(cell, false),
        };

    public long Key => ((long)Cell.R << 32) + ((long)Cell.Q << 1) + (IsNorth ? 1 : 0);
}

/// <summary>
/// Hexagons whose corners are shifted and whose sides are broken into crooked lines. Areas are sets of whole cells, so that they
/// cover the land with no gap and no overlap, and three borders meet in a corner at most.
/// </summary>
internal sealed class HexMesh(ulong seed, Terrain terrain)
{
    /// <summary>Kilometres between the middles of two neighbours: about 2.2 km² a cell.</summary>
    public const double Spacing = 1.6;
    private const double RowHeight = Spacing * 0.866025403784;
    private const double Radius = Spacing * 0.577350269190;

    /// <summary>A corner moves by at most this part of the spacing east or north; much more, and cells could fold over.</summary>
    private const double Shift = 0.2;

    /// <summary>2² pieces a side, of about 250 m.</summary>
    private const int Halvings = 2;

    /// <summary>Kilometres; what is shorter stays straight, or the grid of a metre could tie knots in it.</summary>
    private const double Shortest = 0.1;

    public static (int Low, int High) Rows(double south, double north) =>
        ((int)Math.Floor(south / RowHeight), (int)Math.Ceiling(north / RowHeight));

    public static (int Low, int High) Columns(int row, double west, double east) =>
        ((int)Math.Floor(west / Spacing - row / 2.0), (int)Math.Ceiling(east / Spacing - row / 2.0));

    public (double X, double Y) Middle(Hex cell) => terrain.Bend(Spacing * (cell.Q + cell.R / 2.0), RowHeight * cell.R);

    /// <summary>Appends a side of a cell, from its beginning to just before its end.</summary>
    public void AppendSide(List<GridPoint> line, Hex cell, int side)
    {
        var (from, to) = (HexCorner.Of(cell, side), HexCorner.Of(cell, (side + 1) % 6));
        var (here, beyond) = (cell, cell.Beside(side));
        // Drawn from the same end for both neighbours, or the two would not meet.
        var turned = from.Key > to.Key;
        if (turned)
            (from, to, here, beyond) = (to, from, beyond, here);
        var points = new List<(double X, double Y)>(1 << Halvings) { Place(from) };
        Break(
            points,
            new DemoRandom(DemoRandom.Hash(seed, 77, from.Key, to.Key)),
            Halvings,
            Place(from),
            Middle(here),
            Place(to),
            Middle(beyond)
        );
        if (turned)
        {
            points.Add(Place(to));
            points.RemoveAt(0);
            points.Reverse();
        }
        foreach (var (x, y) in points)
        {
            var point = Plane.ToGrid(x, y);
            if (line.Count == 0 || line[^1] != point)
                line.Add(point);
        }
    }

    /// <summary>
    /// Breaks the line from a to c at a point inside the four-sided figure a, b, c, d and goes on in two figures inside it. b and d
    /// are the middles of the cells on both sides, so the figures of different sides never overlap, and no two lines can cross.
    /// </summary>
    private static void Break(
        List<(double X, double Y)> line,
        DemoRandom random,
        int halvings,
        (double X, double Y) a,
        (double X, double Y) b,
        (double X, double Y) c,
        (double X, double Y) d
    )
    {
        var length = Distance(a, c);
        if (halvings == 0 || length < Shortest)
            return;
        var along = random.Between(0.42, 0.58);
        // A short side between far middles would grow spikes.
        var sway = Math.Min(0.14, 0.3 * length / Distance(b, d));
        var across = random.Between(0.5 - sway, 0.5 + sway);
        var (ab, dc) = (Blend(a, b, across), Blend(d, c, across));
        var (ad, bc) = (Blend(a, d, along), Blend(b, c, along));
        var middle = Blend(ad, bc, across);
        Break(line, random, halvings - 1, a, ab, middle, ad);
        line.Add(middle);
        Break(line, random, halvings - 1, middle, bc, c, dc);
    }

    private (double X, double Y) Place(HexCorner corner)
    {
        var random = new DemoRandom(DemoRandom.Hash(seed, 78, corner.Key));
        var (x, y) = (Spacing * (corner.Cell.Q + corner.Cell.R / 2.0), RowHeight * corner.Cell.R + (corner.IsNorth ? Radius : -Radius));
        return terrain.Bend(x + Spacing * random.Between(-Shift, Shift), y + Spacing * random.Between(-Shift, Shift));
    }

    private static double Distance((double X, double Y) a, (double X, double Y) b) =>
        Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));

    private static (double X, double Y) Blend((double X, double Y) from, (double X, double Y) to, double part) =>
        (from.X + (to.X - from.X) * part, from.Y + (to.Y - from.Y) * part);
}
