namespace Gis.Api.Demo.Land;

/// <summary>
/// Hills and valleys made of smooth noise, in kilometres on the demo's own plane. Only + − × ÷ are used here and in the rest of
/// the generator: sine, power and their kin differ in the last bit between machines.
/// </summary>
internal sealed class Terrain(ulong seed)
{
    private const int Hills = 1;
    private const int EastWarp = 2;
    private const int NorthWarp = 3;
    private const int EastCoast = 4;
    private const int NorthCoast = 5;
    private const int Wilds = 6;

    /// <summary>0 is the floor of the valleys, 1 the highest ridge. Ranges run north to south, as in the upper north.</summary>
    public double Height(double x, double y)
    {
        var height = 0.55 * Noise(Hills, x / 17, y / 42) + 0.30 * Noise(Hills + 10, x / 9, y / 16) + 0.15 * Noise(Hills + 20, x / 4, y / 5);
        return Math.Clamp((height - 0.22) / 0.56, 0, 1);
    }

    /// <summary>How hard it is to cross a place, beside climbing: bends the borders of whole provinces.</summary>
    public double Hardness(double x, double y)
    {
        var wild = 0.6 * Noise(Wilds, x / 44, y / 44) + 0.4 * Noise(Wilds + 10, x / 12, y / 12);
        return 0.35 + 3.2 * wild * wild;
    }

    /// <summary>Bends the mesh gently, so that no row of it stays straight.</summary>
    public (double X, double Y) Bend(double x, double y) =>
        (x + 3.2 * (Noise(EastWarp, x / 13, y / 13) - 0.5), y + 3.2 * (Noise(NorthWarp, x / 13, y / 13) - 0.5));

    /// <summary>Where a point is looked up in an outline drawn with few corners: bays and spurs of some kilometres.</summary>
    public (double X, double Y) Wander(double x, double y)
    {
        return (x + Shift(EastCoast), y + Shift(NorthCoast));

        double Shift(int field) => 11 * (Noise(field, x / 16, y / 16) - 0.5) + 5 * (Noise(field + 10, x / 5, y / 5) - 0.5);
    }

    /// <summary>Value noise, 0 to 1.</summary>
    private double Noise(int field, double x, double y)
    {
        var left = Math.Floor(x);
        var below = Math.Floor(y);
        var (u, v) = (Ease(x - left), Ease(y - below));
        var (column, row) = ((long)left, (long)below);
        var south = Blend(At(column, row), At(column + 1, row), u);
        var north = Blend(At(column, row + 1), At(column + 1, row + 1), u);
        return Blend(south, north, v);

        double At(long atColumn, long atRow) => DemoRandom.Fraction(DemoRandom.Hash(seed, field, atColumn, atRow));
    }

    private static double Ease(double t) => t * t * (3 - 2 * t);

    private static double Blend(double from, double to, double part) => from + (to - from) * part;
}
