using System.ComponentModel;
using System.Text.Json;
using Gis.Api.Data;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.Imports;

/// <summary>What an import made of each row, in the order of the file, a page at a time.</summary>
internal static class ListImportRows
{
    private static readonly string[] Outcomes = ["new", "changed", "same", "refused"];

    internal sealed record Query([property: Description("new, changed, same or refused")] string? Outcome, string? Limit, string? Cursor);

    /// <summary>Fields: old and new value of each field that changed; null unless changed.</summary>
    internal sealed record Row(int Number, string Outcome, string? SchoolId, JsonElement? Fields);

    internal sealed record Page(IReadOnlyList<Row> Items, string? Next);

    public static async Task<Page> Handle(
        long id,
        [AsParameters] Query query,
        NpgsqlDataSource database,
        IOptions<Limits> limits,
        CancellationToken cancellationToken
    )
    {
        var limit = Limits.Within(query.Limit, "limit", limits.Value.PageDefault, limits.Value.PageMax);
        if (query.Outcome is not null && !Outcomes.Contains(query.Outcome, StringComparer.Ordinal))
            throw new RefusalException(
                Refusal.BadInput(
                    "outcome-unknown",
                    "outcome",
                    "outcome is new, changed, same or refused.",
                    "outcome ต้องเป็น new, changed, same หรือ refused"
                )
            );
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await ListImportIssues.GetImportAsync(connection, id, cancellationToken);
        await using var command = connection.Command(
            """
            select row_number, outcome, school_id, fields::text
            from import_row
            where import_id = @import and row_number > @after and (@outcome = '' or outcome = @outcome)
            order by row_number limit @limit
            """,
            ("import", id),
            ("after", (int)(Shared.Cursor.Parse(query.Cursor)?.Id ?? 0)),
            ("outcome", query.Outcome ?? ""),
            ("limit", limit + 1)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<Row>();
        while (await reader.ReadAsync(cancellationToken))
        {
            items.Add(
                new Row(
                    reader.GetInt32(0),
                    reader.GetString(1),
                    reader.IsDBNull(2) ? null : SchoolKey.OfId(reader.GetInt64(2)),
                    reader.IsDBNull(3) ? null : JsonSerializer.Deserialize<JsonElement>(reader.GetString(3))
                )
            );
        }
        var next = items.Count > limit ? new Cursor("", items[limit - 1].Number).ToString() : null;
        return new Page([.. items.Take(limit)], next);
    }
}
