using System.Text.RegularExpressions;

namespace Gis.Web.Text;

/// <summary>
/// Chooses the type size and the lines of a name. It shrinks before it breaks, breaks where a reader would, and makes its lines
/// about as long as each other, so that no two letters are left alone on the last one.
/// </summary>
public static partial class NameSetting
{
    private const int Smallest = 28;

    /// <summary>Line counts and the sizes at which each still looks like a title; together they never get higher than the picture has room.</summary>
    private static readonly (int Lines, int[] Sizes)[] Steps =
    [
        (1, [68, 64, 60, 56, 52, 48]),
        (2, [60, 56, 52, 48, 44]),
        (3, [44, 40, 36]),
        (4, [36, 32, Smallest]),
    ];

    public static (int Size, IReadOnlyList<string> Lines) Choose(string name, int width)
    {
        var pieces = Pieces(name);
        foreach (var (count, sizes) in Steps)
        {
            foreach (var size in sizes)
            {
                if (Balanced(pieces, (double)width / size, count) is { } lines)
                    return (size, lines);
            }
        }
        return (Smallest, GraphemeWrap.Lines(name, (double)width / Smallest, Steps[^1].Lines));
    }

    /// <summary>The lines of the narrowest column that needs no more of them; null when even the whole width does not do.</summary>
    private static IReadOnlyList<string>? Balanced(IReadOnlyList<string> pieces, double width, int count)
    {
        IReadOnlyList<string>? best = null;
        for (var column = width; Filled(pieces, column) is { } lines && lines.Count <= count; column -= 0.25)
            best = lines;
        return best;
    }

    /// <summary>Fills one line after the other; null when a piece is wider than the column.</summary>
    private static List<string>? Filled(IReadOnlyList<string> pieces, double column)
    {
        var lines = new List<string> { "" };
        foreach (var piece in pieces)
        {
            if (GraphemeWrap.Width(piece.TrimEnd()) > column)
                return null;
            if (GraphemeWrap.Width((lines[^1] + piece).TrimEnd()) > column)
                lines.Add(piece);
            else
                lines[^1] += piece;
        }
        return lines.ConvertAll(line => line.TrimEnd());
    }

    private static List<string> Pieces(string name)
    {
        var words = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return [.. Joint().Split(words).Where(piece => piece.Length > 0)];
    }

    // Thai writes no spaces between words; these are the joints that names of schools have. A mark may not begin a line, so what follows
    // a first word must be a consonant or a leading vowel.
    [GeneratedRegex(
        "(?<= )|(?<=โรงเรียน|อนุบาล|ชุมชน)(?=[ก-ฮเ-ไ])|(?<=[^ เ-ไ])(?=พิทยา|(?<!มหา)วิทยา|ศึกษา|อนุสรณ์|อุปถัมภ์|สงเคราะห์|นุเคราะห์|ราษฎร์|ประชา|สามัคคี|จังหวัด|ในพระ|ในทูล|สมเด็จ|(?<!ใน|สมเด็จ)พระ|เฉลิม|(?<!พระ)ราช)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Joint();
}
