namespace Gis.Api.Registers;

/// <summary>The fields that registers by term have in common.</summary>
internal static class TermFields
{
    public static readonly Field AcademicYear = Field.Year("academic_year", 1900, "year, school_year, ปีการศึกษา, ปี") with
    {
        MayLieAhead = true,
    };

    public static readonly Field Term = Field.Whole("term", 1, 3, "semester, ภาคเรียน, ภาคเรียนที่, เทอม, ภาค");

    public static readonly Field Grades = Field.Text("grades", 100, "grade, ชั้น, ระดับชั้น, ชั้นเรียน");

    public static readonly Field HoursAWeek = Field.Number(
        "hours_a_week",
        0,
        168,
        "hours, hours_per_week, ชั่วโมงต่อสัปดาห์, ชั่วโมง/สัปดาห์, ชั่วโมง",
        "numeric(5, 1)"
    );
}
