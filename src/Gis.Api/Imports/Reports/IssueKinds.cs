namespace Gis.Api.Imports.Reports;

/// <summary>The one table of everything an import can say about a file or a row. Codes are stable: programs compare them.</summary>
internal static class IssueKinds
{
    private static readonly Dictionary<string, IssueKind> ByCode = new(StringComparer.Ordinal);

    // The file.
    public static readonly IssueKind FileEmpty = Error("file-empty", "ไฟล์ว่างเปล่า", "The file is empty.");
    public static readonly IssueKind FileTooLarge = Error(
        "file-too-large",
        "ไฟล์ใหญ่เกินขีดจำกัด {proposal}",
        "The file is larger than the limit of {proposal}."
    );
    public static readonly IssueKind FileNotText = Error(
        "file-not-text",
        "ไฟล์นี้ไม่ใช่ข้อความ (พบข้อมูลไบนารี)",
        "The file is not text: it holds binary data."
    );
    public static readonly IssueKind FileUnknownFormat = Error(
        "file-unknown-format",
        "ไม่รู้จักรูปแบบของไฟล์ {value} รองรับ CSV, XLSX, ODS, GeoJSON, GeoPackage, KML, KMZ และ Shapefile ใน zip",
        "The format of {value} is not known. CSV, XLSX, ODS, GeoJSON, GeoPackage, KML, KMZ and a Shapefile in a zip are read."
    );
    public static readonly IssueKind FileUnreadable = Error(
        "file-unreadable",
        "อ่านไฟล์ไม่ได้: {value}",
        "The file cannot be read: {value}"
    );
    public static readonly IssueKind FileTooSlow = Error(
        "file-too-slow",
        "อ่านไฟล์นานเกิน {proposal}",
        "Reading the file took longer than {proposal}."
    );
    public static readonly IssueKind ColumnsNotRecognised = Error(
        "columns-not-recognised",
        "ไม่รู้จักคอลัมน์: พบ {value} ต้องมี {proposal}",
        "The columns were not recognised: found {value}; wanted {proposal}."
    );
    public static readonly IssueKind SeveralLayers = Error(
        "several-layers",
        "ไฟล์มีหลายชั้นข้อมูล: {value} โปรดเลือกหนึ่งชั้น (layer)",
        "The file holds several layers: {value}. Choose one (layer)."
    );
    public static readonly IssueKind ZipBroken = Error("zip-broken", "ไฟล์ zip เสีย", "The zip file is broken.");
    public static readonly IssueKind ZipTooLarge = Error(
        "zip-too-large",
        "เนื้อหาใน zip ใหญ่เกินขีดจำกัด {proposal}",
        "What the zip unpacks to is over the limit of {proposal}."
    );
    public static readonly IssueKind ZipNothingInside = Error(
        "zip-nothing-inside",
        "ไม่พบ Shapefile (.shp) ใน zip",
        "There is no Shapefile (.shp) in the zip."
    );
    public static readonly IssueKind ShapefileIncomplete = Error(
        "shapefile-incomplete",
        "Shapefile ไม่ครบ: ขาด {value}",
        "The Shapefile is not complete: {value} is missing."
    );
    public static readonly IssueKind CrsUnknown = Error(
        "crs-unknown",
        "ไม่รู้จักระบบพิกัด {value} โปรดระบุ crs เป็นหนึ่งใน {proposal}",
        "The coordinate system {value} is not known. State crs as one of {proposal}."
    );
    public static readonly IssueKind RowsTooLong = Error(
        "row-too-long",
        "แถวหรือช่องยาวเกินขีดจำกัด อาจมีเครื่องหมายคำพูดที่ไม่ปิด",
        "A row or field is longer than the limit; perhaps a quotation mark is not closed."
    );
    public static readonly IssueKind TooManyRows = Error(
        "too-many-rows",
        "ไฟล์มีมากกว่า {proposal} แถว",
        "The file has more than {proposal} rows."
    );
    public static readonly IssueKind EncodingFound = Info(
        "encoding-found",
        "อ่านไฟล์ด้วยรหัสอักขระ {value}",
        "The file was read as {value}."
    );
    public static readonly IssueKind CrsUsed = Info("crs-used", "แปลงพิกัดจาก {value}", "Coordinates were transformed from {value}.");
    public static readonly IssueKind ColumnIgnored = Info("column-ignored", "ไม่ใช้คอลัมน์ {value}", "The column {value} is not used.");
    public static readonly IssueKind MapColumnMissing = Error(
        "map-column-missing",
        "ไม่พบคอลัมน์ {value} ที่ระบุใน map ไฟล์มี {proposal}",
        "The column {value} named by map is not in the file, which has {proposal}."
    );

    // Any row.
    public static readonly IssueKind RowUneven = Error(
        "row-uneven",
        "จำนวนช่องของแถว ({value}) ไม่เท่ากับหัวตาราง ({proposal})",
        "The row has {value} fields, the header {proposal}."
    );
    public static readonly IssueKind NameMissing = Error("name-missing", "ไม่มีชื่อ", "There is no name.");
    public static readonly IssueKind NameTooLong = Error(
        "name-too-long",
        "ชื่อยาวเกิน {proposal} ตัวอักษร",
        "The name is longer than {proposal} letters."
    );
    public static readonly IssueKind TextTooLong = Warning(
        "text-too-long",
        "ข้อความยาวเกิน {proposal} ตัวอักษร จึงไม่เก็บ",
        "The text is longer than {proposal} letters and was left out."
    );
    public static readonly IssueKind NameTidied = Info(
        "name-tidied",
        "จัดระเบียบชื่อเป็น {proposal}",
        "The name was tidied to {proposal}."
    );
    public static readonly IssueKind TextCut = Info(
        "text-cut",
        "ข้อความถูกตัดกลางตัวอักษร จึงตัดเศษออก",
        "The text was cut inside a letter by its file; the rest of that letter was taken off."
    );
    public static readonly IssueKind DateUnreadable = Warning(
        "date-unreadable",
        "อ่านวันที่ {value} ไม่ได้",
        "The date {value} cannot be read."
    );
    public static readonly IssueKind DateBuddhistEra = Info(
        "date-buddhist-era",
        "แปลงปี พ.ศ. {value} เป็น {proposal}",
        "The Buddhist-era date {value} is {proposal}."
    );

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

    public static IReadOnlyCollection<IssueKind> All => ByCode.Values;

    public static IssueKind Of(string code) => ByCode[code];

    public static IssueKind? Find(string code) => ByCode.GetValueOrDefault(code);

    private static IssueKind Error(string code, string th, string en) => Add(code, Severity.Error, th, en);

    private static IssueKind Warning(string code, string th, string en) => Add(code, Severity.Warning, th, en);

    private static IssueKind Info(string code, string th, string en) => Add(code, Severity.Info, th, en);

    private static IssueKind Add(string code, Severity severity, string th, string en)
    {
        var kind = new IssueKind(code, severity, th, en);
        ByCode.Add(code, kind);
        return kind;
    }
}
