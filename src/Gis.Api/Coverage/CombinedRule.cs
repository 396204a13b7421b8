namespace Gis.Api.Coverage;

/// <summary>One value of both topics for the map, in the words of the network: the worse of the two; what is not needed leaves the other.</summary>
internal static class CombinedRule
{
    /// <returns>Good, limited, none or unknown; not needed only where neither topic is.</returns>
    public static CoverageValue Of(CoverageValue network, CoverageValue dltv)
    {
        var (a, b) = (InWordsOfNetwork(network), InWordsOfNetwork(dltv));
        return b == CoverageValue.NotNeeded ? a
            : a == CoverageValue.NotNeeded ? b
            : Rank(b) < Rank(a) ? b
            : a;
    }

    // So that a filter or a count has one word for each colour of the map.
    private static CoverageValue InWordsOfNetwork(CoverageValue value) =>
        value switch
        {
            CoverageValue.Full => CoverageValue.Good,
            CoverageValue.Partial => CoverageValue.Limited,
            _ => value,
        };

    // Worst first: none, in part, unknown, covered.
    private static int Rank(CoverageValue value) =>
        value switch
        {
            CoverageValue.None => 0,
            CoverageValue.Limited => 1,
            CoverageValue.Unknown => 2,
            _ => 3,
        };
}
