using System.Data.Common;
using System.Text.Json;
using Gis.Api.Data;
using Npgsql;

namespace Gis.Api.Imports.Reports;

/// <summary>Reads the stored report of an import.</summary>
internal static class ReadReport
{
    /// <summary>Columns of <see cref="Summary"/>, in its order.</summary>
    public const string Columns = """
        id, kind, state, file_name, file_bytes, file_sha256, source, observed_on, rows_total, rows_new, rows_changed, rows_same, rows_flagged,
        rows_refused, started_at, finished_at, done_by
        """;

    /// <summary>Null where there is no such import.</summary>
    public static async Task<ImportReport?> RunAsync(NpgsqlDataSource database, long importId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        ImportSummary summary;
        JsonElement options;
        await using (
            var command = connection.Command($"select {Columns}, options::text from import where id = @import", ("import", importId))
        )
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            if (!await reader.ReadAsync(cancellationToken))
                return null;
            summary = Summary(reader);
            options = JsonSerializer.Deserialize<JsonElement>(reader.GetString(17));
        }
        return new ImportReport(summary, options, await GroupsAsync(connection, importId, cancellationToken));
    }

    public static ImportSummary Summary(DbDataReader row)
    {
        var startedAt = row.GetFieldValue<DateTimeOffset>(14);
        var finishedAt = row.IsDBNull(15) ? (DateTimeOffset?)null : row.GetFieldValue<DateTimeOffset>(15);
        return new ImportSummary(
            row.GetInt64(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            row.GetInt64(4),
            row.GetString(5),
            row.GetString(6),
            row.GetFieldValue<DateOnly>(7),
            new ImportRowCounts(row.GetInt32(8), row.GetInt32(9), row.GetInt32(10), row.GetInt32(11), row.GetInt32(12), row.GetInt32(13)),
            startedAt,
            finishedAt,
            finishedAt is null ? null : Math.Round((finishedAt.Value - startedAt).TotalSeconds, 3),
            row.GetString(16)
        );
    }

    private static async Task<List<ImportIssueGroup>> GroupsAsync(
        NpgsqlConnection connection,
        long importId,
        CancellationToken cancellationToken
    )
    {
        var groups = new List<(string Code, string Severity, int Count, List<ImportIssue> Examples)>();
        await using var command = connection.Command(EmbeddedSql.For(typeof(ReadReport)), ("import", importId));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var issue = Issue(reader);
            if (groups.Count == 0 || !string.Equals(groups[^1].Code, issue.Code, StringComparison.Ordinal))
                groups.Add((issue.Code, issue.Severity, reader.GetInt32(6), []));
            groups[^1].Examples.Add(issue);
        }
        return [.. groups.Select(group => new ImportIssueGroup(group.Code, group.Severity, group.Count, group.Examples))];
    }

    /// <summary>Reads row_number, severity, code, field, value, proposal.</summary>
    public static ImportIssue Issue(DbDataReader row)
    {
        return ImportIssue.Of(row.IsDBNull(0) ? null : row.GetInt32(0), row.GetString(1), row.GetString(2), Text(3), Text(4), Text(5));

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }
}
