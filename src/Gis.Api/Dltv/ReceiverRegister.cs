using Gis.Api.Registers;

namespace Gis.Api.Dltv;

/// <summary>Receivers of distance learning by satellite, one row each.</summary>
internal static class ReceiverRegister
{
    private static readonly WordList Bands = WordList.Of((DltvBand.C, "c-band, ซีแบนด์"), (DltvBand.Ku, "ku-band, เคยูแบนด์"));

    private static readonly WordList Conditions = WordList.Of(
        (ReceiverCondition.Working, "ใช้งานได้, ใช้ได้, ใช้การได้, ปกติ, ดี, good, ok"),
        (ReceiverCondition.Broken, "ชำรุด, เสีย, ใช้งานไม่ได้, ใช้ไม่ได้, damaged"),
        (ReceiverCondition.Missing, "สูญหาย, หาย, ไม่พบ, lost")
    );

    private static readonly WordList Origins = WordList.Of(
        (ReceiverOrigin.Foundation, "มูลนิธิ, มูลนิธิการศึกษาทางไกลผ่านดาวเทียม, มูลนิธิ dltv, dltv"),
        (ReceiverOrigin.Obec, "สพฐ, งบประมาณ สพฐ"),
        (ReceiverOrigin.Own, "โรงเรียน, จัดซื้อเอง, จัดหาเอง, บริจาค, school")
    );

    public static readonly Register Receivers = new(
        "receivers",
        "dltv_receiver",
        [
            Field.Text(
                "key",
                100,
                "serial, serial_no, serial_number, asset_no, asset_number, หมายเลขเครื่อง, เลขเครื่อง, หมายเลขครุภัณฑ์, เลขครุภัณฑ์, รหัสครุภัณฑ์"
            ),
        ],
        [
            Field.Word("band", Bands, "ย่านความถี่, ย่าน, แบนด์"),
            Field.Text("room", 100, "classroom, ห้อง, ห้องเรียน"),
            Field.Text("grade", 100, "grade_served, ชั้น, ระดับชั้น, ชั้นเรียน"),
            Field.Word("condition", Conditions, "status, สภาพ, สถานะ, สภาพการใช้งาน") with
            {
                IsNeeded = true,
            },
            Field.Word("origin", Origins, "source_of_receiver, ที่มา, แหล่งที่มา, ได้รับจาก, ผู้ให้"),
            Field.Date("received_on", "received, received_date, วันที่ได้รับ, วันที่รับ"),
        ]
    )
    {
        Says = "DLTV receivers of schools.",
        Example = "รหัสโรงเรียน,หมายเลขเครื่อง,ห้อง,สภาพ,วันที่ได้รับ\n1051510293,SN-4411,ป.1,ใช้งานได้,16/5/2561",
        HasChangedAt = true,
    };
}
