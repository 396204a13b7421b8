using System.Text;

namespace Gis.Api.Shared;

/// <summary>
/// Text that every later step can take: PostgreSQL holds no NUL, Unicode normalisation throws on half a surrogate pair and on U+FFFE,
/// and no XML may hold either. Any of them in a request or a file is a slip or an attack, never a letter.
/// </summary>
internal static class WellFormedText
{
    /// <summary>The same text where nothing is wrong with it, which costs next to nothing; else the text without those marks.</summary>
    public static string Of(string text)
    {
        var span = text.AsSpan();
        if (span.IndexOfAny('\0', '\uFFFE', '\uFFFF') < 0 && span.IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                clean.Append(text, i++, 2);
            else if (!char.IsSurrogate(text[i]) && text[i] is not ('\0' or '\uFFFE' or '\uFFFF'))
                clean.Append(text[i]);
        }
        return clean.ToString();
    }

    /// <summary>At most so many letters, and no pair cut in two.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
