namespace Gis.Api.Demo;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014), written out because System.Random promises no sequence between versions of .NET and the
/// demo files must come out the same on every machine.
/// </summary>
internal sealed class DemoRandom(ulong seed)
{
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;

    private ulong _state = seed;

    /// <summary>A number that belongs to a thing (a cell, a corner, an area), whatever was drawn before.</summary>
    public static ulong Hash(ulong seed, params ReadOnlySpan<long> parts)
    {
        var hash = seed;
        foreach (var part in parts)
            hash = Mix(hash + Gamma + (ulong)part);
        return hash;
    }

    /// <summary>The hash as a fraction, 0 ≤ x &lt; 1.</summary>
    public static double Fraction(ulong hash) => (hash >> 11) * (1.0 / (1UL << 53));

    public ulong Next() => Mix(_state += Gamma);

    /// <summary>0 ≤ x &lt; 1.</summary>
    public double NextDouble() => Fraction(Next());

    public double Between(double low, double high) => low + (high - low) * NextDouble();

    /// <summary>0 ≤ n &lt; limit.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    public bool Chance(double probability) => NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }
}
