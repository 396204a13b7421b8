using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Gis.Api.Coverage;

/// <summary>Both statuses of a school on a day, with all that explains them, as they are stored and served.</summary>
internal sealed record Explanation(CoverageStatus<NetworkInputs> Network, CoverageStatus<DltvInputs> Dltv, CoverageValue Combined)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static Explanation Of(SchoolFacts facts, DateOnly asOf, CoverageOptions options)
    {
        var network = NetworkRule.Decide(facts.Network, asOf, options);
        var dltv = DltvRule.Decide(facts.Dltv, asOf, options);
        return new(network, dltv, CombinedRule.Of(network.Value, dltv.Value));
    }

    /// <summary>Of a day before the school was first looked at: nothing was on record then.</summary>
    public static Explanation OfNothing(DateOnly asOf, CoverageOptions options) =>
        Of(new(0, new(null, [], null), new(null, [], [])), asOf, options);

    public static Explanation FromJson(string text) => JsonSerializer.Deserialize<Explanation>(text, Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
