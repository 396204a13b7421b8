using Gis.Api.Areas;
using Gis.Api.Data;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Coverage;

/// <summary>How many schools of an area have which status on a day, for the area and each area below it.</summary>
internal static class GetAreaCoverage
{
    internal sealed record Count(long Schools, long Students);

    /// <summary>Counts by value for each topic; the schools of a topic add up to <paramref name="Schools"/>.</summary>
    internal sealed record Totals(
        long Schools,
        long Students,
        long Resilient,
        Dictionary<string, Count> Network,
        Dictionary<string, Count> Dltv,
        Dictionary<string, Count> Combined
    );

    internal sealed record Part(string Code, AreaKind Kind, LocalisedName Name, Totals Totals);

    internal sealed record Result(string Code, DateOnly AsOf, Totals Totals, IReadOnlyList<Part> Parts);

    public static async Task<Result> Handle(
        string code,
        string? asOf,
        AreaCodes areas,
        NpgsqlDataSource database,
        ThaiClock clock,
        CancellationToken cancellationToken
    )
    {
        var day = AsOf.Parse(asOf, clock.Today);
        await using var command = database.CreateCommand(EmbeddedSql.For(typeof(GetAreaCoverage)));
        command.Parameters.Add(new() { Value = await areas.IdOfAsync(code, cancellationToken) });
        command.Parameters.Add(new() { Value = day });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var whole = Empty();
        var parts = new List<Part>();
        while (await rows.ReadAsync(cancellationToken))
        {
            if (!rows.IsDBNull(0) && (parts.Count == 0 || !string.Equals(parts[^1].Code, rows.GetString(0), StringComparison.Ordinal)))
                parts.Add(
                    new(
                        rows.GetString(0),
                        Kebab.Parse<AreaKind>(rows.GetString(1)),
                        new(rows.GetString(2), rows.IsDBNull(3) ? null : rows.GetString(3)),
                        Empty()
                    )
                );
            var count = new Count(rows.GetInt64(6), (long)rows.GetDecimal(7));
            if (rows.IsDBNull(0))
                whole = With(whole, rows.GetString(4), rows.GetString(5), count, rows.GetInt64(8));
            else
                parts[^1] = parts[^1] with
                {
                    Totals = With(parts[^1].Totals, rows.GetString(4), rows.GetString(5), count, rows.GetInt64(8)),
                };
        }
        return new(AreaCodes.Normalise(code), day, whole, parts);
    }

    private static Totals Empty() => new(0, 0, 0, [], [], []);

    private static Totals With(Totals totals, string topic, string value, Count count, long resilient)
    {
        var counts = topic switch
        {
            "network" => totals.Network,
            "dltv" => totals.Dltv,
            _ => totals.Combined,
        };
        counts[value] = count;
        return totals with
        {
            Schools = counts.Values.Sum(c => c.Schools),
            Students = counts.Values.Sum(c => c.Students),
            Resilient = resilient,
        };
    }
}
