using Gis.Api.Registers;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Statements;

/// <summary>What can be stated.</summary>
internal enum StatementWord
{
    None,
    NotNeeded,
    NeededClassrooms,
}

internal enum StatementTopic
{
    Network,
    Dltv,
}

/// <summary>What schools or areas stated: that there is none, that none is needed, or how many classrooms need DLTV.</summary>
internal static class StatementRegister
{
    private static readonly WordList Topics = WordList.Of(
        (StatementTopic.Network, "เครือข่าย, อินเทอร์เน็ต, internet"),
        (StatementTopic.Dltv, "ดีแอลทีวี, การศึกษาทางไกล, โทรทัศน์ทางไกล")
    );

    private static readonly WordList Words = WordList.Of(
        (StatementWord.None, "ไม่มี"),
        (StatementWord.NotNeeded, "ไม่จำเป็น, ไม่ต้องการ"),
        (StatementWord.NeededClassrooms, "ต้องการ, ห้องเรียนที่ต้องการ, จำนวนห้องเรียนที่ต้องการ")
    );

    public static readonly Register Statements = new(
        "statements",
        "statement",
        [Field.Word("topic", Topics, "subject, เรื่อง, หัวข้อ"), Field.Word("said", Words, "statement, ข้อความ, คำแจ้ง, แจ้งว่า")],
        [Field.Whole("classrooms", 0, 1_000, "rooms, จำนวนห้อง, จำนวนห้องเรียน") with { Odd = (100, IssueKinds.CountImplausible) }]
    )
    {
        Says = "Statements of schools that there is no network or DLTV, that none is needed, or how many classrooms need it.",
        Example = "รหัสโรงเรียน,เรื่อง,แจ้งว่า,จำนวนห้อง\n1051510293,dltv,ต้องการ,6",
        Checks = typeof(StatementRegister),
    };
}
