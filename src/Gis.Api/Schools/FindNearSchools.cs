using System.Globalization;
using Gis.Api.Data;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.Schools;

/// <summary>The schools nearest to a point, with their distance in metres on the WGS 84 spheroid.</summary>
internal static class FindNearSchools
{
    internal sealed record Query(string? Lon, string? Lat, string? Limit, string? MaxMeters);

    internal sealed record Result(IReadOnlyList<Near> Items);

    internal sealed record Near(double DistanceMeters, SchoolSummary School);

    public static async Task<Result> Handle(
        [AsParameters] Query query,
        NpgsqlDataSource database,
        IOptions<Limits> limits,
        IOptions<SizeClassOptions> sizes,
        CancellationToken cancellationToken
    )
    {
        await using var command = database.CreateCommand(EmbeddedSql.For(typeof(FindNearSchools)));
        command.Parameters.Add(new() { Value = Degrees(query.Lon, "lon", 180) });
        command.Parameters.Add(new() { Value = Degrees(query.Lat, "lat", 90) });
        command.Parameters.Add(
            new() { Value = Limits.Within(query.MaxMeters, "maxMeters", limits.Value.NearReachDefault, limits.Value.NearReachMax) }
        );
        command.Parameters.Add(new() { Value = Limits.Within(query.Limit, "limit", limits.Value.NearDefault, limits.Value.NearMax) });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<Near>();
        while (await reader.ReadAsync(cancellationToken))
            items.Add(new(Math.Round(reader.GetDouble(19), 1), SchoolSummary.Read(reader, sizes.Value)));
        return new(items);
    }

    private static double Degrees(string? text, string field, double max) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= max
            ? value
            : throw new RefusalException(
                Refusal.BadInput(
                    "out-of-range",
                    field,
                    $"{field} is a number from -{max} to {max}.",
                    $"{field} ต้องเป็นตัวเลขระหว่าง -{max} ถึง {max}"
                )
            );
}
