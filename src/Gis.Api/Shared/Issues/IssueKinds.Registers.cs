namespace Gis.Api.Shared.Issues;

/// <content>What can be said about the row of a register, whether it comes in a file or over HTTP.</content>
internal static partial class IssueKinds
{
    // Whose row it is.
    public static readonly IssueKind SchoolMissing = Error(
        "school-missing",
        "ไม่ได้ระบุโรงเรียน",
        "The row names no school: give a code or the school's id."
    );
    public static readonly IssueKind SchoolUnknown = Error(
        "school-unknown",
        "ไม่พบโรงเรียนที่เปิดอยู่ตามรหัส {value}",
        "No open school has the code {value}."
    );
    public static readonly IssueKind SchoolCodesDiffer = Error(
        "school-codes-differ",
        "รหัสในแถวเป็นของหลายโรงเรียน: {value}",
        "The codes of the row belong to different schools: {value}."
    );
    public static readonly IssueKind RowRepeated = Warning(
        "row-repeated",
        "รายการเดียวกันมีอีกในแถว {proposal} จึงใช้แถวนั้น",
        "The same entry stands again in row {proposal}, which was used."
    );

    // What a field says.
    public static readonly IssueKind FieldMissing = Error("field-missing", "ต้องระบุ {value}", "A value is needed for {value}.");
    public static readonly IssueKind NotANumber = Error("not-a-number", "{value} ไม่ใช่ตัวเลข", "{value} is not a number.");
    public static readonly IssueKind NotAWholeNumber = Error(
        "not-a-whole-number",
        "{value} ไม่ใช่จำนวนเต็ม",
        "{value} is not a whole number."
    );
    public static readonly IssueKind NumberTooSmall = Error(
        "number-too-small",
        "{value} น้อยกว่าค่าต่ำสุดที่เป็นไปได้ ({proposal})",
        "{value} is less than the least that is possible ({proposal})."
    );
    public static readonly IssueKind NumberTooLarge = Error(
        "number-too-large",
        "{value} มากกว่าค่าสูงสุดที่เป็นไปได้ ({proposal})",
        "{value} is more than the most that is possible ({proposal})."
    );
    public static readonly IssueKind SpeedImplausible = Warning(
        "speed-implausible",
        "ความเร็ว {value} Mbps สูงผิดปกติ",
        "The speed of {value} Mbps is implausibly high."
    );
    public static readonly IssueKind CountImplausible = Warning(
        "count-implausible",
        "จำนวน {value} สูงผิดปกติ",
        "The count {value} is implausibly high."
    );
    public static readonly IssueKind NotADate = Error(
        "not-a-date",
        "อ่านวันที่ {value} ไม่ได้ ใช้แบบ 2025-06-12 หรือ 12/6/2568",
        "{value} is not a date such as 2025-06-12 or 12/6/2568."
    );
    public static readonly IssueKind DateInFuture = Error(
        "date-in-future",
        "วันที่ {value} ยังมาไม่ถึง",
        "The date {value} is yet to come."
    );
    public static readonly IssueKind YearInFuture = Error("year-in-future", "ปี {value} ยังมาไม่ถึง", "The year {value} is yet to come.");
    public static readonly IssueKind YearBuddhistEra = Info(
        "year-buddhist-era",
        "{value} เป็นปี พ.ศ. จึงเก็บเป็น ค.ศ. {proposal}",
        "The year {value} is of the Buddhist era: {proposal} in the common era."
    );
    public static readonly IssueKind WordUnknown = Error(
        "word-unknown",
        "ไม่รู้จักคำ {value} ใช้ได้: {proposal}",
        "The word {value} is not known; use one of {proposal}."
    );
    public static readonly IssueKind TextOverLimit = Error(
        "text-over-limit",
        "ข้อความยาวเกิน {proposal} ตัวอักษร: {value}",
        "The text {value} is longer than {proposal} letters."
    );

    // Fields that contradict each other.
    public static readonly IssueKind ContractReversed = Error(
        "contract-reversed",
        "สัญญาเริ่ม {value} หลังวันสิ้นสุด {proposal}",
        "The contract begins on {value}, after its end on {proposal}."
    );
    public static readonly IssueKind ClassroomsNotAsked = Error(
        "classrooms-not-asked",
        "จำนวนห้องเรียนใช้กับข้อความ needed-classrooms เท่านั้น ไม่ใช่ {value}",
        "A number of classrooms belongs to needed-classrooms only, not to {value}."
    );
    public static readonly IssueKind SaidNotOfTopic = Error(
        "said-not-of-topic",
        "หัวข้อเครือข่ายระบุได้เพียง none ไม่ใช่ {value}",
        "Of the network only none can be said, not {value}."
    );

    // Shapes and places.
    public static readonly IssueKind ShapeUnreadable = Error(
        "shape-unreadable",
        "อ่านรูปทรงไม่ได้: {value}",
        "The geometry cannot be read: {value}."
    );
    public static readonly IssueKind ShapeWrongKind = Error(
        "shape-wrong-kind",
        "รูปทรง {value} ใช้ไม่ได้ ต้องเป็น {proposal}",
        "The geometry is a {value}; wanted: {proposal}."
    );
    public static readonly IssueKind ShapeNotDegrees = Error(
        "shape-not-degrees",
        "พิกัดของรูปทรงไม่ใช่องศา ({value}) โปรดระบุ crs",
        "The geometry's coordinates are not degrees ({value}): state the coordinate system (crs)."
    );
    public static readonly IssueKind ShapeRepaired = Warning(
        "shape-repaired",
        "รูปทรงตัดกันเอง จึงซ่อมให้: {value}",
        "The shape was not valid and was repaired: {value}."
    );
    public static readonly IssueKind ShapeNotPolygon = Error(
        "shape-not-polygon",
        "ซ่อมรูปทรงแล้วไม่เหลือพื้นที่: {value}",
        "No area is left when the shape is repaired: {value}."
    );
    public static readonly IssueKind PointMissing = Error("point-missing", "ต้องมีพิกัดที่ใช้ได้", "A usable position is needed.");
    public static readonly IssueKind FootprintFar = Warning(
        "footprint-far",
        "อาคารอยู่ห่างจากโรงเรียน {value}",
        "The building lies {value} from the school."
    );
    public static readonly IssueKind NearEndFar = Warning(
        "near-end-far",
        "ปลายวงจรด้านโรงเรียนห่างจากโรงเรียน {value}",
        "The link's near end lies {value} from the school."
    );
    public static readonly IssueKind FarEndFar = Warning(
        "far-end-far",
        "ปลายทางของวงจรห่างจากโรงเรียน {value}",
        "The link's far end lies {value} from the school."
    );
    public static readonly IssueKind FarNodeUnknown = Warning(
        "far-node-unknown",
        "ไม่รู้จักจุดเชื่อมต่อ {value} จึงเก็บวงจรโดยไม่มีปลายทาง",
        "The node {value} is not known; the link was kept without it."
    );
}
