using System.Text.Json;
using Gis.Api.Coverage;
using Gis.Api.Shared;

namespace Gis.Api.Exports;

/// <summary>A FeatureCollection (RFC 7946) with flat properties, as map programs read them; a school without a position has no geometry.</summary>
internal static class WriteGeoJson
{
    // Written out now and then, so that a country is never whole in memory.
    private const int FlushAt = 64 * 1024;

    /// <param name="file">Written in pieces.</param>
    /// <param name="asOf">Stands beside the features as a foreign member.</param>
    /// <param name="schools">In the order of the file.</param>
    /// <param name="options">How the API writes JSON.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task ToAsync(
        Stream file,
        DateOnly asOf,
        IAsyncEnumerable<AreaSchool> schools,
        JsonSerializerOptions options,
        CancellationToken cancellationToken
    )
    {
        await using var json = new Utf8JsonWriter(file, new() { Encoder = options.Encoder });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WritePropertyName("asOf");
        JsonSerializer.Serialize(json, asOf, options);
        json.WriteStartArray("features");
        await foreach (var school in schools.WithCancellation(cancellationToken))
        {
            var point = school.Position is { } at ? new GeoJson.PointGeometry([at.Lon, at.Lat]) : null;
            JsonSerializer.Serialize(json, new GeoJson.Feature(point, Properties.Of(school), school.Id), options);
            if (json.BytesPending > FlushAt)
                await json.FlushAsync(cancellationToken);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private sealed record Properties(
        string Id,
        string? DmcCode,
        string? SmisCode,
        string? ObecCode,
        string NameTh,
        string? NameEn,
        string? Kind,
        string Levels,
        int? Students,
        string? SizeClass,
        string? Subdistrict,
        string? District,
        string? Province,
        string? PositionBasis,
        string Network,
        string NetworkReason,
        string Dltv,
        string DltvReason,
        string Combined,
        bool IsResilient,
        bool IsDemo
    )
    {
        public static Properties Of(AreaSchool school) =>
            new(
                school.Id,
                school.Codes.Dmc,
                school.Codes.Smis,
                school.Codes.Obec,
                school.Name.Th,
                school.Name.En,
                school.Kind is { } kind ? Kebab.Of(kind) : null,
                string.Join(',', school.Levels),
                school.Students,
                school.SizeClass is { } size ? Kebab.Of(size) : null,
                school.Place.Subdistrict?.Th,
                school.Place.District?.Th,
                school.Place.Province?.Th,
                school.Position is { } position ? Kebab.Of(position.Basis) : null,
                school.Network.Value,
                school.Network.Reason,
                school.Dltv.Value,
                school.Dltv.Reason,
                school.Combined,
                school.IsResilient,
                school.IsDemo
            );
    }
}
