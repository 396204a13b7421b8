using System.Globalization;
using Gis.Api.Shared;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Registers;

/// <summary>Reads the text of a field: the value as PostgreSQL reads it, or what is wrong with it. Pure.</summary>
internal static class ReadValue
{
    private const int BuddhistEraOffset = 543;

    /// <summary>Null where the text is blank or an error was added to <paramref name="issues"/>.</summary>
    public static string? Of(Field field, string? text, DateOnly today, List<Issue> issues)
    {
        if (text is null || Blank.Is(text.Trim()))
            return null;
        return field.Kind switch
        {
            FieldKind.Text => Text(field, text, issues),
            FieldKind.Word => field.Words!.Find(text) ?? Refuse(IssueKinds.WordUnknown, Short(text), string.Join(", ", field.Words.Words)),
            FieldKind.Date => Date(field, text, today, issues)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            FieldKind.Year => Year(field, text, today, issues),
            _ => Number(field, text, issues),
        };

        string? Refuse(IssueKind kind, string value, string? proposal = null)
        {
            issues.Add(new(kind, field.Name, value, proposal));
            return null;
        }
    }

    public static DateOnly? Date(Field field, string text, DateOnly today, List<Issue> issues)
    {
        if (!DataDate.TryParse(text, out var date, out var wasBuddhistEra))
        {
            issues.Add(new(IssueKinds.NotADate, field.Name, Short(text)));
            return null;
        }
        var iso = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (wasBuddhistEra)
            issues.Add(new(IssueKinds.DateBuddhistEra, field.Name, text, iso));
        if (date > today && !field.MayLieAhead)
            issues.Add(new(IssueKinds.DateInFuture, field.Name, iso));
        return date;
    }

    private static string? Text(Field field, string text, List<Issue> issues)
    {
        // Tidied first: signs that are no letters do not count.
        var tidy = text.Length > 10 * field.Longest ? text : NameKey.Tidy(text.TrimEnd('\uFFFD'));
        if (tidy.Length > field.Longest)
        {
            issues.Add(new(IssueKinds.TextOverLimit, field.Name, Short(tidy), field.Longest.ToString(CultureInfo.InvariantCulture)));
            return null;
        }
        return tidy.Length == 0 ? null : tidy;
    }

    private static string? Year(Field field, string text, DateOnly today, List<Issue> issues)
    {
        var plain = ThaiDigits.ToAscii(text.Trim());
        foreach (var era in (string[])["พ.ศ.", "ค.ศ."])
            plain = plain.StartsWith(era, StringComparison.Ordinal) ? plain[era.Length..].Trim() : plain;
        // Spreadsheets write 2568.0 where they think it is a number.
        if (
            !decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number != decimal.Truncate(number)
            || number > int.MaxValue
        )
        {
            issues.Add(new(IssueKinds.NotAWholeNumber, field.Name, Short(text)));
            return null;
        }
        var year = (int)number;
        if (year is >= 2400 and <= 2700)
        {
            var stated = plain;
            year -= BuddhistEraOffset;
            issues.Add(new(IssueKinds.YearBuddhistEra, field.Name, stated, year.ToString(CultureInfo.InvariantCulture)));
        }
        var value = year.ToString(CultureInfo.InvariantCulture);
        if (year > today.Year + (field.MayLieAhead ? 1 : 0) && year <= field.Most)
            issues.Add(new(IssueKinds.YearInFuture, field.Name, value));
        return InBounds(field, year, value, issues) ? value : null;
    }

    private static string? Number(Field field, string text, List<Issue> issues)
    {
        var plain = ThaiDigits.ToAscii(text.Trim()).Replace(",", "", StringComparison.Ordinal);
        if (
            !double.TryParse(
                plain,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out var number
            ) || !double.IsFinite(number)
        )
        {
            issues.Add(new(IssueKinds.NotANumber, field.Name, Short(text)));
            return null;
        }
        var isWhole = number == Math.Floor(number);
        if (field.Kind == FieldKind.Whole && !isWhole)
        {
            issues.Add(new(IssueKinds.NotAWholeNumber, field.Name, Short(text)));
            return null;
        }
        // Adding nothing makes zero of minus zero.
        return InBounds(field, number, Short(text), issues) ? (number + 0.0).ToString("R", CultureInfo.InvariantCulture) : null;
    }

    private static bool InBounds(Field field, double number, string stated, List<Issue> issues)
    {
        if (number < field.Least)
            issues.Add(new(IssueKinds.NumberTooSmall, field.Name, stated, field.Least.ToString(CultureInfo.InvariantCulture)));
        else if (number > field.Most)
            issues.Add(new(IssueKinds.NumberTooLarge, field.Name, stated, field.Most.ToString("0.##", CultureInfo.InvariantCulture)));
        else
        {
            if (field.Odd is { } odd && number > odd.Above)
                issues.Add(new(odd.Kind, field.Name, stated));
            return true;
        }
        return false;
    }

    private static string Short(string text) => text.Length <= 60 ? text : WellFormedText.Cut(text, 60) + "…";
}
