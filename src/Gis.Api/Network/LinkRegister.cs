using Gis.Api.Registers;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Network;

/// <summary>Network links of schools: near end the school, far end a node or a point.</summary>
internal static class LinkRegister
{
    private const double MostMbps = 100_000;
    private const double OddMbps = 10_000;

    private static readonly WordList Providers = WordList.Of(
        (NetworkProvider.Moenet, "moe net, กระทรวงศึกษาธิการ"),
        (NetworkProvider.Nt, "tot, cat, เอ็นที, ทีโอที, โทรคมนาคมแห่งชาติ, บมจโทรคมนาคมแห่งชาติ"),
        (NetworkProvider.Ais, "เอไอเอส, 3bb, ais fibre"),
        (NetworkProvider.True, "ทรู, true online, dtac"),
        (NetworkProvider.Other, "อื่นๆ, อื่น, others")
    );

    private static readonly WordList Media = WordList.Of(
        (LinkMedium.Fibre, "ไฟเบอร์, ใยแก้วนำแสง, สายใยแก้ว, fiber, fiber optic, fibre optic, ftth, fttx"),
        (LinkMedium.Copper, "ทองแดง, สายทองแดง, adsl, vdsl, dsl"),
        (LinkMedium.Wireless, "ไร้สาย, วิทยุ, ไมโครเวฟ, microwave, radio, p2p"),
        (LinkMedium.Cellular, "มือถือ, โทรศัพท์เคลื่อนที่, ซิม, 3g, 4g, 5g, lte, mobile"),
        (LinkMedium.Satellite, "ดาวเทียม, จานดาวเทียม, vsat, ipstar")
    );

    private static readonly WordList Roles = WordList.Of(
        (LinkRole.Primary, "หลัก, วงจรหลัก, main"),
        (LinkRole.Backup, "สำรอง, วงจรสำรอง, secondary")
    );

    private static readonly WordList States = WordList.Of(
        (LinkStatus.Working, "ใช้งานได้, ใช้ได้, ปกติ, ใช้งานปกติ, active, up"),
        (LinkStatus.Down, "ใช้งานไม่ได้, ใช้ไม่ได้, ขัดข้อง, ชำรุด, เสีย, ล่ม"),
        (LinkStatus.Ended, "สิ้นสุด, หมดสัญญา, ยกเลิก, ยกเลิกแล้ว, cancelled, expired")
    );

    public static readonly Register Links = new(
        "links",
        "network_link",
        [Field.Text("key", 100, "circuit, circuit_id, circuit_no, circuit_number, หมายเลขวงจร, เลขวงจร, รหัสวงจร, วงจร")],
        [
            Field.Word("provider", Providers, "isp, ผู้ให้บริการ, เครือข่าย") with
            {
                IsNeeded = true,
            },
            Field.Word("medium", Media, "media, สื่อ, สื่อสัญญาณ, ชนิดสาย, ประเภทสื่อ") with
            {
                IsNeeded = true,
            },
            Field.Word("role", Roles, "บทบาท, ประเภทวงจร, หลัก/สำรอง") with
            {
                IsNeeded = true,
            },
            Field.Word("status", States, "สถานะ, สภาพ, สถานะวงจร") with
            {
                IsNeeded = true,
            },
            Speed("down_mbps", "download, download_mbps, down, ดาวน์โหลด, ความเร็วดาวน์โหลด, ความเร็ว, ความเร็ว (mbps)"),
            Speed("up_mbps", "upload, upload_mbps, up, อัปโหลด, อัพโหลด, ความเร็วอัปโหลด"),
            Speed("measured_down_mbps", "measured_download, ดาวน์โหลดที่วัดได้, ความเร็วดาวน์โหลดที่วัดได้"),
            Speed("measured_up_mbps", "measured_upload, อัปโหลดที่วัดได้, ความเร็วอัปโหลดที่วัดได้"),
            Field.Number("measured_latency_ms", 0, 600_000, "latency, latency_ms, ping, เวลาแฝง"),
            Field.Date("measured_on", "measured_date, วันที่วัด, วันที่ทดสอบ"),
            Field.Date("contract_from", "contract_start, วันเริ่มสัญญา, เริ่มสัญญา") with
            {
                MayLieAhead = true,
            },
            Field.Date("contract_to", "contract_end, วันสิ้นสุดสัญญา, สิ้นสุดสัญญา") with
            {
                MayLieAhead = true,
            },
            Field.Number("monthly_cost_baht", 0, 10_000_000, "monthly_cost, ค่าบริการรายเดือน, ค่าเช่ารายเดือน", "numeric(12, 2)"),
            Field.Text("far_node", 100, "far_node_code, node, จุดเชื่อมต่อ, รหัสจุดเชื่อมต่อ, ปลายทาง") with
            {
                Column = "far_node_id",
                Shown = "(select node.code from network_node node where node.id = {0}.far_node_id)",
            },
        ]
    )
    {
        Says = "Network links of schools; a line runs from the school to its far end.",
        Example = "school_code,key,provider,medium,role,status,down_mbps\n1051510293,51-0001,uninet,ไฟเบอร์,หลัก,ใช้งานได้,200",
        Shape = new(
            "far_point",
            "geometry(Point, 4326)",
            Register.Lon("far_lon"),
            Register.Lat("far_lat"),
            "Point",
            "LineString",
            "MultiLineString"
        ),
        Flags =
        [
            (IssueKinds.SpeedImplausible, ["down_mbps", "up_mbps", "measured_down_mbps", "measured_up_mbps"]),
            (IssueKinds.NearEndFar, ["given_shape"]),
            (IssueKinds.FarEndFar, ["given_shape", "far_node"]),
            (IssueKinds.FarNodeUnknown, ["far_node"]),
        ],
        HasChangedAt = true,
        Checks = typeof(LinkRegister),
    };

    private static Field Speed(string name, string headings) =>
        Field.Number(name, 0, MostMbps, headings) with
        {
            Odd = (OddMbps, IssueKinds.SpeedImplausible),
        };
}
