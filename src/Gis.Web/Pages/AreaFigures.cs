using System.Globalization;
using Gis.Web.Text;

namespace Gis.Web.Pages;

/// <summary>Schools with a value of a topic, and the students in them.</summary>
public sealed record StatusCount(string Value, long Schools, long Students);

/// <summary>Counts by value in the order of a legend; those of each topic add up to the schools.</summary>
public sealed record AreaTotals(
    long Schools,
    long Students,
    long Resilient,
    IReadOnlyList<StatusCount> Network,
    IReadOnlyList<StatusCount> Dltv,
    IReadOnlyList<StatusCount> Combined
)
{
    public IReadOnlyList<StatusCount> Of(string topic) =>
        topic switch
        {
            "network" => Network,
            "dltv" => Dltv,
            _ => Combined,
        };

    /// <summary>The share of schools that are covered, 0 to 1; null where there are no schools.</summary>
    public double? Covered(string topic) =>
        Schools == 0 ? null : (double)Of(topic).Where(count => count.Value is "good" or "full").Sum(count => count.Schools) / Schools;
}

/// <summary>An area with its totals: one of the areas within, or a sister.</summary>
public sealed record AreaRow(string Code, string Kind, LocalName Name, AreaTotals Totals);

/// <summary>A word of a register and how often it was counted; students where the count is of schools by size.</summary>
public sealed record Tally(string Word, long Count, long? Students = null);

/// <summary>Students of a grade by sex.</summary>
public sealed record GradeTally(string Grade, long Male, long Female, long Unknown)
{
    public long Total => Male + Female + Unknown;
}

/// <summary>Links of a medium by status.</summary>
public sealed record LinkTally(string Medium, long Working, long Down, long Ended)
{
    public long Total => Working + Down + Ended;
}

/// <summary>A term of the academic year, which is of the common era, and how many schools reported it.</summary>
public sealed record Term(int AcademicYear, int Number, long Schools);

/// <summary>What the registers hold now of the schools of an area.</summary>
public sealed record AreaNumbers
{
    public required long Students { get; init; }
    public required long Placed { get; init; }
    public required IReadOnlyList<Tally> Kinds { get; init; }
    public required IReadOnlyList<Tally> Levels { get; init; }
    public required IReadOnlyList<Tally> Sizes { get; init; }

    /// <summary>Null where no school has reported its students by grade; the same for staff.</summary>
    public Term? EnrolmentTerm { get; init; }
    public IReadOnlyList<GradeTally> Grades { get; init; } = [];

    /// <summary>Students by term, oldest first.</summary>
    public IReadOnlyList<(Term Term, long Students)> Terms { get; init; } = [];
    public Term? StaffTerm { get; init; }
    public IReadOnlyList<Tally> Staff { get; init; } = [];
    public required long Buildings { get; init; }
    public required long Classrooms { get; init; }
    public required IReadOnlyList<Tally> Conditions { get; init; }
    public required IReadOnlyList<Tally> Receivers { get; init; }
    public required IReadOnlyList<LinkTally> Links { get; init; }
}

/// <summary>How the numbers of an area are written.</summary>
public static class AreaFigures
{
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share of 0 to 1 as a percentage; what is neither none nor all is never written as 0 % or 100 %.</summary>
    public static string Percent(double share)
    {
        var percent = share * 100;
        var rounded = percent is > 0 and < 1 or > 99 and < 100 ? Math.Clamp(Math.Round(percent, 1), 0.1, 99.9) : Math.Round(percent, 0);
        return rounded.ToString("0.#", CultureInfo.InvariantCulture) + " %";
    }

    public static string Percent(long part, long whole) => whole == 0 ? "–" : Percent((double)part / whole);

    /// <summary>The academic year that a day falls in; it begins on 16 May. Of the common era.</summary>
    public static int AcademicYear(DateOnly day) => day >= new DateOnly(day.Year, 5, 16) ? day.Year : day.Year - 1;

    /// <summary>A year of the common era as the language counts.</summary>
    public static string Year(int year, Texts texts) => (texts.Language == "th" ? year + 543 : year).ToString(CultureInfo.InvariantCulture);
}
