using Gis.Api.Coverage;
using Gis.Api.Dltv;
using Xunit;

namespace Gis.Api.Tests.Coverage;

public sealed class DltvRuleTests
{
    private static readonly DateOnly Today = new(2026, 6, 12);
    private static readonly CoverageOptions Options = new();

    [Theory]
    // need, working, broken; all fresh
    [InlineData(3, 3, 0, "Full", "MeetsNeed")]
    [InlineData(3, 4, 1, "Full", "MeetsNeed")]
    [InlineData(3, 2, 1, "Partial", "BelowNeed")]
    [InlineData(3, 0, 2, "None", "NoneWorking")]
    [InlineData(3, 0, 0, "Unknown", "NoRecord")] // the need is known, what there is is not
    [InlineData(0, 2, 0, "NotNeeded", "Stated")]
    public void Working_receivers_are_held_against_the_need_that_was_stated(
        int need,
        int working,
        int broken,
        string value,
        string reason
    ) => Check(new(null, Receivers(working, broken), [Statement(DltvStatementKind.NeededClassrooms, need)]), value, reason);

    [Theory]
    [InlineData(6, 6, "Full", "MeetsNeed")]
    [InlineData(6, 5, "Partial", "BelowNeed")]
    public void A_small_primary_school_needs_one_for_each_grade_taught(int grades, int working, string value, string reason) =>
        Check(new(grades, Receivers(working, 0), []), value, reason);

    [Fact]
    public void A_stated_need_outweighs_the_grades() =>
        Check(new(6, Receivers(2, 0), [Statement(DltvStatementKind.NeededClassrooms, 2)]), "Full", "MeetsNeed");

    [Fact]
    public void A_stale_need_is_none_and_the_grades_count() =>
        Check(new(6, Receivers(2, 0), [Statement(DltvStatementKind.NeededClassrooms, 2, daysAgo: 366)]), "Partial", "BelowNeed");

    [Fact]
    public void Working_receivers_without_a_known_need_cover_in_part() => Check(new(null, Receivers(1, 0), []), "Partial", "NeedUnknown");

    [Fact]
    public void Broken_receivers_without_a_known_need_leave_it_unknown() => Check(new(null, Receivers(0, 2), []), "Unknown", "NeedUnknown");

    [Fact]
    public void Not_needed_is_said_before_anything_is_counted() =>
        Check(new(6, Receivers(0, 3), [Statement(DltvStatementKind.NotNeeded)]), "NotNeeded", "Stated");

    [Fact]
    public void A_statement_that_there_is_none_counts_where_no_receiver_speaks()
    {
        Check(new(null, [], [Statement(DltvStatementKind.None)]), "None", "StatedNone");
        Check(new(6, [], [Statement(DltvStatementKind.None)]), "None", "StatedNone");
        Check(new(6, Receivers(6, 0), [Statement(DltvStatementKind.None)]), "Full", "MeetsNeed");
    }

    [Fact]
    public void Old_facts_are_unknown_never_none()
    {
        Check(new(6, Receivers(6, 0, daysAgo: 366), []), "Unknown", "Stale");
        Check(new(null, [], [Statement(DltvStatementKind.None, daysAgo: 366)]), "Unknown", "Stale");
        Check(new(null, [], [Statement(DltvStatementKind.NotNeeded, daysAgo: 366)]), "Unknown", "Stale");
        Check(new(6, Receivers(6, 0, daysAgo: 365), []), "Full", "MeetsNeed");
    }

    [Fact]
    public void Nothing_known_is_unknown() => Check(new(6, [], []), "Unknown", "NoRecord");

    [Fact]
    public void What_was_observed_after_the_day_was_not_known_on_it() =>
        Check(new(1, Receivers(1, 0, daysAgo: -1), []), "Unknown", "NoRecord");

    [Fact]
    public void The_newest_statement_of_a_kind_counts() =>
        Check(
            new(
                null,
                Receivers(2, 0),
                [Statement(DltvStatementKind.NeededClassrooms, 5, daysAgo: 30), Statement(DltvStatementKind.NeededClassrooms, 2)]
            ),
            "Full",
            "MeetsNeed"
        );

    [Theory]
    [InlineData(3, 10, "Partial", "BelowNeed")]
    [InlineData(3, 30, "NotNeeded", "Stated")]
    [InlineData(0, 10, "NotNeeded", "Stated")]
    public void A_later_word_on_the_need_takes_the_place_of_an_earlier_one(int classrooms, int daysAgo, string value, string reason) =>
        Check(
            new(
                null,
                Receivers(2, 0),
                [Statement(DltvStatementKind.NotNeeded, daysAgo: 20), Statement(DltvStatementKind.NeededClassrooms, classrooms, daysAgo)]
            ),
            value,
            reason
        );

    private static void Check(DltvFacts facts, string value, string reason)
    {
        var status = DltvRule.Decide(facts, Today, Options);
        Assert.Equal((value, reason), (status.Value.ToString(), status.Reason.ToString()));
    }

    private static List<ReceiverFact> Receivers(int working, int broken, int daysAgo = 0) =>
        [
            .. Enumerable.Repeat(new ReceiverFact(ReceiverCondition.Working, new("test", Today.AddDays(-daysAgo))), working),
            .. Enumerable.Repeat(new ReceiverFact(ReceiverCondition.Broken, new("test", Today.AddDays(-daysAgo))), broken),
        ];

    private static DltvStatement Statement(DltvStatementKind kind, int? classrooms = null, int daysAgo = 0) =>
        new(kind, classrooms, new("test", Today.AddDays(-daysAgo)));
}
