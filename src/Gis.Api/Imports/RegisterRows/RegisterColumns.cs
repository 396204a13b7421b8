using Gis.Api.Imports.Columns;
using Gis.Api.Registers;
using Gis.Api.Shared;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.RegisterRows;

/// <summary>Which columns of a list hold what a register keeps; a list that cannot be one of it is refused.</summary>
internal sealed class RegisterColumns
{
    // The school's own columns; a bare "code" is the row's.
    private static readonly Field Dmc = Field.Text(
        "dmc_code",
        40,
        "dmc, code10, รหัส dmc, รหัส 10 หลัก, รหัสกระทรวง, รหัสโรงเรียน 10 หลัก"
    );
    private static readonly Field Smis = Field.Text("smis_code", 40, "smis, smis_8, code8, รหัส smis, รหัส 8 หลัก, รหัสโรงเรียน 8 หลัก");
    private static readonly Field Obec = Field.Text(
        "obec_code",
        40,
        "obec, obec_6, code6, รหัส สพฐ, รหัส obec, รหัส 6 หลัก, รหัสโรงเรียน 6 หลัก"
    );
    private static readonly Field Any = Field.Text("school_code", 40, "school_id, school, รหัสโรงเรียน, รหัสสถานศึกษา");

    private readonly Register _register;
    private readonly ColumnMap<string> _map;

    private RegisterColumns(Register register, ColumnMap<string> map, IReadOnlyList<Spread> spreads) =>
        (_register, _map, Spreads) = (register, map, spreads);

    /// <summary>A column whose heading is the last fields of the key, such as ป.1 ชาย.</summary>
    internal sealed record Spread(string Name, IReadOnlyDictionary<string, string> Key);

    /// <summary>Those that the list has; empty for a list of one entry a row.</summary>
    public IReadOnlyList<Spread> Spreads { get; }

    public static RegisterColumns Make(Register register, ImportWork work)
    {
        var headings = work.Table.Rows.Headings;
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in Fields(register))
        {
            foreach (var alias in field.Aliases)
                aliases.TryAdd(alias, field.Name);
        }
        var spreads = SpreadsOf(register)
            .DistinctBy(spread => spread.Alias, StringComparer.Ordinal)
            .ToDictionary(spread => spread.Alias, spread => spread.Column, StringComparer.Ordinal);
        foreach (var (alias, column) in spreads)
            aliases.TryAdd(alias, column.Name);
        var map = ColumnMap<string>.Make(headings, aliases, work.Request.Map);
        var found = map.Has(register.SpreadValue?.Name ?? "")
            ? []
            : spreads.Values.Where(spread => map.Has(spread.Name)).DistinctBy(spread => spread.Name, StringComparer.Ordinal).ToList();
        var spreadOver = found.Count > 0 ? register.SpreadOver : [];
        var missing = register.Key.Except(spreadOver).Where(field => !map.Has(field.Name)).Select(field => field.Name).ToList();
        if (register.IsOfSchools && !((Field[])[Dmc, Smis, Obec, Any]).Any(field => map.Has(field.Name)))
            missing.Insert(0, Any.Name);
        if (missing.Count > 0)
            throw new ImportRefusedException(
                new Issue(IssueKinds.ColumnsNotRecognised, null, string.Join(", ", headings.Take(40)), string.Join(", ", missing))
            );
        foreach (var heading in map.Ignored)
            work.Issues.Add(new Issue(IssueKinds.ColumnIgnored, null, heading));
        return new(register, map, found);
    }

    public string? Of(string name, string[] cells) => _map.Of(name, cells);

    /// <summary>Reads which school the row means; codes that cannot be codes are errors of the row.</summary>
    public void ReadSchool(RegisterRow row, string[] cells)
    {
        if (!_register.IsOfSchools)
            return;
        row.DmcCode = Code(row, Dmc, 10, cells);
        row.SmisCode = Code(row, Smis, 8, cells);
        row.ObecCode = Code(row, Obec, 6, cells);
        if (_map.Of(Any.Name, cells) is not { } any || Blank.Is(any))
            return;
        if (Schools.SchoolKey.TryParse(any, out var key) && key.Id is not null)
            row.SchoolId = key.Id;
        else if (SchoolRows.SchoolCode.Digits(any) is { Length: 9 or 10 })
            row.DmcCode ??= Code(row, Any, 10, cells);
        else if (SchoolRows.SchoolCode.Digits(any) is { Length: 7 or 8 })
            row.SmisCode ??= Code(row, Any, 8, cells);
        else
            row.ObecCode ??= Code(row, Any, 6, cells);
    }

    // A code that lost its leading zero goes on as it is: whether a school holds it with the zero, the database tells.
    private string? Code(RegisterRow row, Field field, int digits, string[] cells)
    {
        if (_map.Of(field.Name, cells) is not { } text || Blank.Is(text))
            return null;
        var code = SchoolRows.SchoolCode.Read(text, digits, field.Name);
        if (code.Issue is not null)
            row.Issues.Add(code.Issue);
        return code.Value ?? code.Padded?[1..];
    }

    private static IEnumerable<Field> Fields(Register register) =>
        register
            .AllFields.Concat(register.Shape?.Inputs ?? [])
            .Append(CheckRegisterRow.ObservedOn)
            .Concat(register.IsOfSchools ? [Dmc, Smis, Obec, Any] : []);

    // Every way to write the words one after the other, for each combination of them.
    private static IEnumerable<(string Alias, Spread Column)> SpreadsOf(Register register)
    {
        if (register.SpreadOver.Count == 0)
            return [];
        IEnumerable<(string Alias, Dictionary<string, string> Key)> all = [("", [])];
        foreach (var field in register.SpreadOver)
            all = all.SelectMany(before =>
                field.Words!.Aliases.Select(word =>
                    (
                        before.Alias + word.Alias,
                        new Dictionary<string, string>(before.Key, StringComparer.Ordinal) { [field.Name] = word.Word }
                    )
                )
            );
        return all.Select(one => (one.Alias, new Spread("spread " + string.Join(' ', one.Key.Values), one.Key)));
    }
}
