using Gis.Api.Registers;

namespace Gis.Api.Network;

/// <summary>What links of schools end at: fibre points, towers, exchanges.</summary>
internal static class NodeRegister
{
    private static readonly WordList Kinds = WordList.Of(
        (NodeKind.FibrePoint, "จุดเชื่อมต่อไฟเบอร์, จุดเชื่อมต่อใยแก้วนำแสง, ตู้กระจายสาย, fiber point, fibre, fiber"),
        (NodeKind.Tower, "เสา, เสาสัญญาณ, เสาโทรคมนาคม"),
        (NodeKind.Exchange, "ชุมสาย, สถานีชุมสาย, pop")
    );

    public static readonly Register Nodes = new(
        "nodes",
        "network_node",
        [Field.Text("code", 100, "node_code, node, id, รหัส, รหัสจุดเชื่อมต่อ")],
        [
            Field.Text("name", 300, "node_name, ชื่อ, ชื่อจุดเชื่อมต่อ"),
            Field.Word("kind", Kinds, "node_kind, type, ชนิด, ประเภท") with
            {
                IsNeeded = true,
            },
            Field.Text("technology", 100, "tech, เทคโนโลยี"),
            Field.Number("capacity_mbps", 0, 100_000_000, "capacity, ความจุ, ความจุ (mbps)"),
            Field.Number("range_meters", 0, 1_000_000, "range, range_m, ระยะ, รัศมี, ระยะให้บริการ"),
        ]
    )
    {
        Says = "Nodes of the network: fibre points, towers, exchanges.",
        Example = "code,name,kind,technology,lon,lat\nLPN-01,ชุมสายลำพูน,ชุมสาย,GPON,99.0089,18.5774",
        IsOfSchools = false,
        Shape = new("point", "geometry(Point, 4326)", Register.Lon("lon"), Register.Lat("lat"), "Point") { IsNeeded = true },
        HasChangedAt = true,
        Checks = typeof(NodeRegister),
        InUse = "exists (select from network_link l where l.far_node_id = t.id)",
    };
}
