using System.Globalization;
using System.Text;

namespace Gis.Api.Shared;

/// <summary>
/// The name of a school or area as lists are compared by it: the same name typed by two offices gives one key, two names
/// that differ in any letter give two. Search, which forgives spelling, uses <c>SearchText</c> instead.
/// </summary>
internal static class NameKey
{
    // Written in front of nearly every school's name, in full or short; longest first.
    private static readonly string[] SchoolPrefixes = ["โรงเรียน", "ร.ร.", "รร.", "ร ร."];

    /// <summary>Key of a school's name: NFC, prefix off, digits as ASCII, no space, quotation mark or bracket, small Latin letters.</summary>
    public static string OfSchool(string name)
    {
        var text = Tidy(name);
        foreach (var prefix in SchoolPrefixes)
        {
            if (text.Length > prefix.Length && text.StartsWith(prefix, StringComparison.Ordinal))
            {
                text = text[prefix.Length..];
                break;
            }
        }
        var key = Squeeze(text);
        // A name of signs only still needs a key.
        return key.Length > 0 ? key : text;
    }

    public static string OfArea(string name)
    {
        var text = Tidy(name);
        var key = Squeeze(text);
        return key.Length > 0 ? key : text;
    }

    /// <summary>The name as it is stored: NFC, sara am as one letter, Thai digits as ASCII, line breaks and runs of spaces as one space.</summary>
    public static string Tidy(string name)
    {
        var normal = ComposeSaraAm(WellFormedText.Of(name).Normalize(NormalizationForm.FormC));
        var text = new StringBuilder(normal.Length);
        foreach (var letter in normal)
        {
            if (char.IsWhiteSpace(letter) || letter is '\u00A0' or '\uFEFF')
            {
                if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
            }
            else if (char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                text.Append(ThaiDigits.ToAscii(letter));
            }
        }
        return text.ToString().TrimEnd();
    }

    // Typed as nikhahit and sara aa, sara am looks the same; Unicode's NFC leaves the two apart. A tone mark may stand between.
    private static string ComposeSaraAm(string text)
    {
        if (!text.Contains('\u0E4D', StringComparison.Ordinal))
            return text;
        var result = text.Replace("\u0E4D\u0E32", "\u0E33", StringComparison.Ordinal);
        foreach (var tone in "\u0E48\u0E49\u0E4A\u0E4B")
        {
            result = result
                .Replace($"\u0E4D{tone}\u0E32", $"{tone}\u0E33", StringComparison.Ordinal)
                .Replace($"{tone}\u0E4D\u0E32", $"{tone}\u0E33", StringComparison.Ordinal);
        }
        return result;
    }

    private static string Squeeze(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (
                char.IsLetterOrDigit(letter)
                || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            )
                key.Append(char.ToLowerInvariant(letter));
        }
        return key.ToString();
    }
}
