using System.Text;

namespace Gis.Api.Shared;

/// <summary>A heading or word as it is compared: case, spaces, underscores, hyphens, full stops and Thai digits do not count.</summary>
internal static class PlainWord
{
    public static string Of(string word)
    {
        var text = new StringBuilder(word.Length);
        foreach (var letter in WellFormedText.Of(word).Normalize(NormalizationForm.FormC))
        {
            if (!char.IsWhiteSpace(letter) && letter is not ('_' or '-' or '.' or '\uFEFF' or '"'))
                text.Append(char.ToLowerInvariant(ThaiDigits.ToAscii(letter)));
        }
        return text.ToString();
    }
}
