using Gis.Api.Areas;
using Gis.Api.Data;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Coverage;

/// <summary>
/// An area beside its sisters on a day: the open areas of the same kind under the same parent, itself among them. Service areas, which
/// have no parent, are all sisters.
/// </summary>
internal sealed class CompareSisters(AreaCodes areas, NpgsqlDataSource database)
{
    internal sealed record Sister(string Code, AreaKind Kind, LocalisedName Name, CoverageTotals Totals);

    internal sealed record Result(string Code, DateOnly AsOf, IReadOnlyList<Sister> Items);

    public static Task<Result> Handle(
        string code,
        string? asOf,
        CompareSisters compare,
        ThaiClock clock,
        CancellationToken cancellationToken
    ) => compare.FindAsync(code, AsOf.Parse(asOf, clock.Today), cancellationToken);

    public async Task<Result> FindAsync(string code, DateOnly day, CancellationToken cancellationToken)
    {
        var sisters = new OrderedDictionary<long, Sister>();
        await using var find = database.CreateCommand(EmbeddedSql.For(typeof(CompareSisters), "FindSisters"));
        find.Parameters.Add(new() { Value = await areas.IdOfAsync(code, cancellationToken) });
        await using (var rows = await find.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
                sisters.Add(
                    rows.GetInt64(0),
                    new(
                        rows.GetString(1),
                        Kebab.Parse<AreaKind>(rows.GetString(2)),
                        new(rows.GetString(3), rows.IsDBNull(4) ? null : rows.GetString(4)),
                        new()
                    )
                );
        }
        await using var count = database.CreateCommand(EmbeddedSql.For<CompareSisters>());
        count.Parameters.Add(new() { Value = sisters.Keys.ToArray() });
        count.Parameters.Add(new() { Value = day });
        await using (var rows = await count.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
                sisters[rows.GetInt64(0)].Totals.Add(rows, 1);
        }
        return new(AreaCodes.Normalise(code), day, [.. sisters.Values]);
    }
}
