using Gis.Api.Schools;
using Gis.Api.Shared;

namespace Gis.Api.Coverage;

/// <summary>What a status is about; the words stand in addresses and columns.</summary>
internal enum CoverageTopic
{
    Network,
    Dltv,
    Combined,
}

internal static class CoverageTopics
{
    /// <summary>The values that a topic can have, in the order of a legend.</summary>
    public static string[] Values(this CoverageTopic topic) =>
        topic switch
        {
            CoverageTopic.Network => SchoolFilter.NetworkWords,
            CoverageTopic.Dltv => SchoolFilter.DltvWords,
            _ => SchoolFilter.CombinedWords,
        };

    /// <summary>Combined where nothing is asked for.</summary>
    public static CoverageTopic Parse(string? word)
    {
        if (string.IsNullOrWhiteSpace(word))
            return CoverageTopic.Combined;
        return Kebab.TryParse<CoverageTopic>(word, out var topic) ? topic : throw Unknown("topic", Kebab.All<CoverageTopic>());
    }

    /// <summary>The values that a status filter names, separated by commas; null where none is given.</summary>
    public static string[]? ParseValues(string? words, CoverageTopic topic)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        var asked = words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return asked.Length > 0 && Array.TrueForAll(asked, topic.Values().Contains) ? asked : throw Unknown("status", topic.Values());
    }

    private static RefusalException Unknown(string field, IEnumerable<string> known)
    {
        var words = string.Join(", ", known);
        return new(Refusal.BadInput($"{field}-unknown", field, $"{field} is one of {words}.", $"{field} ต้องเป็นค่าใดค่าหนึ่ง: {words}"));
    }
}
