using System.Collections.Concurrent;
using Gis.Api.Schools;

namespace Gis.Api.Imports.SchoolRows;

/// <summary>
/// Levels in the words of lists: 'อนุบาล–มัธยมศึกษาตอนต้น' is a range, 'อนุบาล/ประถมศึกษา' a sum. Spellings that occur in the
/// national list are understood.
/// </summary>
internal static class LevelWords
{
    private const SchoolLevels Secondary = SchoolLevels.LowerSecondary | SchoolLevels.UpperSecondary;

    // Lists repeat a few dozen texts; the bound keeps a hostile file from filling memory.
    private const int MostRemembered = 2_000;
    private static readonly ConcurrentDictionary<string, (SchoolLevels Levels, string? NotUnderstood)> Known = new(StringComparer.Ordinal);

    /// <summary>The levels, and the words that were not understood (null where all were).</summary>
    public static (SchoolLevels Levels, string? NotUnderstood) Parse(string text)
    {
        if (Known.TryGetValue(text, out var known))
            return known;
        var result = Read(text);
        if (Known.Count < MostRemembered)
            Known.TryAdd(text, result);
        return result;
    }

    private static (SchoolLevels, string?) Read(string text)
    {
        var levels = SchoolLevels.None;
        List<string>? strange = null;
        // The words of the API hold a dash or a space of their own.
        var plain = text.ToLowerInvariant();
        foreach (var (words, thai) in ((string, string)[])[("lower", "ม.ต้น"), ("upper", "ม.ปลาย")])
            plain = plain
                .Replace(words + "-secondary", thai, StringComparison.Ordinal)
                .Replace(words + " secondary", thai, StringComparison.Ordinal);
        foreach (
            var part in plain.Split(
                ['/', ',', '\n', '\r', '+', ' ', ';'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
            levels |= ReadRange(part, ref strange);
        // 'ปฐมวัย - ประถมศึกษา': with spaces around it the dash is a word of its own.
        if (plain.AsSpan().ContainsAny('-', '–', '—'))
            levels = FillBetween(levels);
        return (levels, strange is null ? null : string.Join(' ', strange));
    }

    private static SchoolLevels ReadRange(string text, ref List<string>? strange)
    {
        var levels = SchoolLevels.None;
        var isSecondary = false;
        foreach (
            var word in text.Split(
                ['-', '–', '—', '|', '}', '″', '"'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            var level = ReadWord(word, isSecondary);
            if (level == SchoolLevels.None && !word.All(char.IsAsciiDigit))
                (strange ??= []).Add(word);
            isSecondary |= (level & Secondary) != SchoolLevels.None;
            levels |= level;
        }
        return levels;
    }

    private static SchoolLevels ReadWord(string word, bool afterSecondary)
    {
        if (Has(word, "อนุบาล", "ปฐมวัย", "เตรียมความพร้อม", "kindergarten", "pre-primary") || StartsWithGrade(word, "อ."))
            return SchoolLevels.Kindergarten;
        if (Has(word, "ประถม", "primary") || StartsWithGrade(word, "ป."))
            return SchoolLevels.Primary;
        if (Has(word, "มัธยม", "มัทยม", "มัธม", "secondary") || word.StartsWith("ม.", StringComparison.Ordinal) || afterSecondary)
        {
            var lower = Has(word, "ต้น", "lower") || word.Any(c => c is >= '1' and <= '3');
            var upper = Has(word, "ปลาย", "upper") || word.Any(c => c is >= '4' and <= '6');
            if (lower || upper)
                return (lower ? SchoolLevels.LowerSecondary : SchoolLevels.None)
                    | (upper ? SchoolLevels.UpperSecondary : SchoolLevels.None);
            return afterSecondary && !Has(word, "ม") ? SchoolLevels.None : Secondary;
        }
        return SchoolLevels.None;
    }

    private static SchoolLevels FillBetween(SchoolLevels levels)
    {
        if (levels == SchoolLevels.None)
            return levels;
        var bits = (int)levels;
        var lowest = bits & -bits;
        var highest = 1 << (31 - int.LeadingZeroCount(bits));
        return (SchoolLevels)((highest << 1) - lowest);
    }

    // "ป.1" is a grade; "ปวช." is not.
    private static bool StartsWithGrade(string word, string prefix) =>
        word.StartsWith(prefix, StringComparison.Ordinal) && (word.Length == prefix.Length || char.IsAsciiDigit(word[prefix.Length]));

    private static bool Has(string word, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (word.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
