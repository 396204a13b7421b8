using Gis.Api.Areas;
using Gis.Api.Data;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Coverage;

/// <summary>How many schools of an area have which status on a day, for the area and each area below it.</summary>
internal sealed class GetAreaCoverage(AreaCodes areas, NpgsqlDataSource database)
{
    internal sealed record Part(string Code, AreaKind Kind, LocalisedName Name, CoverageTotals Totals);

    /// <param name="Parts">The areas below, also those without schools, by code.</param>
    /// <param name="Elsewhere">Schools of the area of which it is not known in which part they stand; parts and these add up to the totals.</param>
    internal sealed record Result(string Code, DateOnly AsOf, CoverageTotals Totals, IReadOnlyList<Part> Parts, CoverageTotals Elsewhere);

    public static Task<Result> Handle(
        string code,
        string? asOf,
        GetAreaCoverage getAreaCoverage,
        ThaiClock clock,
        CancellationToken cancellationToken
    ) => getAreaCoverage.FindAsync(code, AsOf.Parse(asOf, clock.Today), cancellationToken);

    public async Task<Result> FindAsync(string code, DateOnly day, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(EmbeddedSql.For<GetAreaCoverage>());
        command.Parameters.Add(new() { Value = await areas.IdOfAsync(code, cancellationToken) });
        command.Parameters.Add(new() { Value = day });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var (whole, elsewhere) = (new CoverageTotals(), new CoverageTotals());
        var parts = new List<Part>();
        while (await rows.ReadAsync(cancellationToken))
        {
            if (!rows.IsDBNull(0) && (parts.Count == 0 || !string.Equals(parts[^1].Code, rows.GetString(0), StringComparison.Ordinal)))
                parts.Add(
                    new(
                        rows.GetString(0),
                        Kebab.Parse<AreaKind>(rows.GetString(1)),
                        new(rows.GetString(2), rows.IsDBNull(3) ? null : rows.GetString(3)),
                        new()
                    )
                );
            // An area below without schools has a row of its own.
            if (rows.IsDBNull(4))
                continue;
            whole.Add(rows, 4);
            (rows.IsDBNull(0) ? elsewhere : parts[^1].Totals).Add(rows, 4);
        }
        return new(AreaCodes.Normalise(code), day, whole, parts, elsewhere);
    }
}
