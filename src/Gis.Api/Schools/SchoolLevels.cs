namespace Gis.Api.Schools;

/// <summary>Levels taught, as a bit set; 0 means not known.</summary>
[Flags]
internal enum SchoolLevels : short
{
    None = 0,
    Kindergarten = 1,
    Primary = 2,
    LowerSecondary = 4,
    UpperSecondary = 8,
}

internal static class SchoolLevelWords
{
    private static readonly (SchoolLevels Level, string Word)[] Words =
    [
        (SchoolLevels.Kindergarten, "kindergarten"),
        (SchoolLevels.Primary, "primary"),
        (SchoolLevels.LowerSecondary, "lower-secondary"),
        (SchoolLevels.UpperSecondary, "upper-secondary"),
    ];

    /// <summary>The words of the levels held, youngest pupils first.</summary>
    public static string[] ToWords(this SchoolLevels levels) => [.. Words.Where(w => levels.HasFlag(w.Level)).Select(w => w.Word)];

    public static bool TryParse(string? word, out SchoolLevels level)
    {
        level = Words.FirstOrDefault(w => string.Equals(w.Word, word, StringComparison.Ordinal)).Level;
        return level != SchoolLevels.None;
    }
}
