using System.Globalization;
using Gis.Api.Imports.Columns;
using Gis.Api.Shared;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.SchoolRows;

/// <summary>Reads the texts of a row; what is odd about one is added to the row's issues.</summary>
internal sealed class SchoolRowText(ColumnMap<SchoolField> columns)
{
    public const int LongestName = 300;
    public const int LongestText = 1_000;

    /// <summary>A name as it is stored; null where the row has none.</summary>
    public string? Name(SchoolRow row, SchoolField field, string name, string[] cells)
    {
        if (columns.Of(field, cells) is not { } text || Blank.Is(text))
            return null;
        var uncut = text.TrimEnd('\uFFFD');
        if (uncut.Length < text.Length)
            row.Issues.Add(new Issue(IssueKinds.TextCut, name, uncut));
        var tidy = uncut.Length > LongestText ? uncut : NameKey.Tidy(uncut);
        if (tidy.Length > LongestName)
        {
            row.Issues.Add(new Issue(IssueKinds.NameTooLong, name, tidy[..60] + "…", LongestName.ToString(CultureInfo.InvariantCulture)));
            return WellFormedText.Cut(tidy, LongestName);
        }
        if (tidy.Length == 0)
            return null;
        if (!string.Equals(tidy, uncut, StringComparison.Ordinal))
            row.Issues.Add(new Issue(IssueKinds.NameTidied, name, uncut, tidy));
        return tidy;
    }

    /// <summary>What <paramref name="tidy"/> makes of the text; where it makes nothing of it, the row is told so.</summary>
    public string? Tidied(SchoolRow row, SchoolField field, string name, string[] cells, Func<string, string?> tidy, IssueKind refused)
    {
        if (columns.Of(field, cells) is not { } text || Blank.Is(text))
            return null;
        var value = tidy(text);
        if (value is null)
            row.Issues.Add(new Issue(refused, name, text));
        return value;
    }

    /// <summary>A date of either era.</summary>
    public DateOnly? Date(SchoolRow row, SchoolField field, string name, string[] cells)
    {
        if (columns.Of(field, cells) is not { } text || Blank.Is(text))
            return null;
        if (!DataDate.TryParse(text, out var date, out var wasBuddhistEra))
        {
            row.Issues.Add(new Issue(IssueKinds.DateUnreadable, name, text));
            return null;
        }
        if (wasBuddhistEra)
            row.Issues.Add(new Issue(IssueKinds.DateBuddhistEra, name, text, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return date;
    }

    /// <summary>A text of at most so many letters; a longer one is left out.</summary>
    public string? Limited(SchoolRow row, SchoolField field, string name, string[] cells, int longest)
    {
        var text = columns.Of(field, cells)?.TrimEnd('\uFFFD');
        if (string.IsNullOrEmpty(text) || Blank.Is(text))
            return null;
        if (text.Length <= longest)
            return text;
        row.Issues.Add(new Issue(IssueKinds.TextTooLong, name, text[..60] + "…", longest.ToString(CultureInfo.InvariantCulture)));
        return null;
    }
}
