namespace Gis.Api.Demo;

/// <summary>
/// The days of a demo. They are counted back from the day it is made for, so that a demo that is loaded today is as fresh, and as stale,
/// as any other on its first day; from then on it ages as real data do.
/// </summary>
internal sealed record DemoCalendar(DateOnly Today)
{
    /// <summary>Of the files in data/demo, which stay as they are.</summary>
    public static DemoCalendar Committed { get; } = new(new DateOnly(2026, 11, 20));

    /// <summary>Students are counted on 10 June each year.</summary>
    public DateOnly CountDay
    {
        get
        {
            var thisYear = new DateOnly(Today.Year, 6, 10);
            return thisYear <= Today ? thisYear : thisYear.AddYears(-1);
        }
    }

    /// <summary>The term under way, or the last one: the first begins in May, the second in November.</summary>
    public (int AcademicYear, int Term) Term =>
        Today.Month >= 11 ? (Today.Year, 2)
        : Today >= new DateOnly(Today.Year, 5, 16) ? (Today.Year, 1)
        : (Today.Year - 1, 2);

    /// <summary>Stays fresh for half a year and more.</summary>
    public DateOnly Fresh(DemoRandom random) => Today.AddDays(-5 - random.Below(150));

    public DateOnly Stale(DemoRandom random) => Today.AddDays(-400 - random.Below(500));

    /// <summary>So lately that a speed measured shortly before it still counts.</summary>
    public DateOnly Lately(DemoRandom random) => Today.AddDays(-random.Below(60));
}
