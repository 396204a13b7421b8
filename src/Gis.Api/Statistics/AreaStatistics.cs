using Gis.Api.Shared;

namespace Gis.Api.Statistics;

/// <summary>
/// The numbers of an area beside its statuses. Which schools it holds is of the day asked for; all that is counted of them is what the
/// registers hold now, and where a register is kept by term, its newest term.
/// </summary>
/// <param name="AsOf">What is of the day.</param>
/// <param name="Current">What is of now.</param>
/// <param name="Note">The same in words, for whoever meets the numbers elsewhere.</param>
internal sealed record AreaStatistics(string Code, SchoolsOfDay AsOf, CurrentNumbers Current, LocalisedName Note);

internal sealed record SchoolsOfDay(DateOnly Day, long Schools);

/// <param name="Kinds">Schools by who runs them; a school whose kind is not known is counted as unknown.</param>
/// <param name="Levels">Schools that teach the level; one school counts at each of its levels.</param>
/// <param name="Enrolment">Null where no school has given its students by grade.</param>
internal sealed record CurrentNumbers(
    long Students,
    long Placed,
    OrderedDictionary<string, long> Kinds,
    OrderedDictionary<string, long> Levels,
    OrderedDictionary<string, SizeNumbers> Sizes,
    EnrolmentNumbers? Enrolment,
    IReadOnlyList<TermStudents> EnrolmentByTerm,
    StaffNumbers? Staff,
    BuildingNumbers Buildings,
    OrderedDictionary<string, long> Receivers,
    OrderedDictionary<string, LinkNumbers> Links
);

internal sealed record SizeNumbers(long Schools, long Students);

/// <param name="AcademicYear">Of the common era.</param>
/// <param name="Schools">Schools whose newest term this is.</param>
internal sealed record EnrolmentNumbers(int AcademicYear, int Term, long Schools, IReadOnlyList<GradeNumbers> Grades)
{
    public long Total => Grades.Sum(grade => grade.Male + grade.Female + grade.Unknown);
}

internal sealed record GradeNumbers(string Grade, long Male, long Female, long Unknown);

internal sealed record TermStudents(int AcademicYear, int Term, long Students);

internal sealed record StaffNumbers(int AcademicYear, int Term, long Schools, OrderedDictionary<string, long> Roles);

internal sealed record BuildingNumbers(long Total, long Classrooms, OrderedDictionary<string, long> Conditions);

internal sealed record LinkNumbers(long Working, long Down, long Ended);
