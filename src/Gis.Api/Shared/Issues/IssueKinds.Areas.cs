namespace Gis.Api.Shared.Issues;

/// <content>What an import can say about the row of an area.</content>
internal static partial class IssueKinds
{
    // Areas.
    public static readonly IssueKind AreaCodeMissing = Error("area-code-missing", "ไม่มีรหัสพื้นที่", "There is no area code.");
    public static readonly IssueKind AreaCodeMalformed = Error(
        "area-code-malformed",
        "รหัสพื้นที่ {value} ไม่ถูกต้อง",
        "The area code {value} is malformed."
    );
    public static readonly IssueKind AreaKindUnknown = Error(
        "area-kind-unknown",
        "ไม่รู้จักชนิดพื้นที่ {value}",
        "The kind of area {value} is not known."
    );
    public static readonly IssueKind AreaKindChanged = Error(
        "area-kind-changed",
        "รหัสนี้เป็นพื้นที่ชนิด {value} อยู่แล้ว",
        "This code is already an area of the kind {value}."
    );
    public static readonly IssueKind AreaTwiceInFile = Error(
        "area-twice-in-file",
        "รหัส {value} ซ้ำในไฟล์",
        "The code {value} stands more than once in the file."
    );
    public static readonly IssueKind ParentUnknown = Warning(
        "parent-unknown",
        "ไม่รู้จักพื้นที่แม่ {value}",
        "The parent area {value} is not known."
    );
    public static readonly IssueKind RingRepaired = Info("ring-repaired", "ซ่อมขอบเขต: {value}", "The boundary was repaired: {value}.");
    public static readonly IssueKind BoundaryUnreadable = Error(
        "boundary-unreadable",
        "อ่านขอบเขตไม่ได้: {value}",
        "The boundary cannot be read: {value}."
    );
    public static readonly IssueKind BoundaryNotPolygon = Error(
        "boundary-not-polygon",
        "ขอบเขตไม่ใช่รูปปิด ({value})",
        "The boundary is not a polygon ({value})."
    );
    public static readonly IssueKind BoundaryNotDegrees = Error(
        "boundary-not-degrees",
        "พิกัดของขอบเขตไม่ใช่องศา โปรดระบุ crs",
        "The boundary's coordinates are not degrees: state the coordinate system (crs)."
    );
}
