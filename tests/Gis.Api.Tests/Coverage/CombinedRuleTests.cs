using Gis.Api.Coverage;
using Gis.Api.Network;
using Xunit;

namespace Gis.Api.Tests.Coverage;

public sealed class CombinedRuleTests
{
    [Theory]
    [InlineData("Good", "Full", "Good")]
    [InlineData("Good", "Partial", "Limited")]
    [InlineData("Limited", "Full", "Limited")]
    [InlineData("None", "Full", "None")]
    [InlineData("Good", "None", "None")]
    [InlineData("Unknown", "Full", "Unknown")]
    [InlineData("Unknown", "Partial", "Limited")]
    [InlineData("Unknown", "None", "None")]
    [InlineData("Good", "Unknown", "Unknown")]
    [InlineData("Good", "NotNeeded", "Good")]
    [InlineData("Unknown", "NotNeeded", "Unknown")]
    [InlineData("None", "NotNeeded", "None")]
    public void The_worse_of_the_two_is_shown(string network, string dltv, string combined) =>
        Assert.Equal(combined, CombinedRule.Of(Enum.Parse<CoverageValue>(network), Enum.Parse<CoverageValue>(dltv)).ToString());

    [Fact]
    public void Time_alone_changes_a_status_on_the_day_that_a_fact_turns_stale()
    {
        var options = new CoverageOptions();
        var observed = new DateOnly(2026, 1, 1);
        var link = new LinkFact(
            LinkRole.Primary,
            LinkStatus.Working,
            NetworkProvider.Nt,
            LinkMedium.Fibre,
            50,
            10,
            observed,
            new("test", observed)
        );
        var network = new NetworkFacts(100, [link], null);
        var dltv = new DltvFacts(null, [], []);
        var day = observed;
        var values = new List<(DateOnly, CoverageValue)> { (day, NetworkRule.Decide(network, day, options).Value) };
        while (NextChange.After(day, network, dltv, options) is { } next)
        {
            // Nothing changes on the days before the one that was named.
            for (var between = day.AddDays(1); between < next; between = between.AddDays(1))
                Assert.Equal(values[^1].Item2, NetworkRule.Decide(network, between, options).Value);
            day = next;
            values.Add((day, NetworkRule.Decide(network, day, options).Value));
        }
        Assert.Equal(
            [
                (observed, CoverageValue.Limited), // measured 10
                (observed.AddDays(91), CoverageValue.Good), // contracted 50
                (observed.AddDays(366), CoverageValue.Unknown),
            ],
            values
        );
    }
}
