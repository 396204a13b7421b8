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
        [property: Description("Code of an area")] string? Area,
        [property: Description("kindergarten, primary, lower-secondary or upper-secondary")] string? Level,
        [property: Description("obec, private, local-government or other")] string? Kind,
        [property: Description("true: only schools with a position; false: only those without")] string? Placed,
        string? Limit,
        string? Cursor
    );

    internal sealed record Page(IReadOnlyList<SchoolSummary> Items, string? Next, long Total);

    public static async Task<IResult> Handle(
        [AsParameters] Query query,
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
        var filter = new object?[9];
        if (Shared.Bbox.Parse(query.Bbox) is { } box)
            box.ToArray().Cast<object?>().ToArray().CopyTo(filter, 0);
        filter[4] = query.Area is null ? null : await areas.IdOfAsync(query.Area, cancellationToken);
        filter[5] = LevelBit(query.Level);
        filter[6] = KindWord(query.Kind);
        filter[7] = IsPlaced(query.Placed);
        filter[8] = limits.Value.Query(query.Q) is { } q ? search.Current.SchoolIds(q, limits.Value.PageMax) : null;

        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Command(EmbeddedSql.For(typeof(ListSchools)), [.. filter, cursor?.Key, cursor?.Id ?? 0, limit + 1]));
        batch.BatchCommands.Add(Command(EmbeddedSql.For(typeof(ListSchools), "CountSchools"), filter));
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
                last = new(reader.GetString(19), reader.GetInt64(0));
            }
        }
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var total = reader.GetInt64(0);
        return GeoJson.IsWanted(request)
            ? GeoJson.Collection([.. items.Select(item => item.ToFeature())], total, next)
            : Results.Ok(new Page(items, next, total));
    }

    private static short? LevelBit(string? word) =>
        word is null ? null
        : SchoolLevelWords.TryParse(word, out var level) ? (short)level
        : throw Unknown("level", "kindergarten, primary, lower-secondary, upper-secondary");

    private static string? KindWord(string? word) =>
        word is null || Kebab.TryParse<SchoolKind>(word, out _) ? word : throw Unknown("kind", string.Join(", ", Kebab.All<SchoolKind>()));

    private static bool? IsPlaced(string? word) =>
        word is null ? null
        : bool.TryParse(word, out var isPlaced) ? isPlaced
        : throw Unknown("placed", "true, false");

    private static RefusalException Unknown(string field, string words) =>
        new(Refusal.BadInput($"{field}-unknown", field, $"{field} is one of {words}.", $"{field} ต้องเป็นค่าใดค่าหนึ่ง: {words}"));

    private static NpgsqlBatchCommand Command(string sql, object?[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.Add(new() { Value = values[i] ?? DBNull.Value, NpgsqlDbType = Types[i] });
        }
        return command;
    }

    private static readonly NpgsqlDbType[] Types =
    [
        NpgsqlDbType.Double,
        NpgsqlDbType.Double,
        NpgsqlDbType.Double,
        NpgsqlDbType.Double,
        NpgsqlDbType.Bigint,
        NpgsqlDbType.Smallint,
        NpgsqlDbType.Text,
        NpgsqlDbType.Boolean,
        NpgsqlDbType.Array | NpgsqlDbType.Bigint,
        NpgsqlDbType.Text,
        NpgsqlDbType.Bigint,
        NpgsqlDbType.Integer,
    ];
}
