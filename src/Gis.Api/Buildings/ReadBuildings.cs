using System.Text.Json.Serialization;
using Gis.Api.Data;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Buildings;

/// <param name="Key">The source's own number; left out for the public.</param>
/// <param name="YearBuilt">Of the common era.</param>
/// <param name="Condition"><c>good</c>, <c>fair</c>, <c>poor</c>, <c>dangerous</c>, <c>demolished</c>; null where it was not said.</param>
/// <param name="Footprint">GeoJSON geometry, WGS 84.</param>
internal sealed record BuildingRecord(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Key,
    string? TypeCode,
    string TypeName,
    int? YearBuilt,
    int? Floors,
    int? Classrooms,
    int? OtherRooms,
    string? Condition,
    decimal? CostBaht,
    RawJson? Footprint,
    string[] Flags,
    string Source,
    DateOnly ObservedOn
);

/// <summary>The buildings of a school, those that need attention first.</summary>
internal static class ReadBuildings
{
    public static Task<IReadOnlyList<BuildingRecord>> ListAsync(
        NpgsqlConnection connection,
        RegisterQuestion question,
        CancellationToken cancellationToken
    ) =>
        connection.ReadAsync(
            typeof(ReadBuildings),
            row => new BuildingRecord(
                row.TextAt(0),
                row.TextAt(1),
                row.GetString(2),
                row.At<int>(3),
                row.At<int>(4),
                row.At<int>(5),
                row.At<int>(6),
                row.TextAt(7),
                row.At<decimal>(8),
                RawJson.From(row.TextAt(9)),
                row.GetFieldValue<string[]>(10),
                row.GetString(11),
                row.GetFieldValue<DateOnly>(12)
            ),
            cancellationToken,
            ("school", question.School),
            ("signedIn", question.IsSignedIn)
        );
}
