using Gis.Api.Imports.Reports;

namespace Gis.Api.Imports.Columns;

/// <summary>Which column of a file holds which field. Columns named by the user come first, then the aliases from the left.</summary>
internal sealed class ColumnMap<TField>
    where TField : struct, Enum
{
    private readonly int[][] _columns;

    private ColumnMap(int[][] columns, IReadOnlyList<string> ignored)
    {
        _columns = columns;
        Ignored = ignored;
    }

    /// <summary>Headings that nothing recognised.</summary>
    public IReadOnlyList<string> Ignored { get; }

    public bool Has(TField field) => _columns[Index(field)].Length > 0;

    /// <summary>The field's text in a row, without spaces around it; null where it is blank or has no column.</summary>
    public string? Of(TField field, string[] row)
    {
        // Several columns may mean one field, such as KML's own Name beside that of the list: the first that says something.
        foreach (var column in _columns[Index(field)])
        {
            if (row[column].Length > 0 && row[column].Trim() is { Length: > 0 } text)
                return text;
        }
        return null;
    }

    /// <param name="headings">The first row of the file.</param>
    /// <param name="aliases">Normal heading → field.</param>
    /// <param name="chosen">Field → heading, as the user says; an unknown field or heading is refused.</param>
    public static ColumnMap<TField> Make(
        IReadOnlyList<string> headings,
        IReadOnlyDictionary<string, TField> aliases,
        IReadOnlyDictionary<string, string> chosen
    )
    {
        var columns = new List<int>[Enum.GetValues<TField>().Length];
        for (var i = 0; i < columns.Length; i++)
            columns[i] = [];
        var isUsed = new bool[headings.Count];
        var normal = headings.Select(ColumnAliases.Normal).ToArray();
        foreach (var (fieldName, heading) in chosen)
        {
            var column = Array.IndexOf(normal, ColumnAliases.Normal(heading));
            if (column < 0 || !TryField(fieldName, aliases, out var field))
                throw new ImportRefusedException(
                    new Issue(IssueKinds.MapColumnMissing, "map", $"{fieldName}={heading}", string.Join(", ", headings))
                );
            columns[Index(field)].Add(column);
            isUsed[column] = true;
        }
        for (var i = 0; i < normal.Length; i++)
        {
            if (isUsed[i] || !aliases.TryGetValue(normal[i], out var field))
                continue;
            columns[Index(field)].Add(i);
            isUsed[i] = true;
        }
        return new ColumnMap<TField>(
            [.. columns.Select(column => column.ToArray())],
            [.. headings.Where((heading, i) => !isUsed[i] && heading.Length > 0)]
        );
    }

    private static bool TryField(string name, IReadOnlyDictionary<string, TField> aliases, out TField field)
    {
        var normal = ColumnAliases.Normal(name);
        foreach (var value in Enum.GetValues<TField>())
        {
            if (string.Equals(ColumnAliases.Normal(value.ToString()), normal, StringComparison.Ordinal))
            {
                field = value;
                return true;
            }
        }
        return aliases.TryGetValue(normal, out field);
    }

    private static int Index(TField field) => System.Runtime.CompilerServices.Unsafe.As<TField, int>(ref field);
}
