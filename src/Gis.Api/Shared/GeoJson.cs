using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;

namespace Gis.Api.Shared;

/// <summary>GeoJSON (RFC 7946) is served where the Accept header prefers it over plain JSON.</summary>
internal static class GeoJson
{
    public const string MediaType = "application/geo+json";

    public static bool IsWanted(HttpRequest request)
    {
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        double geo = 0;
        double json = 0;
        foreach (var accepted in request.GetTypedHeaders().Accept)
        {
            var quality = accepted.Quality ?? 1;
            if (
                accepted.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase)
                || accepted.MediaType.Equals("application/vnd.geo+json", StringComparison.OrdinalIgnoreCase)
            )
                geo = Math.Max(geo, quality);
            else if (accepted.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
                json = Math.Max(json, quality);
        }
        return geo > json;
    }

    public static IResult Collection(IReadOnlyList<Feature> features, long total, string? next) =>
        Results.Json(new FeatureCollection(features, total, features.Count, next), contentType: MediaType);

    public static IResult Single(Feature feature) => Results.Json(feature, contentType: MediaType);

    /// <summary>Properties are the same record that plain JSON serves.</summary>
    internal sealed record Feature(
        object? Geometry,
        object Properties,
        string Id,
        [property: JsonPropertyOrder(-1)] string Type = "Feature"
    );

    internal sealed record PointGeometry(double[] Coordinates, [property: JsonPropertyOrder(-1)] string Type = "Point");

    private sealed record FeatureCollection(
        IReadOnlyList<Feature> Features,
        long NumberMatched,
        int NumberReturned,
        string? Next,
        [property: JsonPropertyOrder(-1)] string Type = "FeatureCollection"
    );
}
