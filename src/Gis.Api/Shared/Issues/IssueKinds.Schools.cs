namespace Gis.Api.Shared.Issues;

/// <content>What an import can say about the row of a school.</content>
internal static partial class IssueKinds
{
    // Schools: what a field says.
    public static readonly IssueKind CodeMalformed = Error(
        "code-malformed",
        "รหัส {value} ไม่ถูกต้อง ข้อเสนอ: {proposal}",
        "The code {value} is malformed; proposed: {proposal}."
    );
    public static readonly IssueKind CodeZeroRestored = Warning(
        "code-zero-restored",
        "เติมเลขศูนย์นำหน้ารหัส {value} เป็น {proposal}",
        "The code {value} had lost its leading zero: {proposal}."
    );
    public static readonly IssueKind CodeTidied = Info(
        "code-tidied",
        "จัดระเบียบรหัส {value} เป็น {proposal}",
        "The code {value} was tidied to {proposal}."
    );
    public static readonly IssueKind CodeTwiceInFile = Error(
        "code-twice-in-file",
        "รหัส {value} ซ้ำในไฟล์ (แถว {proposal})",
        "The code {value} stands more than once in the file (rows {proposal})."
    );
    public static readonly IssueKind CodeHeldByOther = Error(
        "code-held-by-other",
        "รหัส {value} เป็นของโรงเรียนอื่น ({proposal})",
        "The code {value} is held by another open school ({proposal})."
    );
    public static readonly IssueKind LevelNotUnderstood = Info(
        "level-not-understood",
        "ไม่เข้าใจระดับชั้น {value}",
        "The level {value} was not understood."
    );
    public static readonly IssueKind KindNotUnderstood = Info(
        "kind-not-understood",
        "ไม่เข้าใจสังกัด {value}",
        "The kind {value} was not understood."
    );
    public static readonly IssueKind ElectricityNotUnderstood = Info(
        "electricity-not-understood",
        "ไม่เข้าใจข้อมูลไฟฟ้า {value}",
        "The electricity {value} was not understood."
    );
    public static readonly IssueKind StudentsUnreadable = Warning(
        "students-unreadable",
        "จำนวนนักเรียน {value} ไม่ใช่จำนวนที่เป็นไปได้ จึงไม่เก็บ",
        "The number of students {value} is not a possible number and was left out."
    );
    public static readonly IssueKind StudentsImplausible = Warning(
        "students-implausible",
        "จำนวนนักเรียน {value} สูงผิดปกติ",
        "The number of students {value} is implausibly high."
    );
    public static readonly IssueKind WebsiteRefused = Warning(
        "website-refused",
        "ที่อยู่เว็บ {value} ใช้ไม่ได้ จึงไม่เก็บ",
        "The website {value} is not a web address and was left out."
    );
    public static readonly IssueKind WebsiteTidied = Info(
        "website-tidied",
        "เติมที่อยู่เว็บเป็น {proposal}",
        "The website was completed to {proposal}."
    );
    public static readonly IssueKind EmailRefused = Warning(
        "email-refused",
        "อีเมล {value} ไม่ถูกต้อง จึงไม่เก็บ",
        "The e-mail address {value} is not valid and was left out."
    );
    public static readonly IssueKind PhoneRefused = Warning(
        "phone-refused",
        "หมายเลขโทรศัพท์ {value} ไม่ถูกต้อง จึงไม่เก็บ",
        "The telephone number {value} is not valid and was left out."
    );
    public static readonly IssueKind StatedClosed = Warning(
        "stated-closed",
        "หมายเหตุว่าปิดหรือยุบ ({value}) แต่ไม่มีวันที่ เก็บเป็นเปิดอยู่จนกว่าเจ้าหน้าที่จะตัดสิน",
        "A remark says it is closed ({value}) but gives no date; kept open until an officer decides."
    );
    public static readonly IssueKind ServiceAreaWithoutCode = Info(
        "service-area-without-code",
        "ไม่มีรหัสเขตพื้นที่ {value} จึงไม่กำหนดเขต",
        "The service area {value} has no code, so none was assigned."
    );
    public static readonly IssueKind ClusterWithoutCode = Info(
        "cluster-without-code",
        "ไม่มีรหัสกลุ่มโรงเรียน {value} จึงไม่กำหนดกลุ่ม",
        "The cluster {value} has no code, so none was assigned."
    );

    // Schools: the point.
    public static readonly IssueKind NoPoint = Warning("no-point", "ไม่มีพิกัด", "There is no point.");
    public static readonly IssueKind PointZero = Warning("point-zero", "พิกัดเป็น 0,0", "The point is 0,0.");
    public static readonly IssueKind PointUnreadable = Warning(
        "point-unreadable",
        "อ่านพิกัด {value} ไม่ได้",
        "The coordinates {value} cannot be read."
    );
    public static readonly IssueKind PointSwapped = Warning(
        "point-swapped",
        "ละติจูดและลองจิจูดสลับกัน ({value}) ข้อเสนอ: {proposal}",
        "Latitude and longitude are swapped ({value}); proposed: {proposal}."
    );
    public static readonly IssueKind PointUtm = Warning(
        "point-utm-as-degrees",
        "พิกัดเป็น UTM ไม่ใช่องศา ({value}) ข้อเสนอ: {proposal}",
        "The coordinates are UTM metres, not degrees ({value}); proposed: {proposal}."
    );
    public static readonly IssueKind PointDecimal = Warning(
        "point-decimal-misplaced",
        "จุดทศนิยมผิดตำแหน่ง ({value}) ข้อเสนอ: {proposal}",
        "The decimal point is misplaced ({value}); proposed: {proposal}."
    );
    public static readonly IssueKind OutsideCountry = Warning(
        "outside-country",
        "พิกัดอยู่นอกประเทศ ({value})",
        "The point is outside the country ({value})."
    );
    public static readonly IssueKind OutsideAreas = Warning(
        "outside-areas",
        "พิกัดไม่อยู่ในตำบลใด แต่ห่างไม่เกิน 5 กม.",
        "The point lies in no subdistrict, but within 5 km of one."
    );
    public static readonly IssueKind PointKept = Info(
        "point-kept",
        "คงพิกัดเดิมซึ่งรู้ดีกว่า ({value}) แทนพิกัดในไฟล์ ({proposal})",
        "The stored point is better known ({value}) than the file's ({proposal}) and was kept."
    );
    public static readonly IssueKind ProposalAccepted = Info(
        "proposal-accepted",
        "รับพิกัดที่เสนอ {proposal}",
        "The proposed point {proposal} was accepted."
    );
    public static readonly IssueKind BasisNotUnderstood = Info(
        "basis-not-understood",
        "ไม่เข้าใจที่มาของพิกัด {value}",
        "How the point is known, {value}, was not understood."
    );

    // Schools: places and others.
    public static readonly IssueKind StatedAreaUnknown = Warning(
        "stated-area-unknown",
        "ไม่รู้จักพื้นที่ที่ระบุ: {value}",
        "The stated area is not known: {value}."
    );
    public static readonly IssueKind OutsideStated = Warning(
        "outside-stated-subdistrict",
        "พิกัดอยู่ใน {proposal} ไม่ใช่ {value} ที่ระบุ",
        "The point lies in {proposal}, not in the stated {value}."
    );
    public static readonly IssueKind SameNameNear = Warning(
        "same-name-near",
        "มีชื่อเดียวกันในระยะ 100 เมตร (แถว {value})",
        "The same name stands within 100 m (row {value})."
    );
    public static readonly IssueKind PossibleDuplicate = Warning(
        "possible-duplicate",
        "อาจซ้ำกับโรงเรียนที่มีอยู่: {value}",
        "It may be the same as a stored school: {value}."
    );
    public static readonly IssueKind OlderThanStored = Info(
        "older-than-stored",
        "ข้อมูลที่เก็บไว้ใหม่กว่า ({value}) บันทึกไว้แต่ไม่เปลี่ยน",
        "What is stored is newer ({value}); the row's value was noted and not applied."
    );
}
