using System.Globalization;
using CsvHelper;
using Gis.Api.Data;
using Gis.Api.Imports.Reports;
using Npgsql;

namespace Gis.Api.Cli;

/// <summary>Writes every finding of an import to a CSV file that a spreadsheet opens (UTF-8 with its mark; no cell is a formula).</summary>
internal static class WriteIssues
{
    public static async Task RunAsync(
        NpgsqlDataSource database,
        long importId,
        string path,
        bool append,
        CancellationToken cancellationToken
    )
    {
        await using var file = new FileStream(path, append ? FileMode.Append : FileMode.Create, FileAccess.Write);
        var options = new CsvWriterOptions { WriteByteOrderMark = !append, Injection = CsvInjection.Escape };
        await using var csv = CsvWriter.Create(file, options, leaveOpen: false);
        if (!append)
            csv.WriteRecord(["import", "row", "severity", "code", "field", "value", "proposal", "th", "en"]);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = connection.Command(
            "select row_number, severity, code, field, value, proposal from import_issue where import_id = @import order by ordinal",
            ("import", importId)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var id = importId.ToString(CultureInfo.InvariantCulture);
        while (await reader.ReadAsync(cancellationToken))
        {
            var issue = ReadReport.Issue(reader);
            var row = issue.Row?.ToString(CultureInfo.InvariantCulture) ?? "";
            csv.WriteRecord([
                id,
                row,
                issue.Severity,
                issue.Code,
                issue.Field ?? "",
                issue.Value ?? "",
                issue.Proposal ?? "",
                issue.Th,
                issue.En,
            ]);
        }
    }
}
