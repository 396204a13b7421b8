using Gis.Api.Shared.Issues;

namespace Gis.Api.Registers;

/// <summary>
/// A register as the slice that owns it declares it. From this alone the import, the writing over HTTP, their checks, the audit and
/// the API document follow. Every name in it goes into statements, so every name is compiled in.
/// </summary>
internal sealed record Register(string Kind, string Table, IReadOnlyList<Field> Key, IReadOnlyList<Field> Fields)
{
    private const string Coordinates = "x, lng, long, longitude, easting, utm_e, utm_x, point_x, ลองจิจูด, ลองติจูด, พิกัด x";

    /// <summary>One sentence each for the command line and the API document.</summary>
    public required string Says { get; init; }

    /// <summary>A short list as an example.</summary>
    public required string Example { get; init; }

    /// <summary>Its rows are those of schools; else (nodes) they stand for themselves.</summary>
    public bool IsOfSchools { get; init; } = true;

    public ShapeField? Shape { get; init; }

    /// <summary>Warnings that stay with the row, and the inputs that settle them when they are given anew.</summary>
    public IReadOnlyList<(IssueKind Kind, string[] Inputs)> Flags { get; init; } = [];

    /// <summary>The table has a column changed_at.</summary>
    public bool HasChangedAt { get; init; }

    /// <summary>Columns named by a word of each of these fields hold <see cref="SpreadValue"/>: one row of a list is then many of the register.</summary>
    public IReadOnlyList<Field> SpreadOver { get; init; } = [];

    public Field? SpreadValue { get; init; }

    /// <summary>The .sql file beside this type is run on the rows before they are compared with what is stored: see MergeRows.sql.</summary>
    public Type? Checks { get; init; }

    /// <summary>A condition over t, a row of the table, under which it cannot be deleted.</summary>
    public string InUse { get; init; } = "false";

    /// <summary>The key's fields before the others.</summary>
    public IReadOnlyList<Field> AllFields { get; } = [.. Key, .. Fields];

    /// <summary>Longitude and latitude of a point, by their headings.</summary>
    public static Field Lon(string name) => Field.Text(name, 60, name == "lon" ? Coordinates : "");

    public static Field Lat(string name) =>
        Field.Text(name, 60, name == "lat" ? "y, latitude, northing, utm_n, utm_y, point_y, ละติจูด, พิกัด y" : "");
}

/// <summary>The geometry of a register's rows: a geometry as text, or longitude and latitude of a point.</summary>
/// <param name="Column">Where it is stored.</param>
/// <param name="Type">The column's type.</param>
/// <param name="Kinds">The kinds that are taken, such as Polygon.</param>
internal sealed record ShapeField(string Column, string Type, Field Lon, Field Lat, params string[] Kinds)
{
    public static Field Text { get; } = Field.Text("geometry", 1_000_000, "wkt, geom, the_geom, shape, พิกัดรูป");

    /// <summary>A row is its shape: one without is refused.</summary>
    public bool IsNeeded { get; init; }

    public IEnumerable<Field> Inputs => [Lon, Lat, Text];
}
