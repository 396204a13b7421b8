using Gis.Api.Registers;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Enrolment;

/// <summary>Staff of schools in numbers, by term and role.</summary>
internal static class StaffRegister
{
    private static readonly Field Role = Field.Word(
        "role",
        WordList.Of(
            (StaffRole.Director, "ผู้อำนวยการ, ผู้บริหาร, ผู้บริหารสถานศึกษา, ผอ, directors, principal"),
            (StaffRole.Teacher, "ครู, ข้าราชการครู, ครูผู้สอน, teachers"),
            (StaffRole.Support, "บุคลากรสนับสนุน, สนับสนุน, เจ้าหน้าที่, ธุรการ, ลูกจ้าง"),
            (StaffRole.Other, "อื่นๆ, อื่น, others")
        ),
        "position, ตำแหน่ง, บทบาท, ประเภทบุคลากร"
    );

    private static readonly Field People = Field.Whole("people", 0, 2_000, "count, staff, จำนวน, จำนวนคน, จำนวนบุคลากร") with
    {
        IsNeeded = true,
        Odd = (300, IssueKinds.CountImplausible),
    };

    public static readonly Register Staff = new("staff", "staff_count", [TermFields.AcademicYear, TermFields.Term, Role], [People])
    {
        Says = "Numbers of staff by term and role: an entry a row, or a school a row with columns such as ครู.",
        Example = "รหัสโรงเรียน,ปีการศึกษา,ภาคเรียน,ตำแหน่ง,จำนวน\n1051510293,2569,1,ครู,24",
        SpreadOver = [Role],
        SpreadValue = People,
    };
}
