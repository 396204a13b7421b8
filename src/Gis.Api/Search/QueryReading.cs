using Gis.Api.Shared;

namespace Gis.Api.Search;

/// <summary>
/// One way to read what was typed: letters of a name, perhaps digits of a code, perhaps a place that the school stands in.
/// </summary>
/// <param name="Letters">Folded name.</param>
/// <param name="Digits">The text as digits, where it is nothing else.</param>
/// <param name="Place">Folded name of an area, where one of several words is read so.</param>
/// <param name="Edits">How many letters may be wrong, left out or too many.</param>
/// <param name="Cost">Taken off the score: a reading that takes more liberties comes after one that takes less.</param>
internal sealed record QueryReading(byte[] Letters, string? Digits, byte[]? Place, int Edits, double Cost)
{
    private const int WordsRead = 6;
    private const int CodeDigitsLeast = 3;

    public static IEnumerable<QueryReading> Of(string text)
    {
        var tidy = NameKey.Tidy(text);
        var plain = string.Concat(tidy.Where(letter => letter is not (' ' or '-')));
        var digits = plain.Length is >= CodeDigitsLeast and <= 10 && plain.All(char.IsAsciiDigit) ? plain : null;
        var whole = SearchText.OfSchool(tidy);
        if (whole.Length == 0)
            yield break;
        // Another number is another code, not a misspelling.
        yield return new(whole, digits, null, digits is null ? EditsFor(whole) : 0, 0);

        var opening = SearchText.OpeningLength(whole);
        if (opening > 0 && whole.Length - opening >= 3)
            yield return new(whole[opening..], null, null, EditsFor(whole[opening..]), 6);

        // "อำเภอป่าซาง" is the district; as a school's name it was read above.
        var area = SearchText.OfArea(tidy);
        if (area.Length >= 2 && !area.AsSpan().SequenceEqual(whole))
            yield return new(area, null, null, EditsFor(area), 0.5);

        // "บ้านดง ป่าซาง": every word may be the place, the others the name.
        var words = tidy.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(WordsRead).ToArray();
        for (var i = 0; words.Length > 1 && i < words.Length; i++)
        {
            var place = SearchText.OfArea(words[i]);
            var name = SearchText.OfSchool(string.Join(' ', words.Where((_, at) => at != i)));
            if (place.Length >= 2 && name.Length >= 2)
                yield return new(name, null, place, EditsFor(name), 1);
        }
    }

    private static int EditsFor(byte[] letters) =>
        letters.Length switch
        {
            <= 3 => 0,
            <= 5 => 1,
            <= 9 => 2,
            _ => 3,
        };
}
