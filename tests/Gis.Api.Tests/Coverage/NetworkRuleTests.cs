using Gis.Api.Coverage;
using Gis.Api.Network;
using Xunit;

namespace Gis.Api.Tests.Coverage;

public sealed class NetworkRuleTests
{
    private static readonly DateOnly Today = new(2026, 6, 12);
    private static readonly CoverageOptions Options = new();

    [Theory]
    // students, contracted of one fresh working primary link, expected
    [InlineData(null, 20, "Good", "MeetsTarget")]
    [InlineData(null, 19.99, "Limited", "BelowTarget")]
    [InlineData(200, 20, "Good", "MeetsTarget")] // 0.1 × 200 is the floor itself
    [InlineData(201, 20, "Limited", "BelowTarget")]
    [InlineData(201, 20.1, "Good", "MeetsTarget")]
    [InlineData(1500, 150, "Good", "MeetsTarget")]
    [InlineData(1500, 149, "Limited", "BelowTarget")]
    [InlineData(0, 20, "Good", "MeetsTarget")]
    public void The_target_is_20_Mbps_or_a_tenth_for_each_student(int? students, double mbps, string value, string reason) =>
        Check(new(students, [Link(mbps)], null), value, reason);

    [Fact]
    public void The_speeds_of_primary_links_add_up() => Check(new(300, [Link(20), Link(10)], null), "Good", "MeetsTarget");

    [Fact]
    public void A_backup_link_adds_nothing_to_the_speed() =>
        Check(new(300, [Link(20), Link(100, role: LinkRole.Backup)], null), "Limited", "BelowTarget");

    [Fact]
    public void A_backup_that_works_alone_is_a_limited_network() =>
        Check(new(100, [Link(50, status: LinkStatus.Down), Link(100, role: LinkRole.Backup)], null), "Limited", "BelowTarget");

    [Fact]
    public void A_working_link_without_a_speed_is_limited() => Check(new(100, [Link(null)], null), "Limited", "SpeedUnknown");

    [Fact]
    public void One_known_speed_among_unknown_ones_decides() => Check(new(100, [Link(null), Link(20)], null), "Good", "MeetsTarget");

    [Theory]
    [InlineData(0, 5, "Limited")] // measured today: 5
    [InlineData(90, 5, "Limited")] // measured 90 days ago still counts
    [InlineData(91, 5, "Good")] // older: the contracted 100 counts
    [InlineData(-1, 5, "Good")] // measured tomorrow: not known today
    public void A_measured_speed_counts_for_90_days(int daysAgo, double measured, string value) =>
        Check(
            new(100, [Link(100) with { MeasuredMbps = measured, MeasuredOn = Today.AddDays(-daysAgo) }], null),
            value,
            value == "Good" ? "MeetsTarget" : "BelowTarget"
        );

    [Fact]
    public void A_measured_speed_without_a_contracted_one_that_is_too_old_is_no_speed() =>
        Check(new(100, [Link(null) with { MeasuredMbps = 50, MeasuredOn = Today.AddDays(-200) }], null), "Limited", "SpeedUnknown");

    [Theory]
    [InlineData(365, "Good", "MeetsTarget")]
    [InlineData(366, "Unknown", "Stale")]
    public void A_link_counts_for_365_days(int daysAgo, string value, string reason) =>
        Check(new(100, [Link(50, daysAgo: daysAgo)], null), value, reason);

    [Fact]
    public void Links_that_are_all_down_are_no_network() =>
        Check(new(100, [Link(50, status: LinkStatus.Down), Link(20, status: LinkStatus.Down)], null), "None", "AllLinksDown");

    [Fact]
    public void A_fresh_link_that_is_down_outweighs_a_stale_one_that_worked() =>
        Check(new(100, [Link(50, status: LinkStatus.Down), Link(50, daysAgo: 400)], null), "None", "AllLinksDown");

    [Fact]
    public void A_statement_that_there_is_none_counts_where_no_fresh_link_speaks() =>
        Check(new(100, [Link(50, daysAgo: 400)], new("school", Today)), "None", "StatedNone");

    [Fact]
    public void A_working_link_outweighs_a_statement_that_there_is_none() =>
        Check(new(100, [Link(50)], new("school", Today)), "Good", "MeetsTarget");

    [Fact]
    public void An_old_statement_is_stale_not_none() => Check(new(100, [], new("school", Today.AddDays(-366))), "Unknown", "Stale");

    [Fact]
    public void A_link_that_ended_counts_as_nothing() => Check(new(100, [Link(50, status: LinkStatus.Ended)], null), "Unknown", "NoRecord");

    [Fact]
    public void Nothing_known_is_unknown_never_none() => Check(new(100, [], null), "Unknown", "NoRecord");

    [Fact]
    public void What_was_observed_after_the_day_was_not_known_on_it() =>
        Check(new(100, [Link(50, daysAgo: -1)], null), "Unknown", "NoRecord");

    [Fact]
    public void A_stale_status_still_tells_the_newest_old_fact()
    {
        var status = NetworkRule.Decide(new(100, [Link(50, daysAgo: 500), Link(50, daysAgo: 400)], null), Today, Options);
        Assert.Equal(Today.AddDays(-400), status.Origin!.ObservedOn);
        Assert.Equal(2, status.Inputs.StaleLinks);
        Assert.Null(status.Inputs.SpeedMbps);
    }

    [Fact]
    public void The_origin_is_the_oldest_fact_that_the_value_rests_on()
    {
        var status = NetworkRule.Decide(
            new(300, [Link(20, daysAgo: 10), Link(20, daysAgo: 200), Link(9, daysAgo: 400)], null),
            Today,
            Options
        );
        Assert.Equal(Today.AddDays(-200), status.Origin!.ObservedOn);
    }

    [Theory]
    [InlineData("Nt", "Cellular", true)]
    [InlineData("Nt", "Fibre", false)] // the same trench may carry both
    [InlineData("Moenet", "Cellular", false)] // the same provider may fail for both
    public void Resilience_is_a_backup_of_another_provider_on_another_medium(string provider, string medium, bool isResilient)
    {
        var backup = Link(10, role: LinkRole.Backup) with
        {
            Provider = Enum.Parse<NetworkProvider>(provider),
            Medium = Enum.Parse<LinkMedium>(medium),
        };
        Assert.Equal(isResilient, NetworkRule.Decide(new(100, [Link(50), backup], null), Today, Options).Inputs.IsResilient);
        Assert.False(
            NetworkRule.Decide(new(100, [Link(50), backup with { Status = LinkStatus.Down }], null), Today, Options).Inputs.IsResilient
        );
    }

    private static void Check(NetworkFacts facts, string value, string reason)
    {
        var status = NetworkRule.Decide(facts, Today, Options);
        Assert.Equal((value, reason), (status.Value.ToString(), status.Reason.ToString()));
    }

    private static LinkFact Link(double? mbps, int daysAgo = 0, LinkRole role = LinkRole.Primary, LinkStatus status = LinkStatus.Working) =>
        new(role, status, NetworkProvider.Moenet, LinkMedium.Fibre, mbps, null, null, new("test", Today.AddDays(-daysAgo)));
}
