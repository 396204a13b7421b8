using System.ComponentModel;
using Gis.Api.Data;
using Gis.Api.Imports.Reports;
using Gis.Api.Shared;
using Gis.Api.Shared.Issues;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.Imports;

/// <summary>The findings of an import in the order of its rows, a page at a time.</summary>
internal static class ListImportIssues
{
    internal sealed record Query(
        [property: Description("error, warning or info")] string? Severity,
        [property: Description("Code of a finding, such as no-point")] string? Code,
        string? Limit,
        string? Cursor
    );

    internal sealed record Page(IReadOnlyList<ImportIssue> Items, string? Next);

    public static async Task<Page> Handle(
        long id,
        [AsParameters] Query query,
        NpgsqlDataSource database,
        IOptions<Limits> limits,
        CancellationToken cancellationToken
    )
    {
        var limit = Limits.Within(query.Limit, "limit", limits.Value.PageDefault, limits.Value.PageMax);
        if (query.Severity is not null && !Kebab.TryParse<Severity>(query.Severity, out _))
            throw new RefusalException(
                Refusal.BadInput(
                    "severity-unknown",
                    "severity",
                    "severity is error, warning or info.",
                    "severity ต้องเป็น error, warning หรือ info"
                )
            );
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await GetImportAsync(connection, id, cancellationToken);
        await using var command = connection.Command(
            EmbeddedSql.For(typeof(ListImportIssues)),
            ("import", id),
            ("after", (int)(Shared.Cursor.Parse(query.Cursor)?.Id ?? 0)),
            ("severity", query.Severity ?? ""),
            ("code", WellFormedText.Of(query.Code ?? "")),
            ("limit", limit + 1)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<ImportIssue>();
        var ordinals = new List<int>();
        while (await reader.ReadAsync(cancellationToken))
        {
            items.Add(ReadReport.Issue(reader));
            ordinals.Add(reader.GetInt32(6));
        }
        var next = items.Count > limit ? new Cursor("", ordinals[limit - 1]).ToString() : null;
        return new Page([.. items.Take(limit)], next);
    }

    /// <summary>Refuses where there is no such import.</summary>
    public static async Task GetImportAsync(NpgsqlConnection connection, long id, CancellationToken cancellationToken)
    {
        await using var command = connection.Command("select exists (select from import where id = @import)", ("import", id));
        if (await command.ExecuteScalarAsync(cancellationToken) is not true)
            throw new RefusalException(GetImport.NoSuchImport);
    }
}
