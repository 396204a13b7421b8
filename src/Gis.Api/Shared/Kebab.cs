using System.Collections.Frozen;
using System.Text.Json;

namespace Gis.Api.Shared;

/// <summary>The words by which values of an enum are stored and sent: <c>LowerSecondary</c> is <c>lower-secondary</c>.</summary>
internal static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum => Words<T>.ByValue[value];

    public static bool TryParse<T>(string? word, out T value)
        where T : struct, Enum
    {
        value = default;
        return word is not null && Words<T>.ByWord.TryGetValue(word, out value);
    }

    public static T Parse<T>(string word)
        where T : struct, Enum => Words<T>.ByWord[word];

    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Words<T>.ByValue.Values.Order(StringComparer.Ordinal);

    /// <summary>"dltv-usage" as a name in code: DltvUsage.</summary>
    public static string ToPascal(string word) => string.Concat(word.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>"down_mbps" as requests and answers call it: downMbps.</summary>
    public static string ToCamel(string name) =>
        string.Concat(name.Split('_').Select((part, i) => i == 0 || part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>()
            .ToFrozenDictionary(v => v, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

        public static readonly FrozenDictionary<string, T> ByWord = ByValue.ToFrozenDictionary(
            pair => pair.Value,
            pair => pair.Key,
            StringComparer.Ordinal
        );
    }
}
