namespace Gis.Api.Coverage;

/// <summary>One value of both topics for the map: the worse of the two; what is not needed leaves the other.</summary>
internal static class CombinedRule
{
    public static CoverageValue Of(CoverageValue network, CoverageValue dltv) =>
        dltv == CoverageValue.NotNeeded ? network
        : network == CoverageValue.NotNeeded ? dltv
        : Rank(dltv) < Rank(network) ? dltv
        : network;

    // Worst first: none, in part, unknown, covered.
    private static int Rank(CoverageValue value) =>
        value switch
        {
            CoverageValue.None => 0,
            CoverageValue.Limited or CoverageValue.Partial => 1,
            CoverageValue.Unknown => 2,
            _ => 3,
        };
}
