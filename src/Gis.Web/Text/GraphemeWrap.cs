using System.Globalization;

namespace Gis.Web.Text;

/// <summary>
/// Breaks a name into lines by width. Thai writes no spaces between words, so where no space helps a line is broken
/// between grapheme clusters, never between a consonant and its vowel or tone mark.
/// </summary>
public static class GraphemeWrap
{
    /// <summary>The lines of a text, each at most <paramref name="width"/> ems wide; what is beyond the last line becomes an ellipsis.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, int maxLines)
    {
        var lines = new List<string>();
        var line = new List<string>();
        foreach (var cluster in Clusters(text))
        {
            if (line.Count > 0 && Width(line) + Width(cluster) > width)
            {
                if (lines.Count == maxLines - 1)
                {
                    while (line.Count > 1 && Width(line) + Width("…") > width)
                        line.RemoveAt(line.Count - 1);
                    lines.Add(string.Concat(line).TrimEnd() + "…");
                    return lines;
                }
                var rest = BreakAt(line);
                lines.Add(string.Concat(line).TrimEnd());
                line = rest;
            }
            if (line.Count > 0 || cluster != " ")
                line.Add(cluster);
        }
        if (line.Count > 0)
            lines.Add(string.Concat(line).TrimEnd());
        return lines;
    }

    /// <summary>An estimate in ems of a Thai or Latin text set in a sans serif.</summary>
    public static double Width(string cluster) => cluster.Sum(Width);

    private static double Width(char letter) =>
        letter switch
        {
            'ั' or (>= 'ิ' and <= 'ฺ') or (>= '็' and <= '๎') => 0,
            ' ' => 0.28,
            (>= 'เ' and <= 'ไ') or 'ะ' or 'า' or 'ำ' => 0.45,
            >= '\u0E00' and <= '\u0E7F' => 0.62,
            'i' or 'l' or 'j' or '.' or ',' or '(' or ')' or '\'' => 0.3,
            'm' or 'w' or 'M' or 'W' => 0.88,
            >= 'A' and <= 'Z' => 0.66,
            _ => 0.55,
        };

    private static double Width(IEnumerable<string> clusters) => clusters.Sum(Width);

    /// <summary>Cuts the line at its last space when that leaves it more than half full; returns what goes to the next line.</summary>
    private static List<string> BreakAt(List<string> line)
    {
        var space = line.FindLastIndex(c => c == " ");
        // A leading vowel is written before its consonant and must not end a line.
        var cut = space > line.Count / 2 ? space + 1 : line.FindLastIndex(c => !IsLeadingVowel(c)) + 1;
        var rest = line.GetRange(cut, line.Count - cut);
        line.RemoveRange(cut, line.Count - cut);
        return rest;
    }

    private static bool IsLeadingVowel(string cluster) => cluster[0] is >= 'เ' and <= 'ไ';

    private static IEnumerable<string> Clusters(string text)
    {
        var clusters = StringInfo.GetTextElementEnumerator(
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        );
        var previous = "";
        while (clusters.MoveNext())
        {
            var next = clusters.GetTextElement();
            // Sara a and sara aa are letters of their own to Unicode, but belong to the consonant before them.
            if (previous.Length > 0 && next[0] is 'ะ' or 'า' or 'ำ' or 'ๅ' or 'ๆ' or 'ฯ')
            {
                previous += next;
                continue;
            }
            if (previous.Length > 0)
                yield return previous;
            previous = next;
        }
        if (previous.Length > 0)
            yield return previous;
    }
}
