using Gis.Api.Data;
using Gis.Api.Imports.Reports;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.Imports;

/// <summary>Imports, newest first, a page at a time.</summary>
internal static class ListImports
{
    internal sealed record Query(string? Limit, string? Cursor);

    internal sealed record Page(IReadOnlyList<ImportSummary> Items, string? Next);

    public static async Task<Page> Handle(
        [AsParameters] Query query,
        NpgsqlDataSource database,
        IOptions<Limits> limits,
        CancellationToken cancellationToken
    )
    {
        var limit = Limits.Within(query.Limit, "limit", limits.Value.PageDefault, limits.Value.PageMax);
        var before = Shared.Cursor.Parse(query.Cursor)?.Id ?? long.MaxValue;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = connection.Command(
            $"select {ReadReport.Columns} from import where id < @before order by id desc limit @limit",
            ("before", before),
            ("limit", limit + 1)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<ImportSummary>();
        while (await reader.ReadAsync(cancellationToken))
            items.Add(ReadReport.Summary(reader));
        var next = items.Count > limit ? new Cursor("", items[limit - 1].Id).ToString() : null;
        return new Page([.. items.Take(limit)], next);
    }
}
