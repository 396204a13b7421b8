using Gis.Api.Data;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace Gis.Api.Areas;

/// <summary>Open areas by code, of one kind or one parent.</summary>
internal static class ListAreas
{
    internal sealed record Query(string? Kind, string? Parent, string? Limit, string? Cursor);

    internal sealed record Page(IReadOnlyList<AreaSummary> Items, string? Next, long Total);

    public static async Task<Page> Handle(
        [AsParameters] Query query,
        NpgsqlDataSource database,
        AreaCodes areas,
        IOptions<Limits> limits,
        CancellationToken cancellationToken
    )
    {
        var limit = Limits.Within(query.Limit, "limit", limits.Value.PageDefault, limits.Value.PageMax);
        var cursor = Cursor.Parse(query.Cursor);
        if (query.Kind is not null && !Kebab.TryParse<AreaKind>(query.Kind, out _))
        {
            var kinds = string.Join(", ", Kebab.All<AreaKind>());
            throw new RefusalException(
                Refusal.BadInput("kind-unknown", "kind", $"kind is one of {kinds}.", $"kind ต้องเป็นค่าใดค่าหนึ่ง: {kinds}")
            );
        }
        var kind = new NpgsqlParameter { Value = query.Kind ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };
        var parent = new NpgsqlParameter
        {
            Value = query.Parent is null ? DBNull.Value : await areas.IdOfAsync(query.Parent, cancellationToken),
            NpgsqlDbType = NpgsqlDbType.Bigint,
        };
        await using var command = database.CreateCommand(EmbeddedSql.For(typeof(ListAreas)));
        command.Parameters.AddRange(
            new NpgsqlParameter[]
            {
                kind,
                parent,
                new() { Value = cursor?.Key ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = cursor?.Id ?? 0 },
                new() { Value = limit + 1 },
            }
        );
        var items = new List<AreaSummary>(limit);
        string? next = null;
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            long lastId = 0;
            while (await reader.ReadAsync(cancellationToken))
            {
                if (items.Count == limit)
                    next = new Cursor(items[^1].Code, lastId).ToString();
                else
                    items.Add(AreaSummary.Read(reader));
                lastId = items.Count <= limit && next is null ? reader.GetInt64(11) : lastId;
            }
        }
        await using var count = database.CreateCommand(
            "select count(*) from area where closed_on is null and ($1::text is null or kind = $1) and ($2::bigint is null or parent_id = $2)"
        );
        count.Parameters.AddRange(new[] { kind.Clone(), parent.Clone() });
        return new(items, next, (long)(await count.ExecuteScalarAsync(cancellationToken))!);
    }
}
