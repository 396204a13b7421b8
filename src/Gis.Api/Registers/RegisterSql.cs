using System.Globalization;
using Gis.Api.Data;

namespace Gis.Api.Registers;

/// <summary>
/// The .sql files beside this, with the names of one register in their braces. Names come from the declarations alone; what people
/// give stands in the temporary tables.
/// </summary>
internal sealed class RegisterSql(Register register)
{
    private readonly ShapeField? _shape = register.Shape;

    public string For(string name) =>
        EmbeddedSql
            .For(typeof(RegisterSql), name)
            .Replace("{table}", register.Table, StringComparison.Ordinal)
            .Replace("{inputs}", Each(register.AllFields, f => $"{f.Name} text"), StringComparison.Ordinal)
            .Replace("{keys}", Each(register.Key, f => $"r.{f.Name}"), StringComparison.Ordinal)
            .Replace("{typed}", Each(register.AllFields, f => $"r.{f.Name}::{f.Type} as {f.Name}"), StringComparison.Ordinal)
            .Replace("{merged}", Merged, StringComparison.Ordinal)
            .Replace("{match}", Match("n"), StringComparison.Ordinal)
            .Replace("{match_plan}", Match("p"), StringComparison.Ordinal)
            .Replace("{match_given}", MatchGiven, StringComparison.Ordinal)
            .Replace("{json_t}", Json("t"), StringComparison.Ordinal)
            .Replace("{json_a}", Json("a"), StringComparison.Ordinal)
            .Replace("{json_p}", Json("p"), StringComparison.Ordinal)
            .Replace("{row_key_p}", RowKey("p"), StringComparison.Ordinal)
            .Replace("{row_key_t}", RowKey("t"), StringComparison.Ordinal)
            .Replace("{columns}", Each(Columns, column => column), StringComparison.Ordinal)
            .Replace("{columns_a}", Each(Columns, column => $"a.{column}"), StringComparison.Ordinal)
            .Replace("{columns_p}", Each(Columns, column => $"p.{column}"), StringComparison.Ordinal)
            .Replace("{assignments}", Assignments, StringComparison.Ordinal)
            .Replace("{owner}", register.IsOfSchools ? "school_id" : "is_demo", StringComparison.Ordinal)
            .Replace("{owner_p}", register.IsOfSchools ? "p.school_id" : "coalesce(w.is_demo, false)", StringComparison.Ordinal)
            .Replace("{school_t}", register.IsOfSchools ? "t.school_id" : "null::bigint", StringComparison.Ordinal)
            .Replace("{needed}", Needed, StringComparison.Ordinal)
            .Replace("{stored_flags}", HasFlags ? "t.flags" : "'{}'::text[]", StringComparison.Ordinal)
            .Replace("{flag_codes}", $"array[{Each(register.Flags, flag => $"'{flag.Kind.Code}'")}]::text[]", StringComparison.Ordinal)
            .Replace("{settled}", Settled, StringComparison.Ordinal)
            .Replace("{flags_json}", HasFlags ? " || jsonb_build_object('flags', to_jsonb(g.flags))" : "", StringComparison.Ordinal)
            .Replace("{flags_column}", HasFlags ? ", flags" : "", StringComparison.Ordinal)
            .Replace("{flags_p_json}", HasFlags ? " || jsonb_build_object('flags', to_jsonb(p.flags))" : "", StringComparison.Ordinal)
            .Replace("{flags_p}", HasFlags ? ", p.flags" : "", StringComparison.Ordinal)
            .Replace("{in_use}", register.InUse, StringComparison.Ordinal);

    private bool HasFlags => register.Flags.Count > 0;

    private IEnumerable<string> Columns =>
        register.AllFields.Select(f => f.Column).Concat(_shape is null ? Array.Empty<string>() : [_shape.Column]);

    // A blank cell leaves what is stored, but where the row is meant whole.
    private string Merged =>
        Each(register.Key, f => $"n.{f.Name}")
        + Then(register.Fields, f => Keep(f.IsReference ? $"null::{f.ColumnType}" : $"n.{f.Name}", f.Name, f.Column))
        + Then(register.Fields.Where(f => f.IsReference), f => $"n.{f.Name}")
        + (_shape is null ? "" : ", " + Keep("n.given_shape", "given_shape", _shape.Column));

    private string Needed =>
        "('', false)"
        + Then(register.Fields.Where(f => f.IsNeeded), f => $"('{f.Name}', a.{f.Column} is null)")
        + (_shape is { IsNeeded: true } ? $", ('{_shape.Column}', a.{_shape.Column} is null)" : "");

    // A flag goes when an input that it is about is given anew.
    private string Settled =>
        string.Join(
            " or ",
            register
                .Flags.Select(flag =>
                    $"(f = '{flag.Kind.Code}' and ({string.Join(" or ", flag.Inputs.Select(input => $"r.{input} is not null"))}))"
                )
                .Prepend("false")
        );

    private string Assignments =>
        Each(Columns.Skip(register.Key.Count), column => $"{column} = p.{column}")
        + (HasFlags ? ", flags = p.flags" : "")
        + (register.HasChangedAt ? ", changed_at = now()" : "")
        + (Columns.Count() > register.Key.Count ? ", " : "")
        + "fact_source_id = f.id";

    private static string Keep(string value, string input, string column) =>
        $"case when n.is_whole or n.{input} is not null then {value} else t.{column} end as {column}";

    private string Match(string other) => Match(other, f => $"{other}.{f.Name}");

    // The row as it was given: text still.
    private string MatchGiven => Match("r", f => $"r.{f.Name}::{f.Type}");

    private string Match(string other, Func<Field, string> value) =>
        string.Join(
            " and ",
            register.Key.Select(f => $"t.{f.Name} = {value(f)}").Prepend(register.IsOfSchools ? $"t.school_id = {other}.school_id" : "true")
        );

    // The row as its changes and answers show it.
    private string Json(string table) =>
        "jsonb_build_object("
        + Each(
            register.AllFields,
            f => $"'{f.Name}', {(f.Shown is null ? $"{table}.{f.Name}" : string.Format(CultureInfo.InvariantCulture, f.Shown, table))}"
        )
        + (_shape is null ? "" : $", '{_shape.Column}', st_asgeojson({table}.{_shape.Column}, 9)::jsonb")
        + ")"
        + (HasFlags && table == "t" ? " || jsonb_build_object('flags', to_jsonb(t.flags))" : "");

    private string RowKey(string table) => $"concat_ws('-', {Each(register.Key, f => $"{table}.{f.Name}")})";

    private static string Each<T>(IEnumerable<T> items, Func<T, string> write) => string.Join(", ", items.Select(write));

    private static string Then<T>(IEnumerable<T> items, Func<T, string> write) => string.Concat(items.Select(item => ", " + write(item)));
}
