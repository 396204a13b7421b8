using Gis.Api.Shared;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Registers;

internal enum FieldKind
{
    Text,

    /// <summary>One word of a closed list.</summary>
    Word,
    Whole,
    Number,
    Date,

    /// <summary>A year; of the Buddhist era it is converted.</summary>
    Year,
}

/// <summary>One field of a register: what it may hold, and by which headings lists know it. All names are compiled in.</summary>
internal sealed record Field
{
    private Field(string name, FieldKind kind, string type, string headings)
    {
        (Name, Kind, Type, Headings) = (name, kind, type, headings);
        Column = name;
    }

    /// <summary>In snake_case, as the column is called; over HTTP in camelCase.</summary>
    public string Name { get; }

    public FieldKind Kind { get; }

    /// <summary>The column's type in the database.</summary>
    public string Type { get; private init; }

    /// <summary>Headings of lists beside the name, after commas.</summary>
    public string Headings { get; }

    /// <summary>A row without it is refused.</summary>
    public bool IsNeeded { get; init; }

    public WordList? Words { get; private init; }

    /// <summary>Letters of a text.</summary>
    public int Longest { get; private init; }

    public double Least { get; private init; }

    public double Most { get; private init; }

    /// <summary>Above it a number is stored, with this warning.</summary>
    public (double Above, IssueKind Kind)? Odd { get; init; }

    /// <summary>A date that may be yet to come; a year that may be the next one.</summary>
    public bool MayLieAhead { get; init; }

    /// <summary>The column where it is not the field itself that is stored, but what it refers to.</summary>
    public string Column { get; init; }

    /// <summary>How the stored column is shown, with {0} for the table; null: as it is.</summary>
    public string? Shown { get; init; }

    public string ColumnType => Shown is null ? Type : "bigint";

    public bool IsReference => Shown is not null;

    public static Field Text(string name, int longest, string headings = "") =>
        new(name, FieldKind.Text, "text", headings) { Longest = longest };

    public static Field Word(string name, WordList words, string headings = "") =>
        new(name, FieldKind.Word, "text", headings) { Words = words };

    public static Field Whole(string name, int least, int most, string headings = "") =>
        new(name, FieldKind.Whole, "int", headings) { Least = least, Most = most };

    public static Field Number(string name, double least, double most, string headings = "", string type = "double precision") =>
        new(name, FieldKind.Number, type, headings) { Least = least, Most = most };

    public static Field Date(string name, string headings = "") => new(name, FieldKind.Date, "date", headings);

    public static Field Year(string name, int least, string headings = "") =>
        new(name, FieldKind.Year, "int", headings) { Least = least, Most = 2200 };

    /// <summary>Name and headings, plain.</summary>
    public IEnumerable<string> Aliases => Headings.Split(", ", StringSplitOptions.RemoveEmptyEntries).Prepend(Name).Select(PlainWord.Of);
}
