using System.Globalization;

namespace Gis.Bench;

internal static class Figures
{
    public static double Median(IEnumerable<double> values) => Percentile(values, 0.5);

    /// <summary>The value that this share of the values does not exceed (nearest rank).</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    public static void Row(params object[] cells) =>
        Console.WriteLine(
            $"| {string.Join(" | ", cells.Select(cell => Convert.ToString(cell is double number ? Math.Round(number, 3) : cell, CultureInfo.InvariantCulture)))} |"
        );
}
