using System.Globalization;

namespace Gis.Api.Demo;

/// <summary>
/// Codes of the three sorts for the n-th school of a demo. Each sort goes through a shuffle of its own, so that none derives from
/// another; all begin with digits that belong to no real province (10–96 are taken), so that a real list never meets one of them.
/// </summary>
internal static class DemoCodes
{
    private const int Million = 1_000_000;
    private const int OneBlockOfObec = 10_000;
    private static readonly string[] FreePrefixes = ["99", "98", "97", "00", "01", "02", "03", "04", "05", "06", "07", "08", "09"];

    // Six-digit codes begin with 01 to 09 in real lists, too. Half of the first ones have the leading zeros that spreadsheets lose.
    private static readonly string[] FreeObecPrefixes = ["99", "00", "98", "97"];

    public static string Dmc(ulong seed, int ordinal) => "10" + EightDigits(seed, 1, ordinal);

    public static string Smis(ulong seed, int ordinal) => EightDigits(seed, 2, ordinal);

    /// <summary>Null when the six digits are used up: 40,000 are free of real ones.</summary>
    public static string? Obec(ulong seed, int ordinal)
    {
        const int Pair = 2 * OneBlockOfObec;
        var pair = ordinal / Pair;
        if (pair >= FreeObecPrefixes.Length / 2)
            return null;
        var number = Shuffle(DemoRandom.Hash(seed, 3, pair), ordinal % Pair, Pair);
        return FreeObecPrefixes[pair * 2 + number / OneBlockOfObec]
            + (number % OneBlockOfObec).ToString("D4", CultureInfo.InvariantCulture);
    }

    private static string EightDigits(ulong seed, int sort, int ordinal)
    {
        var block = ordinal / Million;
        var number = Shuffle(DemoRandom.Hash(seed, sort, block), ordinal % Million, Million);
        return FreePrefixes[block] + number.ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>A permutation of 0 … size − 1 that needs no table: invertible steps on 20 bits, walked until the result is small enough.</summary>
    private static int Shuffle(ulong key, int number, int size)
    {
        const uint Mask = (1 << 20) - 1;
        var value = (uint)number;
        do
        {
            for (var round = 0; round < 4; round++)
            {
                value = (value + (uint)(key >> (round * 11))) & Mask;
                value = (value * 0x9E375) & Mask;
                value ^= value >> 9;
            }
        } while (value >= size);
        return (int)value;
    }
}
