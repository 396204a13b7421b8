namespace Gis.Api.Shared.Issues;

/// <summary>The one table of everything an import can say about a file or a row. Codes are stable: programs compare them.</summary>
internal static partial class IssueKinds
{
    // Made by the first kind: the files of this class are initialised in no certain order.
    private static Dictionary<string, IssueKind>? _byCode;

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

    public static IReadOnlyCollection<IssueKind> All => _byCode!.Values;

    public static IssueKind Of(string code) => _byCode![code];

    public static IssueKind? Find(string code) => _byCode!.GetValueOrDefault(code);

    private static IssueKind Error(string code, string th, string en) => Add(code, Severity.Error, th, en);

    private static IssueKind Warning(string code, string th, string en) => Add(code, Severity.Warning, th, en);

    private static IssueKind Info(string code, string th, string en) => Add(code, Severity.Info, th, en);

    private static IssueKind Add(string code, Severity severity, string th, string en)
    {
        var kind = new IssueKind(code, severity, th, en);
        (_byCode ??= new(StringComparer.Ordinal)).Add(code, kind);
        return kind;
    }
}
