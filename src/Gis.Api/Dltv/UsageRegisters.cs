using Gis.Api.Registers;

namespace Gis.Api.Dltv;

/// <summary>How schools use distance learning: by mode of delivery, and by platform.</summary>
internal static class UsageRegisters
{
    private static readonly WordList Modes = WordList.Of(
        (DeliveryMode.OnSite, "ออนไซต์, ออนไซท์, ในชั้นเรียน"),
        (DeliveryMode.OnAir, "ออนแอร์, ออกอากาศ, ดาวเทียม, โทรทัศน์"),
        (DeliveryMode.Online, "ออนไลน์, on-line"),
        (DeliveryMode.OnDemand, "ออนดีมานด์, ดูย้อนหลัง"),
        (DeliveryMode.OnHand, "ออนแฮนด์, ใบงาน, เอกสาร")
    );

    public static readonly Register DltvUsage = new(
        "dltv-usage",
        "dltv_usage",
        [TermFields.AcademicYear, TermFields.Term, Field.Word("mode", Modes, "delivery_mode, รูปแบบ, รูปแบบการเรียน, รูปแบบการใช้งาน")],
        [TermFields.Grades, TermFields.HoursAWeek]
    )
    {
        Says = "Use of DLTV by term in the five modes of delivery.",
        Example = "รหัสโรงเรียน,ปีการศึกษา,ภาคเรียน,รูปแบบ,ชั้น,ชั่วโมงต่อสัปดาห์\n1051510293,2569,1,On-air,ป.1-ป.6,15",
    };

    // Which platforms there are is the area's to say, so any name is taken.
    public static readonly Register PlatformUse = new(
        "platform-use",
        "platform_use",
        [TermFields.AcademicYear, TermFields.Term, Field.Text("platform", 100, "แพลตฟอร์ม, ระบบ, ชื่อแพลตฟอร์ม")],
        [TermFields.Grades, TermFields.HoursAWeek]
    )
    {
        Says = "Use of DLIT and other platforms by term.",
        Example = "รหัสโรงเรียน,ปีการศึกษา,ภาคเรียน,แพลตฟอร์ม,ชั้น,ชั่วโมงต่อสัปดาห์\n1051510293,2569,1,DLIT,ม.1-ม.3,4",
    };
}
