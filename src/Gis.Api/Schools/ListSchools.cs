using System.ComponentModel;
using Gis.Api.Areas;
using Gis.Api.Data;
using Gis.Api.Search;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace Gis.Api.Schools;

/// <summary>Open schools in the order of the Thai dictionary, a page at a time.</summary>
internal static class ListSchools
{
    internal sealed record Query(
        [property: Description("minLon,minLat,maxLon,maxLat in degrees")] string? Bbox,
        [property: Description("Part of a name; spelling is forgiven as in /api/search")] string? Q,
        [property: Description("true: only schools with a position; false: only those without")] string? Placed,
        string? Limit,
        string? Cursor
    );

    internal sealed record Page(IReadOnlyList<SchoolSummary> Items, string? Next, long Total);

    public static async Task<IResult> Handle(
        [AsParameters] Query query,
        [AsParameters] SchoolFilter.Query filter,
        HttpRequest request,
        NpgsqlDataSource database,
        AreaCodes areas,
        SearchIndex search,
        IOptions<Limits> limits,
        IOptions<SizeClassOptions> sizes,
        CancellationToken cancellationToken
    )
    {
        var limit = Limits.Within(query.Limit, "limit", limits.Value.PageDefault, limits.Value.PageMax);
        var cursor = Shared.Cursor.Parse(query.Cursor);
        var found = limits.Value.Query(query.Q) is { } q ? search.Current.SchoolIds(q, limits.Value.PageMax) : null;
        NpgsqlParameter[] parameters =
        [
            .. (await SchoolFilter.ParseAsync(filter, areas, cancellationToken)).Parameters(sizes.Value),
            .. SchoolFilter.BoxParameters(Shared.Bbox.Parse(query.Bbox)),
            new("placed", NpgsqlDbType.Boolean) { Value = IsPlaced(query.Placed) ?? (object)DBNull.Value },
            new("found", NpgsqlDbType.Array | NpgsqlDbType.Bigint) { Value = found ?? (object)DBNull.Value },
        ];

        await using var batch = database.CreateBatch();
        var list = new NpgsqlBatchCommand(EmbeddedSql.For(typeof(ListSchools)));
        list.Parameters.AddRange(parameters);
        list.Parameters.Add(new("after_key", NpgsqlDbType.Text) { Value = cursor?.Key ?? (object)DBNull.Value });
        list.Parameters.Add(new("after_id", cursor?.Id ?? 0));
        list.Parameters.Add(new("limit", limit + 1));
        var count = new NpgsqlBatchCommand(EmbeddedSql.For(typeof(ListSchools), "CountSchools"));
        count.Parameters.AddRange(parameters.Select(parameter => parameter.Clone()).ToArray());
        batch.BatchCommands.Add(list);
        batch.BatchCommands.Add(count);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var items = new List<SchoolSummary>(limit);
        string? next = null;
        Cursor? last = null;
        while (await reader.ReadAsync(cancellationToken))
        {
            if (items.Count == limit)
                next = last!.ToString();
            else
            {
                items.Add(SchoolSummary.Read(reader, sizes.Value));
                last = new(reader.GetString(SchoolSummary.Columns), reader.GetInt64(0));
            }
        }
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var total = reader.GetInt64(0);
        return GeoJson.IsWanted(request)
            ? GeoJson.Collection([.. items.Select(item => item.ToFeature())], total, next)
            : Results.Ok(new Page(items, next, total));
    }

    private static bool? IsPlaced(string? word) =>
        word is null ? null
        : bool.TryParse(word, out var isPlaced) ? isPlaced
        : throw new RefusalException(
            Refusal.BadInput("placed-unknown", "placed", "placed is one of true, false.", "placed ต้องเป็นค่าใดค่าหนึ่ง: true, false")
        );
}
