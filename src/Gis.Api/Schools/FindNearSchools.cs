using System.Globalization;
using Gis.Api.Data;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.Schools;

/// <summary>The schools nearest to a point, with their distance in metres on the WGS 84 spheroid.</summary>
internal sealed class FindNearSchools(NpgsqlDataSource database, IOptions<SizeClassOptions> sizes)
{
    internal sealed record Query(string? Lon, string? Lat, string? Limit, string? MaxMeters);

    internal sealed record Result(IReadOnlyList<Near> Items);

    internal sealed record Near(double DistanceMeters, SchoolSummary School);

    public static async Task<Result> Handle(
        [AsParameters] Query query,
        FindNearSchools findNearSchools,
        IOptions<Limits> limits,
        CancellationToken cancellationToken
    ) =>
        new(
            await findNearSchools.FindAsync(
                Degrees(query.Lon, "lon", 180),
                Degrees(query.Lat, "lat", 90),
                Limits.Within(query.MaxMeters, "maxMeters", limits.Value.NearReachDefault, limits.Value.NearReachMax),
                Limits.Within(query.Limit, "limit", limits.Value.NearDefault, limits.Value.NearMax),
                cancellationToken
            )
        );

    public async Task<IReadOnlyList<Near>> FindAsync(
        double lon,
        double lat,
        int reachMeters,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await using var command = database.CreateCommand(EmbeddedSql.For<FindNearSchools>());
        foreach (var value in (object[])[lon, lat, reachMeters, limit])
            command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<Near>(limit);
        while (await reader.ReadAsync(cancellationToken))
            items.Add(new(Math.Round(reader.GetDouble(SchoolSummary.Columns), 1), SchoolSummary.Read(reader, sizes.Value)));
        return items;
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
