using Gis.Api.Registers;
using Gis.Api.Shared;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Enrolment;

/// <summary>Students of schools in numbers, by term, grade and sex; never individuals.</summary>
internal static class EnrolmentRegister
{
    private static readonly Field GradeField = Field.Word(
        "grade",
        WordList.Of<Grade>([.. Enum.GetValues<Grade>().Select(grade => (grade, GradeWords(grade)))]),
        "class, ชั้น, ระดับชั้น, ชั้นเรียน"
    );

    private static readonly Field SexField = Field.Word(
        "sex",
        WordList.Of(
            (Sex.Male, "ชาย, ช, ด.ช, m, boy, boys"),
            (Sex.Female, "หญิง, ญ, ด.ญ, f, girl, girls"),
            (Sex.Unknown, "ไม่ระบุ, ไม่ทราบ")
        ),
        "gender, เพศ"
    );

    private static readonly Field Students = Field.Whole("students", 0, 5_000, "count, จำนวน, จำนวนนักเรียน, นักเรียน") with
    {
        IsNeeded = true,
        Odd = (500, IssueKinds.StudentsImplausible),
    };

    public static readonly Register Enrolment = new(
        "enrolment",
        "enrolment",
        [TermFields.AcademicYear, TermFields.Term, GradeField, SexField],
        [Students]
    )
    {
        Says = "Numbers of students by term, grade and sex: an entry a row, or a school a row with columns such as ป.1 ชาย.",
        Example = "รหัสโรงเรียน,ปีการศึกษา,ภาคเรียน,ป.1 ชาย,ป.1 หญิง\n1051510293,2569,1,12,9",
        SpreadOver = [GradeField, SexField],
        SpreadValue = Students,
    };

    private static string GradeWords(Grade grade)
    {
        var word = Kebab.Of(grade);
        var year = word[1];
        return word[0] switch
        {
            'k' => $"อ.{year}, อนุบาล {year}, อนุบาลปีที่ {year}, ชั้นอนุบาลปีที่ {year}, kindergarten {year}",
            'p' => $"ป.{year}, ประถม {year}, ประถมศึกษาปีที่ {year}, ชั้นประถมศึกษาปีที่ {year}, primary {year}",
            _ => $"ม.{year}, มัธยม {year}, มัธยมศึกษาปีที่ {year}, ชั้นมัธยมศึกษาปีที่ {year}, secondary {year}",
        };
    }
}
