using System.Text.Json.Nodes;
using Gis.Api.Data;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.Registers;

/// <summary>Who changed what in the registers of a school, or of a node; newest first, a page at a time.</summary>
internal sealed class ListChanges(NpgsqlDataSource database, IOptions<Limits> limits, FindSchoolId findSchool)
{
    internal sealed record Query(string? Limit, string? Cursor);

    /// <param name="Old">Null for a row that was new.</param>
    /// <param name="New">Null for a row that was taken away.</param>
    /// <param name="ImportId">Null for what was written by a request.</param>
    internal sealed record Change(
        long Id,
        string Register,
        string Key,
        JsonObject? Old,
        JsonObject? New,
        string DoneBy,
        DateTimeOffset DoneAt,
        long? ImportId
    );

    internal sealed record Page(IReadOnlyList<Change> Items, string? Next);

    public async Task<Page> OfSchoolAsync(string key, Query query, CancellationToken cancellationToken) =>
        await ReadAsync((await findSchool.FindAsync(key, cancellationToken)).Id, null, query, cancellationToken);

    public Task<Page> OfNodeAsync(string code, Query query, CancellationToken cancellationToken) =>
        ReadAsync(null, code, query, cancellationToken);

    private async Task<Page> ReadAsync(long? schoolId, string? node, Query query, CancellationToken cancellationToken)
    {
        var limit = Limits.Within(query.Limit, "limit", limits.Value.PageDefault, limits.Value.PageMax);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = connection.Command(
            EmbeddedSql.For(typeof(ListChanges)),
            ("school", schoolId),
            ("node", node),
            ("before", Cursor.Parse(query.Cursor)?.Id ?? long.MaxValue),
            ("limit", limit + 1)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<Change>();
        while (await reader.ReadAsync(cancellationToken))
        {
            items.Add(
                new(
                    reader.GetInt64(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.IsDBNull(3) ? null : PutRow.Named(reader.GetString(3)),
                    reader.IsDBNull(4) ? null : PutRow.Named(reader.GetString(4)),
                    reader.GetString(5),
                    await reader.GetFieldValueAsync<DateTimeOffset>(6, cancellationToken),
                    reader.IsDBNull(7) ? null : reader.GetInt64(7)
                )
            );
        }
        var next = items.Count > limit ? new Cursor("", items[limit - 1].Id).ToString() : null;
        return new([.. items.Take(limit)], next);
    }
}
