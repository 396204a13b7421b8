using System.Text.Json;
using System.Text.Json.Serialization;
using Gis.Web.Text;

namespace Gis.Web.Pages;

/// <summary>The school as schema.org describes one, for search engines.</summary>
internal static class SchoolJsonLd
{
    // The default encoder escapes <, > and &, so no name can end the script element.
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Of(SchoolPageModel model, Texts texts) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["@context"] = "https://schema.org",
                ["@type"] = "School",
                ["@id"] = $"{model.Origin}/schools/{model.Key}",
                ["name"] = texts.Name(model.Name),
                ["alternateName"] =
                    model.Name.En is null ? null
                    : texts.Language == "en" ? model.Name.Th
                    : model.Name.En,
                ["identifier"] = model.DmcCode ?? model.SmisCode ?? model.ObecCode ?? model.Id,
                ["url"] = WebAddress.Of(model.Website) ?? $"{model.Origin}/schools/{model.Key}",
                ["telephone"] = model.Phone,
                ["email"] = model.Email,
                ["address"] = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["@type"] = "PostalAddress",
                    ["streetAddress"] = model.Address,
                    ["addressLocality"] = model.Place.District is { } district ? texts.Name(district) : null,
                    ["addressRegion"] = model.Place.Province is { } province ? texts.Name(province) : null,
                    ["addressCountry"] = "TH",
                }
                    .Where(p => p.Value is not null)
                    .ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal),
                ["geo"] = model.Position is { } at
                    ? new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["@type"] = "GeoCoordinates",
                        ["latitude"] = at.Lat,
                        ["longitude"] = at.Lon,
                    }
                    : null,
            }
                .Where(p => p.Value is not null)
                .ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal),
            Options
        );
}
