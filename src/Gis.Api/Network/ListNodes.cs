using System.ComponentModel;
using Gis.Api.Areas;
using Gis.Api.Data;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace Gis.Api.Network;

/// <summary>Nodes of the network by code, a page at a time.</summary>
internal static class ListNodes
{
    internal sealed record Query(
        [property: Description("minLon,minLat,maxLon,maxLat in degrees")] string? Bbox,
        [property: Description("Code of an area: nodes in it, and those that links of its schools end at")] string? Area,
        string? Limit,
        string? Cursor
    );

    internal sealed record Position(double Lon, double Lat);

    /// <param name="Links">Links of schools that end here, ended ones left out.</param>
    internal sealed record Node(
        string Code,
        string? Name,
        NodeKind Kind,
        string? Technology,
        double? CapacityMbps,
        double? RangeMeters,
        Position Position,
        long Links,
        string Source,
        DateOnly ObservedOn,
        bool IsDemo
    );

    internal sealed record Page(IReadOnlyList<Node> Items, string? Next, long Total);

    public static async Task<IResult> Handle(
        [AsParameters] Query query,
        HttpRequest request,
        NpgsqlDataSource database,
        AreaCodes areas,
        IOptions<Limits> limits,
        CancellationToken cancellationToken
    )
    {
        var limit = Limits.Within(query.Limit, "limit", limits.Value.PageDefault, limits.Value.PageMax);
        var cursor = Shared.Cursor.Parse(query.Cursor);
        var box = Shared.Bbox.Parse(query.Bbox)?.ToArray();
        var area = query.Area is null ? (long?)null : await areas.IdOfAsync(query.Area, cancellationToken);
        await using var command = database.CreateCommand(EmbeddedSql.For(typeof(ListNodes)));
        for (var i = 0; i < 4; i++)
            command.Parameters.Add(new() { Value = box?[i] ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Double });
        command.Parameters.Add(new() { Value = area ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.Add(new() { Value = cursor?.Key ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = limit + 1 });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<Node>();
        long total = 0;
        while (await row.ReadAsync(cancellationToken))
        {
            total = row.GetInt64(12);
            items.Add(
                new(
                    row.GetString(0),
                    row.IsDBNull(1) ? null : row.GetString(1),
                    Kebab.Parse<NodeKind>(row.GetString(2)),
                    row.IsDBNull(3) ? null : row.GetString(3),
                    row.IsDBNull(4) ? null : row.GetDouble(4),
                    row.IsDBNull(5) ? null : row.GetDouble(5),
                    new(row.GetDouble(6), row.GetDouble(7)),
                    row.GetInt64(11),
                    row.GetString(8),
                    await row.GetFieldValueAsync<DateOnly>(9, cancellationToken),
                    row.GetBoolean(10)
                )
            );
        }
        var next = items.Count > limit ? new Cursor(items[limit - 1].Code, 0).ToString() : null;
        var page = items.Take(limit).ToList();
        return GeoJson.IsWanted(request)
            ? GeoJson.Collection([.. page.Select(ToFeature)], total, next)
            : Results.Ok(new Page(page, next, total));
    }

    private static GeoJson.Feature ToFeature(Node node) =>
        new(new GeoJson.PointGeometry([node.Position.Lon, node.Position.Lat]), node, node.Code);
}
