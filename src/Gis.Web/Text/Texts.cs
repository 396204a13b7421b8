using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gis.Web.Text;

/// <summary>The words of one language; the same files serve the pages made here and the script in the browser.</summary>
public sealed partial class Texts
{
    private const string Bangkok = "กรุงเทพมหานคร";
    private static readonly Texts Thai = new("th");
    private static readonly Texts English = new("en");
    private readonly FrozenDictionary<string, string> words;

    private Texts(string language)
    {
        Language = language;
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream($"text/{language}.json")!;
        words = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
        // th-TH carries the Buddhist calendar, so dates come out in พ.ศ.; digits stay 0–9.
        Culture = CultureInfo.GetCultureInfo(language == "th" ? "th-TH" : "en-GB");
    }

    public string Language { get; }

    public CultureInfo Culture { get; }

    public IEnumerable<string> Keys => words.Keys;

    public string this[string key] => words[key];

    /// <summary>Thai unless English is asked for: the site is Thai first.</summary>
    public static Texts For(string? language) => string.Equals(language, "en", StringComparison.OrdinalIgnoreCase) ? English : Thai;

    /// <summary>The word of a value that other rooms may add to; a value without a word is said by the fallback.</summary>
    public string Of(string group, string? value, string fallback) =>
        value is not null && words.TryGetValue($"{group}.{value}", out var word) ? word : fallback;

    public string With(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = words[key];
        foreach (var (name, value) in values)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    public string With(string key, string name, string value) => words[key].Replace($"{{{name}}}", value, StringComparison.Ordinal);

    /// <summary>A text with a count; English files hold "one|many".</summary>
    public string Count(string key, int count)
    {
        var forms = words[key].Split('|');
        return (count == 1 ? forms[0] : forms[^1]).Replace("{count}", Number(count), StringComparison.Ordinal);
    }

    /// <summary>Up to two decimals.</summary>
    public static string Number(double value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);

    public static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public string Date(DateOnly date) => date.ToString("d MMMM yyyy", Culture);

    /// <summary>With the month cut short, where room is scarce.</summary>
    public string ShortDate(DateOnly date) => date.ToString("d MMM yyyy", Culture);

    /// <summary>A year of the common era in the era of the language.</summary>
    public string Year(int year) => (Language == "th" ? year + 543 : year).ToString(CultureInfo.InvariantCulture);

    public string Date(DateTimeOffset instant) => Date(DateOnly.FromDateTime(instant.ToOffset(TimeSpan.FromHours(7)).Date));

    /// <summary>Metres below a kilometre, then kilometres with one decimal below 100.</summary>
    public string Distance(double metres) =>
        metres < 1000
            ? With("distance.metres", "value", Math.Round(metres, 0).ToString("N0", CultureInfo.InvariantCulture))
            : With("distance.kilometres", "value", (metres / 1000).ToString(metres < 100_000 ? "N1" : "N0", CultureInfo.InvariantCulture));

    public string Name(LocalName name) => Language == "en" && !string.IsNullOrWhiteSpace(name.En) ? name.En : name.Th;

    public string Levels(IReadOnlyList<string> levels, string? given) =>
        levels.Count == 0
            ? given ?? this["notRecorded"]
            : string.Join(Language == "th" ? " " : ", ", levels.Select(l => Of("level", l, l)));

    /// <summary>Grades as a school writes them: p1-p6 is ป.1-ป.6.</summary>
    public string Grades(string written) =>
        GradeCode().Replace(written, match => Of("schoolGrade", match.Value, match.Value)).Replace("-", "–", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:k[1-3]|[pm][1-6])\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex GradeCode();

    /// <summary>Subdistrict, district and province in one line, as an address would write them.</summary>
    public string Place(PlaceNames place)
    {
        // Bangkok has แขวง and เขต where provinces have ตำบล and อำเภอ.
        var of = place.Province?.Th == Bangkok ? "bangkok" : "place";
        string?[] parts =
        [
            Part($"{of}.subdistrict", place.Subdistrict),
            Part($"{of}.district", place.District),
            Part($"{of}.province", place.Province),
        ];
        return string.Join(Language == "th" ? " " : ", ", parts.Where(p => p is not null));
    }

    /// <summary>Some lists write the kind of place into its name; it is not said twice.</summary>
    private string? Part(string form, LocalName? name)
    {
        if (name is null)
            return null;
        var shown = Name(name);
        var prefix = words[form].Split('{')[0];
        return prefix.Length > 0 && shown.StartsWith(prefix, StringComparison.Ordinal) ? shown : With(form, "name", shown);
    }
}
