namespace Gis.Api.Shared;

/// <summary>๐–๙ are accepted wherever digits are typed and stored as 0–9.</summary>
internal static class ThaiDigits
{
    public static char ToAscii(char letter) => letter is >= '๐' and <= '๙' ? (char)('0' + (letter - '๐')) : letter;

    public static string ToAscii(string text) => text.AsSpan().ContainsAnyInRange('๐', '๙') ? string.Concat(text.Select(ToAscii)) : text;
}
