using Gis.Api.Registers;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Buildings;

/// <summary>Buildings of schools (B-OBEC), one row each, with a footprint or a point where it is known.</summary>
internal static class BuildingRegister
{
    private static readonly WordList Conditions = WordList.Of(
        (BuildingCondition.Good, "ดี, สภาพดี, ดีมาก"),
        (BuildingCondition.Fair, "พอใช้, ปานกลาง"),
        (BuildingCondition.Poor, "ชำรุด, ทรุดโทรม, ควรปรับปรุง, ต้องซ่อมแซม"),
        (BuildingCondition.Dangerous, "อันตราย, ชำรุดมาก, ห้ามใช้"),
        (BuildingCondition.Demolished, "รื้อถอน, รื้อถอนแล้ว, รอรื้อถอน")
    );

    public static readonly Register Buildings = new(
        "buildings",
        "building",
        [Field.Text("key", 100, "building_id, building_no, fid, รหัสอาคาร, เลขที่อาคาร, อาคารหลังที่, หลังที่, ลำดับอาคาร")],
        [
            Field.Text("type_code", 40, "building_type_code, รหัสแบบ, รหัสแบบอาคาร, รหัสประเภท"),
            Field.Text("type_name", 200, "building_type, type, name, building_name, แบบอาคาร, ชื่ออาคาร, ประเภทอาคาร, ชื่อแบบอาคาร") with
            {
                IsNeeded = true,
            },
            Field.Year("year_built", 1800, "built, built_year, ปีที่สร้าง, ปีที่ก่อสร้าง, สร้างปี"),
            Field.Whole("floors", 0, 60, "storeys, จำนวนชั้น, ชั้น"),
            Field.Whole("classrooms", 0, 1_000, "rooms, จำนวนห้องเรียน, ห้องเรียน") with
            {
                Odd = (100, IssueKinds.CountImplausible),
            },
            Field.Whole("other_rooms", 0, 1_000, "ห้องอื่น, ห้องอื่นๆ, จำนวนห้องอื่น"),
            Field.Word("condition", Conditions, "สภาพ, สภาพอาคาร"),
            Field.Number("cost_baht", 0, 99_999_999_999, "cost, price, ราคา, งบประมาณ, ราคาก่อสร้าง, มูลค่า", "numeric(14, 2)"),
        ]
    )
    {
        Says = "Buildings of schools (B-OBEC) with their footprint or a point.",
        Example =
            "รหัสโรงเรียน,รหัสอาคาร,แบบอาคาร,ปีที่สร้าง,จำนวนชั้น,จำนวนห้องเรียน,สภาพ,lon,lat\n1051510293,1,สปช. 105/29,2535,2,8,พอใช้,99.0144,18.5915",
        Shape = new("footprint", "geometry(Geometry, 4326)", Register.Lon("lon"), Register.Lat("lat"), "Polygon", "MultiPolygon", "Point"),
        Flags =
        [
            (IssueKinds.FootprintFar, ["given_shape"]),
            (IssueKinds.ShapeRepaired, ["given_shape"]),
            (IssueKinds.OutsideCountry, ["given_shape"]),
            (IssueKinds.CountImplausible, ["classrooms"]),
        ],
        HasChangedAt = true,
        Checks = typeof(BuildingRegister),
    };
}
