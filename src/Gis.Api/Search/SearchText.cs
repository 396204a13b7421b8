using System.Buffers;
using System.Globalization;
using System.Text;
using Gis.Api.Shared;

namespace Gis.Api.Search;

/// <summary>
/// Text as search compares it, one byte a letter (ASCII as it is, U+0E00–0E7F as 0x80–0xFF): no tone marks, spaces or signs; letters
/// that sound alike are one; Latin spellings of Thai are evened out. What is lost is only what people misspell.
/// </summary>
internal static class SearchText
{
    /// <summary>Words that stand before the name proper and that people leave out or add.</summary>
    private static readonly byte[][] Openings = [Fold("บ้าน"), Fold("วัด"), Fold("ชุมชน"), Fold("ban"), Fold("wat")];

    private static readonly string[] SchoolWords = ["โรงเรียน", "ร.ร.", "รร.", "รร ", "ร.ร "];

    private static readonly string[] AreaWords =
    [
        "ตำบล",
        "ต.",
        "แขวง",
        "อำเภอ",
        "อ.",
        "เขต",
        "จังหวัด",
        "จ.",
        "tambon ",
        "amphoe ",
        "changwat ",
    ];

    public static byte[] OfSchool(string name) => Fold(WithoutEnglishSchool(WithoutAnyOf(SchoolWords, NameKey.Tidy(name))));

    public static byte[] OfArea(string name) => Fold(WithoutAnyOf(AreaWords, NameKey.Tidy(name)));

    /// <summary>Where the name proper begins: after บ้าน, วัด and the like, or 0.</summary>
    public static int OpeningLength(ReadOnlySpan<byte> folded)
    {
        foreach (var opening in Openings)
        {
            if (folded.Length >= opening.Length + 2 && folded.StartsWith(opening))
                return opening.Length;
        }
        return 0;
    }

    public static byte[] Fold(string text)
    {
        var letters = new ArrayBufferWriter<byte>(text.Length + 1);
        byte last = 0;
        foreach (var raw in WellFormedText.Of(text).Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            var letter = Sound(ThaiDigits.ToAscii(raw));
            // ph, th, kh, ch as p, t, k, c; doubled Latin letters as one
            if (
                (letter == (byte)'h' && last is (byte)'p' or (byte)'t' or (byte)'k' or (byte)'c')
                || (letter == last && letter is >= (byte)'a' and <= (byte)'z')
            )
                continue;
            if (letter == 0)
                continue;
            letters.Write([letter]);
            last = letter;
        }
        return letters.WrittenSpan.ToArray();
    }

    // 0 = leave out.
    private static byte Sound(char letter) =>
        letter switch
        {
            >= 'a' and <= 'z' or >= '0' and <= '9' => (byte)letter,
            // tone marks, shortener, silencer, abbreviation and repetition signs
            '\u0E47' or '\u0E48' or '\u0E49' or '\u0E4A' or '\u0E4B' or '\u0E4C' or '\u0E4E' or 'ฯ' or 'ๆ' or '\u0E3A' => 0,
            'ฃ' or 'ฅ' or 'ฆ' => Thai('ค'),
            'ฌ' => Thai('ช'),
            'ญ' => Thai('ย'),
            'ฎ' => Thai('ด'),
            'ฏ' => Thai('ต'),
            'ฐ' => Thai('ถ'),
            'ฑ' or 'ฒ' or 'ธ' => Thai('ท'),
            'ณ' => Thai('น'),
            'ภ' => Thai('พ'),
            'ศ' or 'ษ' => Thai('ส'),
            'ฬ' => Thai('ล'),
            'ใ' => Thai('ไ'),
            '\u0E35' => Thai('\u0E34'),
            '\u0E37' => Thai('\u0E36'),
            '\u0E39' => Thai('\u0E38'),
            >= '\u0E01' and <= '\u0E5B' => Thai(letter),
            _ => Latin(letter),
        };

    private static byte Thai(char letter) => (byte)(0x80 + (letter - '\u0E00'));

    // é as e; anything else that is not a letter of either script is left out.
    private static byte Latin(char letter)
    {
        if (!char.IsLetter(letter))
            return 0;
        var plain = letter.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.IsAsciiLetter(plain) ? (byte)char.ToLower(plain, CultureInfo.InvariantCulture) : (byte)0;
    }

    private static string WithoutAnyOf(string[] words, string text)
    {
        foreach (var word in words)
        {
            if (text.Length > word.Length && text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return text[word.Length..];
        }
        return text;
    }

    private static string WithoutEnglishSchool(string text) =>
        text.Length > 7 && text.EndsWith(" school", StringComparison.OrdinalIgnoreCase) ? text[..^7] : text;
}
