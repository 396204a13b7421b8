using Gis.Api.Shared;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.Columns;

/// <summary>Which column of a file holds which field. Columns named by the user come first, then the aliases from the left.</summary>
internal sealed class ColumnMap<TField>
    where TField : notnull
{
    private readonly Dictionary<TField, List<int>> _columns;

    private ColumnMap(Dictionary<TField, List<int>> columns, IReadOnlyList<string> ignored)
    {
        _columns = columns;
        Ignored = ignored;
    }

    /// <summary>Headings that nothing recognised.</summary>
    public IReadOnlyList<string> Ignored { get; }

    public bool Has(TField field) => _columns.ContainsKey(field);

    /// <summary>The field's text in a row, without spaces around it; null where it is blank or has no column.</summary>
    public string? Of(TField field, string[] row)
    {
        if (!_columns.TryGetValue(field, out var columns))
            return null;
        // Several columns may mean one field, such as KML's own Name beside that of the list: the first that says something.
        foreach (var column in columns)
        {
            if (row[column].Length > 0 && row[column].Trim() is { Length: > 0 } text)
                return text;
        }
        return null;
    }

    /// <param name="headings">The first row of the file.</param>
    /// <param name="aliases">Plain heading → field; a field's own name is among them.</param>
    /// <param name="chosen">Field → heading, as the user says; an unknown field or heading is refused.</param>
    public static ColumnMap<TField> Make(
        IReadOnlyList<string> headings,
        IReadOnlyDictionary<string, TField> aliases,
        IReadOnlyDictionary<string, string> chosen
    )
    {
        var columns = new Dictionary<TField, List<int>>();
        var isUsed = new bool[headings.Count];
        var normal = headings.Select(PlainWord.Of).ToArray();
        foreach (var (fieldName, heading) in chosen)
        {
            var column = Array.IndexOf(normal, PlainWord.Of(heading));
            if (column < 0 || !aliases.TryGetValue(PlainWord.Of(fieldName), out var field))
                throw new ImportRefusedException(
                    new Issue(IssueKinds.MapColumnMissing, "map", $"{fieldName}={heading}", string.Join(", ", headings))
                );
            Add(field, column);
        }
        for (var i = 0; i < normal.Length; i++)
        {
            if (isUsed[i] || !aliases.TryGetValue(normal[i], out var field))
                continue;
            Add(field, i);
        }
        return new ColumnMap<TField>(columns, [.. headings.Where((heading, i) => !isUsed[i] && heading.Length > 0)]);

        void Add(TField field, int column)
        {
            if (!columns.TryGetValue(field, out var all))
                columns[field] = all = [];
            all.Add(column);
            isUsed[column] = true;
        }
    }
}
