using System.Globalization;
using Gis.Api.Shared;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.SchoolRows;

/// <summary>
/// What a code's cell says. <see cref="Padded"/> is a code that may have lost its leading zero: whether it did, the other codes
/// of the column and the stored schools decide.
/// </summary>
internal readonly record struct SchoolCode(string? Value, string? Padded, Issue? Issue)
{
    /// <param name="text">The cell.</param>
    /// <param name="digits">10, 8 or 6.</param>
    /// <param name="field">dmc_code, smis_code or obec_code.</param>
    public static SchoolCode Read(string text, int digits, string field)
    {
        var plain = Digits(text);
        if (plain is null || plain.Length > digits || plain.Length < digits - 1)
            return new SchoolCode(null, null, new Issue(IssueKinds.CodeMalformed, field, text));
        if (plain.Length < digits)
            return new SchoolCode(null, "0" + plain, null);
        return new SchoolCode(
            plain,
            null,
            string.Equals(plain, text, StringComparison.Ordinal) ? null : new Issue(IssueKinds.CodeTidied, field, text, plain)
        );
    }

    /// <summary>The digits that a cell means, or null: spaces and hyphens off, '1020080035.0' and '1.020080035E9' as spreadsheets write numbers.</summary>
    public static string? Digits(string text)
    {
        var plain = ThaiDigits.ToAscii(text);
        if (plain.AsSpan().ContainsAny(' ', '-', '\''))
            plain = plain.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Trim('\'');
        if (plain.Length > 0 && !plain.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return plain;
        var exponent = plain.AsSpan().IndexOfAny('e', 'E');
        var mantissa = exponent < 0 ? plain : plain[..exponent];
        if (
            !decimal.TryParse(
                plain,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out var number
            )
            || number != decimal.Truncate(number)
            || number is < 1 or > 9_999_999_999
        )
            return null;
        var whole = number.ToString("0", CultureInfo.InvariantCulture);
        // '1.02E9' has lost the digits that matter; '1.020080035E9' has them all.
        var kept = mantissa.Count(char.IsAsciiDigit);
        return exponent >= 0 && kept < whole.Length ? null : whole;
    }
}
