using System.Text.Json;
using Gis.Api.Data;
using Gis.Api.Imports.Tables;
using Gis.Api.Shared.Issues;
using Npgsql;

namespace Gis.Api.Imports;

/// <summary>Another import is running; imports go one at a time.</summary>
internal sealed class ImportBusyException() : Exception("Another import is running; try again when it has ended.");

/// <summary>
/// Imports one file: records the import, plans it, applies the plan all or nothing, and stores the report. The command line and
/// the API both come through here.
/// </summary>
internal sealed class RunImport(NpgsqlDataSource database, OpenTable openTable, ImportLimits limits)
{
    private const long ManyRows = 1_000;

    /// <summary>The id of the import's record, whose state tells how it ended.</summary>
    /// <exception cref="ImportBusyException">Another import is running.</exception>
    public async Task<long> RunAsync(
        IImportKind kind,
        ImportRequest request,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        // Let go of by the connection's end at the latest: the pool resets what it takes back.
        await using (var take = connection.Command("select pg_try_advisory_lock(@lock)", ("lock", DatabaseLocks.Imports)))
        {
            if (await take.ExecuteScalarAsync(cancellationToken) is not true)
                throw new ImportBusyException();
        }
        try
        {
            return await RunLockedAsync(connection, kind, request, progress, cancellationToken);
        }
        finally
        {
            await using var release = connection.Command("select pg_advisory_unlock(@lock)", ("lock", DatabaseLocks.Imports));
            await release.ExecuteScalarAsync(CancellationToken.None);
        }
    }

    private async Task<long> RunLockedAsync(
        NpgsqlConnection connection,
        IImportKind kind,
        ImportRequest request,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var length = new FileInfo(request.File.Path).Length;
        var inspection = length > limits.MaxFileBytes ? null : await FileInspection.OfAsync(request.File.Path, cancellationToken);
        var source = request.Source ?? request.File.Name;
        var importId = await BeginAsync(connection, kind.Kind, request, source, length, inspection?.Sha256 ?? "", cancellationToken);
        try
        {
            if (inspection is null)
                throw new ImportRefusedException(TooLarge(limits));
            using var table = await openTable.OpenAsync(
                request.File,
                inspection,
                kind.WantsBoundaries,
                request.Layer,
                request.Crs,
                cancellationToken
            );
            var work = new ImportWork(connection, importId, request, source, table) { Progress = progress };
            work.Issues.AddRange(table.Issues);
            if (!table.Crs.IsWgs84)
                work.Issues.Add(new Issue(IssueKinds.CrsUsed, null, $"EPSG:{table.Crs.Epsg}, {table.Crs.Description}"));
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await connection.RunAsync(
                typeof(RunImport),
                "NameImport",
                cancellationToken,
                ("import", importId),
                ("is_demo", request.IsDemo)
            );
            await kind.PlanAsync(work, cancellationToken);
            var state = await DecideAsync(connection, kind, request, cancellationToken);
            if (state == "applied")
            {
                await connection.TakeForTransactionAsync(DatabaseLocks.Coverage, cancellationToken);
                await kind.ApplyAsync(work, cancellationToken);
                await LearnAsync(connection, kind, cancellationToken);
            }
            await kind.ShowReportAsync(work, cancellationToken);
            await connection.RunAsync(typeof(RunImport), "ReportImport", cancellationToken, ("file_issues", IssueJson.Of(work.Issues)));
            await EndAsync(connection, importId, state, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (ImportRefusedException refused)
        {
            await connection.RunAsync(
                typeof(RunImport),
                "RefuseImport",
                CancellationToken.None,
                ("import", importId),
                ("file_issues", IssueJson.Of([refused.Issue]))
            );
        }
        catch
        {
            await EndAsync(connection, importId, "failed", CancellationToken.None);
            throw;
        }
        return importId;
    }

    // Until the server's own round comes, in a minute, the planner would take what was empty for empty still.
    private static async Task LearnAsync(NpgsqlConnection connection, IImportKind kind, CancellationToken cancellationToken)
    {
        await using var count = connection.Command($"select count(*) from {kind.PlanTable} where outcome in ('new', 'changed')");
        if (await count.ExecuteScalarAsync(cancellationToken) is not >= ManyRows)
            return;
        await using var analyze = connection.Command($"analyze {string.Join(", ", kind.Fills)}");
        await analyze.ExecuteNonQueryAsync(cancellationToken);
    }

    public static Issue TooLarge(ImportLimits limits) => new(IssueKinds.FileTooLarge, "file", null, $"{limits.MaxFileBytes >> 20} MB");

    private static async Task<string> DecideAsync(
        NpgsqlConnection connection,
        IImportKind kind,
        ImportRequest request,
        CancellationToken cancellationToken
    )
    {
        if (request.DryRun)
            return "dry-run";
        if (request.GoodRowsOnly)
            return "applied";
        await using var command = connection.Command($"select exists (select from {kind.PlanTable} where outcome = 'refused')");
        return await command.ExecuteScalarAsync(cancellationToken) is true ? "refused" : "applied";
    }

    private static async Task<long> BeginAsync(
        NpgsqlConnection connection,
        string kind,
        ImportRequest request,
        string source,
        long length,
        string sha256,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            EmbeddedSql.For(typeof(RunImport), "BeginImport"),
            ("kind", kind),
            ("file_name", request.File.Name),
            ("file_bytes", length),
            ("file_sha256", sha256),
            ("source", source),
            ("observed_on", request.ObservedOn),
            ("options", Options(request)),
            ("done_by", request.DoneBy)
        );
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task EndAsync(NpgsqlConnection connection, long importId, string state, CancellationToken cancellationToken)
    {
        // clock_timestamp: now() would be the start of the transaction.
        await using var command = connection.Command(
            "update import set state = @state, finished_at = clock_timestamp() where id = @import",
            ("state", state),
            ("import", importId)
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // How the coordinates were read is kept with the import, parameters and all.
    private static string Options(ImportRequest request) =>
        JsonSerializer.Serialize(
            new
            {
                request.Map,
                request.Layer,
                Crs = request.Crs is { } crs ? $"EPSG:{crs.Epsg}, {crs.Description}" : null,
                request.Basis,
                request.DryRun,
                request.IsDemo,
                request.GoodRowsOnly,
                request.AcceptProposals,
            },
            JsonSerializerOptions.Web
        );
}
