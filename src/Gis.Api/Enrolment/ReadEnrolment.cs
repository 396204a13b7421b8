using Gis.Api.Data;
using Gis.Api.Schools;
using Npgsql;

namespace Gis.Api.Enrolment;

/// <summary>Students of one grade.</summary>
/// <param name="Grade"><c>k1</c> to <c>k3</c>, <c>p1</c> to <c>p6</c>, <c>m1</c> to <c>m6</c>.</param>
/// <param name="Unknown">Those whose sex the source does not tell.</param>
internal sealed record GradeCount(string Grade, int Male, int Female, int Unknown);

/// <param name="AcademicYear">Of the common era.</param>
internal sealed record TermTotal(int AcademicYear, int Term, int Total);

/// <summary>Students of the newest term, youngest grade first, and how many there were before.</summary>
internal sealed record EnrolmentSummary(
    int AcademicYear,
    int Term,
    string Source,
    DateOnly ObservedOn,
    int Total,
    int Male,
    int Female,
    int Unknown,
    IReadOnlyList<GradeCount> Grades,
    IReadOnlyList<TermTotal> Earlier
);

/// <summary>How many students a school has, by grade and sex.</summary>
internal static class ReadEnrolment
{
    private static readonly string[] Grades = [.. "k1 k2 k3 p1 p2 p3 p4 p5 p6 m1 m2 m3 m4 m5 m6".Split(' ')];

    private sealed record Row(
        int AcademicYear,
        int Term,
        string Grade,
        int Male,
        int Female,
        int Unknown,
        string Source,
        DateOnly ObservedOn
    );

    /// <summary>Null where no term is on record.</summary>
    public static async Task<EnrolmentSummary?> FindAsync(
        NpgsqlConnection connection,
        RegisterQuestion question,
        CancellationToken cancellationToken
    )
    {
        var rows = await connection.ReadAsync(
            typeof(ReadEnrolment),
            row => new Row(
                row.GetInt32(0),
                row.GetInt16(1),
                row.GetString(2),
                row.GetInt32(3),
                row.GetInt32(4),
                row.GetInt32(5),
                row.GetString(6),
                row.GetFieldValue<DateOnly>(7)
            ),
            cancellationToken,
            ("school", question.School)
        );
        var terms = rows.GroupBy(row => (row.AcademicYear, row.Term)).ToList();
        if (terms.Count == 0)
            return null;
        var newest = terms[0].ToList();
        // The sum is as old as its oldest part.
        var oldest = newest.MinBy(row => row.ObservedOn)!;
        return new(
            newest[0].AcademicYear,
            newest[0].Term,
            oldest.Source,
            oldest.ObservedOn,
            newest.Sum(Total),
            newest.Sum(row => row.Male),
            newest.Sum(row => row.Female),
            newest.Sum(row => row.Unknown),
            [
                .. newest
                    .OrderBy(row => Array.IndexOf(Grades, row.Grade))
                    .Select(row => new GradeCount(row.Grade, row.Male, row.Female, row.Unknown)),
            ],
            [.. terms.Skip(1).Select(term => new TermTotal(term.Key.AcademicYear, term.Key.Term, term.Sum(Total)))]
        );
    }

    private static int Total(Row row) => row.Male + row.Female + row.Unknown;
}
