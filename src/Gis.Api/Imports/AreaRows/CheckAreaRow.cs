using System.Globalization;
using System.Text.RegularExpressions;
using Gis.Api.Areas;
using Gis.Api.Imports.Columns;
using Gis.Api.Shared;
using Gis.Api.Shared.Crs;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.AreaRows;

/// <summary>
/// Reads the rows of a list of areas. Two shapes of lists are known: P-code tables, whose deepest ADMn_PCODE is the row's own code
/// and whose others name its parents, and plain ones with code, name, parent and kind.
/// </summary>
internal sealed partial class CheckAreaRow
{
    private const int LongestName = 300;
    private const int LongestCode = 40;

    private static readonly (AreaKind Kind, AreaField Code, AreaField Th, AreaField En)[] Levels =
    [
        (AreaKind.Country, AreaField.Adm0Code, AreaField.Adm0Th, AreaField.Adm0En),
        (AreaKind.Province, AreaField.Adm1Code, AreaField.Adm1Th, AreaField.Adm1En),
        (AreaKind.District, AreaField.Adm2Code, AreaField.Adm2Th, AreaField.Adm2En),
        (AreaKind.Subdistrict, AreaField.Adm3Code, AreaField.Adm3Th, AreaField.Adm3En),
    ];

    private readonly ColumnMap<AreaField> _columns;
    private readonly KnownCrs _crs;
    private readonly ReadWkt _wkt;
    private readonly string? _kind;

    // Index into Levels of the file's own level; -1 for a plain list.
    private readonly int _level;

    /// <param name="columns">A map with neither P-codes nor code and name is refused.</param>
    /// <param name="headings">For the refusal.</param>
    /// <param name="crs">Of the geometry.</param>
    /// <param name="kind">Of all rows, where no column and no P-code tells.</param>
    public CheckAreaRow(ColumnMap<AreaField> columns, IEnumerable<string> headings, KnownCrs crs, string? kind)
    {
        _columns = columns;
        _crs = crs;
        _wkt = new ReadWkt(crs);
        _kind = kind;
        _level = Array.FindLastIndex(Levels, level => columns.Has(level.Code) && columns.Has(level.Th));
        if (_level < 0 && !(columns.Has(AreaField.Code) && columns.Has(AreaField.NameTh)))
        {
            throw new ImportRefusedException(
                new Issue(
                    IssueKinds.ColumnsNotRecognised,
                    null,
                    string.Join(", ", headings.Take(40)),
                    "ADM1_PCODE and ADM1_TH, or code and name_th"
                )
            );
        }
    }

    /// <summary>The row's own area, after the parents it names, highest first.</summary>
    public IEnumerable<AreaRow> Read(string[] cells, int number)
    {
        var own = new AreaRow { Number = number };
        if (_level < 0)
        {
            Fill(own, null, AreaField.Code, AreaField.NameTh, AreaField.NameEn, cells);
            own.ParentCode = _columns.Of(AreaField.Parent, cells);
            own.Kind = KindOf(own, _columns.Of(AreaField.Kind, cells));
            own.NameKey = own.NameTh is null
                ? null
                : PlaceKey.Of(own.Kind is null ? AreaKind.Country : Kebab.Parse<AreaKind>(own.Kind), own.NameTh);
        }
        else
        {
            string? parent = null;
            for (var i = 0; i < _level; i++)
            {
                var level = Levels[i];
                var above = new AreaRow { Kind = Kebab.Of(level.Kind), ParentCode = parent };
                Fill(above, level.Kind, level.Code, level.Th, level.En, cells);
                if (above.IsRefused)
                    continue;
                parent = above.Code;
                yield return above;
            }
            own.Kind = Kebab.Of(Levels[_level].Kind);
            own.ParentCode = parent;
            Fill(own, Levels[_level].Kind, Levels[_level].Code, Levels[_level].Th, Levels[_level].En, cells);
        }
        own.Wkt = Boundary(own, _columns.Of(AreaField.Wkt, cells));
        yield return own;
    }

    private void Fill(AreaRow row, AreaKind? kind, AreaField code, AreaField th, AreaField en, string[] cells)
    {
        row.Code = _columns.Of(code, cells);
        if (row.Code is null)
            row.Issues.Add(new Issue(IssueKinds.AreaCodeMissing, "code"));
        else if (row.Code.Length > LongestCode || !CodeText().IsMatch(row.Code))
            row.Issues.Add(new Issue(IssueKinds.AreaCodeMalformed, "code", row.Code));
        row.NameTh = Name(row, th, "name_th", cells);
        row.NameEn = Name(row, en, "name_en", cells);
        if (row.NameTh is null && row.NameEn is null)
            row.Issues.Add(new Issue(IssueKinds.NameMissing, "name_th"));
        row.NameTh ??= row.NameEn;
        if (row.NameTh is not null && kind is not null)
            row.NameKey = PlaceKey.Of(kind.Value, row.NameTh);
    }

    // In WGS 84 it passes through; the database reads it.
    private string? Boundary(AreaRow row, string? wkt)
    {
        if (wkt is null || _crs.IsWgs84)
            return wkt;
        if (_wkt.TryRead(wkt, out var boundary, out var problem))
            return boundary.AsText();
        row.Issues.Add(new Issue(IssueKinds.BoundaryUnreadable, "boundary", problem));
        return null;
    }

    private string? Name(AreaRow row, AreaField field, string name, string[] cells)
    {
        if (_columns.Of(field, cells) is not { } text)
            return null;
        var uncut = text.TrimEnd('\uFFFD');
        if (uncut.Length < text.Length)
            row.Issues.Add(new Issue(IssueKinds.TextCut, name, uncut));
        if (uncut.Length > LongestName)
        {
            row.Issues.Add(new Issue(IssueKinds.NameTooLong, name, uncut[..60] + "…", LongestName.ToString(CultureInfo.InvariantCulture)));
            return null;
        }
        var tidy = NameKey.Tidy(uncut);
        if (!string.Equals(tidy, uncut, StringComparison.Ordinal))
            row.Issues.Add(new Issue(IssueKinds.NameTidied, name, uncut, tidy));
        return tidy.Length == 0 ? null : tidy;
    }

    private string? KindOf(AreaRow row, string? word)
    {
        var stated = word ?? _kind;
        if (
            stated is not null
            && Kebab.TryParse<AreaKind>(ThaiKind(stated) ?? stated.ToLowerInvariant().Replace('_', '-').Replace(' ', '-'), out var kind)
        )
            return Kebab.Of(kind);
        if (stated is null && row.Code is not null && PCode().Match(row.Code) is { Success: true } match)
            return Kebab.Of(Levels[match.Groups["part"].Captures.Count].Kind);
        row.Issues.Add(new Issue(IssueKinds.AreaKindUnknown, "kind", stated));
        return null;
    }

    private static string? ThaiKind(string word) =>
        word switch
        {
            "จังหวัด" => "province",
            "อำเภอ" or "เขต" => "district",
            "ตำบล" or "แขวง" => "subdistrict",
            "เขตพื้นที่" or "เขตพื้นที่การศึกษา" or "สพป" or "สพม" => "service-area",
            "กลุ่มโรงเรียน" or "ศูนย์เครือข่าย" or "กลุ่ม" => "cluster",
            _ => null,
        };

    [GeneratedRegex(@"^[\p{L}\p{M}\p{Nd}._/-]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodeText();

    [GeneratedRegex(@"^TH(?<part>[0-9]{2}){0,3}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PCode();
}
