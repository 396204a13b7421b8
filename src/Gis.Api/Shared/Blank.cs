namespace Gis.Api.Shared;

/// <summary>Words that programs and people write for "nothing".</summary>
internal static class Blank
{
    public static bool Is(string text) => text is "" or "undefined" or "null" or "-" or "–" or "N/A";
}
