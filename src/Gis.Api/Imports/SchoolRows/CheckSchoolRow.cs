using System.Globalization;
using Gis.Api.Areas;
using Gis.Api.Imports.Columns;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Gis.Api.Shared.Crs;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.SchoolRows;

/// <summary>The checks of one row that need nothing but the row. Pure: the same row gives the same result.</summary>
internal sealed class CheckSchoolRow(ColumnMap<SchoolField> columns, KnownCrs crs, CountryBox box, string defaultBasis, DateOnly observedOn)
{
    private const int LongestName = SchoolRowText.LongestName;
    private const int LongestText = SchoolRowText.LongestText;
    private const int LongestCode = 40;
    private const int LongestKey = 200;
    private const int MostStudents = 20_000;

    private readonly SchoolRowText _text = new(columns);

    /// <summary>The proposed repair of a point is taken for the point.</summary>
    public bool AcceptsProposals { get; init; }

    /// <summary>A row of which nothing can be read.</summary>
    public static SchoolRow Unreadable(Issue issue, int number)
    {
        var row = new SchoolRow { Number = number };
        row.Issues.Add(issue);
        return row;
    }

    public SchoolRow Check(string[] cells, int number)
    {
        var row = new SchoolRow { Number = number, ObservedOn = observedOn };
        ReadNames(row, cells);
        ReadCodes(row, cells);
        ReadPoint(row, cells);
        ReadPlace(row, cells);
        ReadLevels(row, cells);
        ReadWords(row, cells);
        ReadContacts(row, cells);
        ReadDates(row, cells);
        row.SourceKey = _text.Limited(row, SchoolField.Key, "source_key", cells, LongestKey);
        row.OwnKey =
            $"{row.NameKey}|{row.SubdistrictCode ?? row.SubdistrictKey}|{row.DistrictCode ?? row.DistrictKey}|{row.ProvinceCode ?? row.ProvinceKey}";
        return row;
    }

    private void ReadNames(SchoolRow row, string[] cells)
    {
        row.NameTh = _text.Name(row, SchoolField.NameTh, "name_th", cells);
        row.NameEn = _text.Name(row, SchoolField.NameEn, "name_en", cells);
        if (row.NameTh is null && row.NameEn is null)
            row.Issues.Add(new Issue(IssueKinds.NameMissing, "name_th"));
        // A school known by its English name only, such as an international one, is shown by it in both languages.
        row.NameTh ??= row.NameEn;
        row.NameKey = row.NameTh is null ? null : NameKey.OfSchool(row.NameTh);
    }

    private void ReadCodes(SchoolRow row, string[] cells)
    {
        (row.Dmc, row.DmcPadded) = Code(row, SchoolField.Dmc, 10, "dmc_code", cells);
        (row.Smis, row.SmisPadded) = Code(row, SchoolField.Smis, 8, "smis_code", cells);
        (row.Obec, row.ObecPadded) = Code(row, SchoolField.Obec, 6, "obec_code", cells);
        if (columns.Of(SchoolField.Code, cells) is not { } any || Blank.Is(any))
            return;
        switch (SchoolCode.Digits(any)?.Length)
        {
            case 10 or 9:
                (row.Dmc, row.DmcPadded) = Code(row, SchoolField.Code, 10, "dmc_code", cells);
                break;
            case 8 or 7:
                (row.Smis, row.SmisPadded) = Code(row, SchoolField.Code, 8, "smis_code", cells);
                break;
            default:
                (row.Obec, row.ObecPadded) = Code(row, SchoolField.Code, 6, "obec_code", cells);
                break;
        }
    }

    private (string?, string?) Code(SchoolRow row, SchoolField field, int digits, string name, string[] cells)
    {
        if (columns.Of(field, cells) is not { } text || Blank.Is(text))
            return default;
        var code = SchoolCode.Read(text, digits, name);
        if (code.Issue is not null)
            row.Issues.Add(code.Issue);
        return (code.Value, code.Padded);
    }

    private void ReadPoint(SchoolRow row, string[] cells)
    {
        row.Point = PointCheck.Read(columns.Of(SchoolField.X, cells), columns.Of(SchoolField.Y, cells), crs, box);
        if (row.Point.Issue is not null)
            row.Issues.Add(row.Point.Issue);
        if (AcceptsProposals && row.Point.ProposedLon is not null)
        {
            row.Issues.Add(new Issue(IssueKinds.ProposalAccepted, "point", null, row.Point.Issue!.Proposal));
            row.Point = row.Point.Accept();
        }
        row.Basis = defaultBasis;
        if (columns.Of(SchoolField.Basis, cells) is not { } words)
            return;
        if (!FieldWords.TryBasis(words, out var basis))
            row.Issues.Add(new Issue(IssueKinds.BasisNotUnderstood, "point", words));
        row.Basis = basis ?? defaultBasis;
    }

    private void ReadPlace(SchoolRow row, string[] cells)
    {
        row.SubdistrictCode = _text.Limited(row, SchoolField.SubdistrictCode, "subdistrict", cells, LongestCode);
        row.DistrictCode = _text.Limited(row, SchoolField.DistrictCode, "district", cells, LongestCode);
        row.ProvinceCode = _text.Limited(row, SchoolField.ProvinceCode, "province", cells, LongestCode);
        var subdistrict = columns.Of(SchoolField.Subdistrict, cells);
        var district = columns.Of(SchoolField.District, cells);
        var province = columns.Of(SchoolField.Province, cells);
        row.SubdistrictKey = PlaceKeys.Of(AreaKind.Subdistrict, subdistrict);
        row.ProvinceKey = PlaceKeys.Of(AreaKind.Province, province);
        row.DistrictKey = PlaceKeys.Of(AreaKind.District, district);
        // The district around a provincial capital is 'เมือง' in speech and 'เมืองลำพูน' in the register.
        if (row is { DistrictKey: "เมือง", ProvinceKey: not null })
            row.DistrictKey += row.ProvinceKey;
        row.PlaceText = string.Join(
            ' ',
            ((string?[])[row.SubdistrictCode ?? row.DistrictCode ?? row.ProvinceCode, subdistrict, district, province]).Where(text =>
                text is not null
            )
        );
        row.ServiceAreaCode = _text.Limited(row, SchoolField.ServiceAreaCode, "service_area", cells, LongestCode);
        row.ServiceArea = _text.Limited(row, SchoolField.ServiceArea, "service_area", cells, LongestName) is { } area
            ? NameKey.Tidy(area)
            : null;
        if (row.ServiceArea is not null && row.ServiceAreaCode is null)
            row.Issues.Add(new Issue(IssueKinds.ServiceAreaWithoutCode, "service_area", row.ServiceArea));
        row.ClusterCode = _text.Limited(row, SchoolField.ClusterCode, "cluster", cells, LongestCode);
        row.Cluster = _text.Limited(row, SchoolField.Cluster, "cluster", cells, LongestName) is { } cluster ? NameKey.Tidy(cluster) : null;
        if (row.Cluster is not null && row.ClusterCode is null)
            row.Issues.Add(new Issue(IssueKinds.ClusterWithoutCode, "cluster", row.Cluster));
    }

    private void ReadLevels(SchoolRow row, string[] cells)
    {
        if (columns.Of(SchoolField.Level, cells) is not { } text || Blank.Is(text))
            return;
        var (levels, strange) = LevelWords.Parse(text.Length > LongestText ? text[..LongestText] : text);
        if (strange is not null)
            row.Issues.Add(new Issue(IssueKinds.LevelNotUnderstood, "levels", strange));
        row.Levels = levels == SchoolLevels.None ? null : levels;
        row.LevelText = NameKey.Tidy(text.Length > LongestName ? text[..LongestName] : text);
    }

    private void ReadWords(SchoolRow row, string[] cells)
    {
        if (columns.Of(SchoolField.Students, cells) is { } students && !Blank.Is(students))
            ReadStudents(row, students);
        if (columns.Of(SchoolField.Kind, cells) is { } kind)
        {
            row.Kind = FieldWords.Kind(kind);
            if (row.Kind is null)
                row.Issues.Add(new Issue(IssueKinds.KindNotUnderstood, "kind", kind));
        }
        if (columns.Of(SchoolField.Electricity, cells) is { } power)
        {
            row.Electricity = FieldWords.Power(power);
            if (row.Electricity is null)
                row.Issues.Add(new Issue(IssueKinds.ElectricityNotUnderstood, "electricity", power));
        }
        if (columns.Of(SchoolField.Remark, cells) is { } remark)
        {
            row.Kind ??= FieldWords.Kind(remark);
            row.SaysClosed = FieldWords.SaysClosed(remark);
            if (row.SaysClosed.Value)
                row.Issues.Add(new Issue(IssueKinds.StatedClosed, "closed_on", remark));
        }
    }

    private static void ReadStudents(SchoolRow row, string text)
    {
        var plain = ThaiDigits.ToAscii(text).Replace(",", "", StringComparison.Ordinal);
        if (
            !decimal.TryParse(
                plain,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            || number != decimal.Truncate(number)
            || number is < 0 or > 1_000_000
        )
        {
            row.Issues.Add(new Issue(IssueKinds.StudentsUnreadable, "students", text));
            return;
        }
        row.Students = (int)number;
        if (number > MostStudents)
            row.Issues.Add(new Issue(IssueKinds.StudentsImplausible, "students", text));
    }

    private void ReadContacts(SchoolRow row, string[] cells)
    {
        row.Address = _text.Limited(row, SchoolField.Address, "address", cells, LongestText) is { } address ? NameKey.Tidy(address) : null;
        row.OfficeContact = _text.Limited(row, SchoolField.OfficeContact, "office_contact", cells, LongestText);
        row.Phone = _text.Tidied(row, SchoolField.Phone, "phone", cells, FieldWords.Phone, IssueKinds.PhoneRefused);
        row.Email = _text.Tidied(row, SchoolField.Email, "email", cells, FieldWords.Email, IssueKinds.EmailRefused);
        row.Website = _text.Tidied(row, SchoolField.Website, "website", cells, FieldWords.Website, IssueKinds.WebsiteRefused);
        if (row.Website is { } website && columns.Of(SchoolField.Website, cells) is { } stated && website.Length != stated.Length)
            row.Issues.Add(new Issue(IssueKinds.WebsiteTidied, "website", stated, website));
    }

    private void ReadDates(SchoolRow row, string[] cells)
    {
        row.OpenedOn = _text.Date(row, SchoolField.OpenedOn, "opened_on", cells);
        row.ClosedOn = _text.Date(row, SchoolField.ClosedOn, "closed_on", cells);
        row.ObservedOn = _text.Date(row, SchoolField.ObservedOn, "observed_on", cells) ?? observedOn;
    }
}
