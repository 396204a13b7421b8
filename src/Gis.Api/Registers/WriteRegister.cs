using Gis.Api.Data;
using Gis.Api.Shared.Issues;
using Npgsql;

namespace Gis.Api.Registers;

/// <summary>
/// Writes rows of a register in the caller's transaction: they are sent, planned against what is stored, and the plan is applied. One
/// row of a request goes the same way as a million of a file.
/// </summary>
internal sealed class WriteRegister(NpgsqlConnection connection, Register register)
{
    /// <summary>The temporary table whose columns row_number, school_id, outcome and fields hold what becomes of each row.</summary>
    public const string OutcomeTable = "register_outcome";

    private readonly RegisterSql _sql = new(register);

    /// <param name="source">Who says so.</param>
    /// <param name="doneBy">Who writes it down.</param>
    /// <param name="importId">The import that this belongs to.</param>
    /// <param name="isDemo">Schools that may be meant: demo ones or real ones; null: any.</param>
    /// <param name="cancellationToken">Ends the statements.</param>
    public async Task BeginAsync(string source, string doneBy, long? importId, bool? isDemo, CancellationToken cancellationToken)
    {
        await RunAsync("StageRows", cancellationToken);
        await using var work = connection.Command(
            "insert into register_work (source, import_id, is_demo, done_by) values (@source, @import::bigint, @is_demo::boolean, @done_by)",
            ("source", source),
            ("import", importId),
            ("is_demo", isDemo),
            ("done_by", doneBy)
        );
        await work.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task SendAsync(IEnumerable<RegisterRow> rows, CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", register.AllFields.Select(field => field.Name));
        await using var copy = await BinaryCopy.BeginAsync(
            connection,
            $"register_row (line, row_number, refused, is_whole, school_id, dmc_code, smis_code, obec_code, observed_on, given_shape, issues, {columns})",
            cancellationToken
        );
        var line = 0;
        foreach (var row in rows)
        {
            copy.StartRow((short)(11 + register.AllFields.Count));
            copy.Int(++line);
            copy.Int(row.Number);
            copy.Bool(row.IsRefused);
            copy.Bool(row.IsWhole);
            copy.Long(row.SchoolId);
            copy.Text(row.DmcCode);
            copy.Text(row.SmisCode);
            copy.Text(row.ObecCode);
            copy.Date(row.ObservedOn);
            copy.Text(row.Shape);
            copy.Text(IssueJson.OfRow(row.Issues));
            for (var i = 0; i < register.AllFields.Count; i++)
                copy.Text(row.IsRefused ? null : row.Values[i]);
            await copy.EndRowAsync(cancellationToken);
        }
        await copy.CompleteAsync(cancellationToken);
    }

    /// <summary>Finds the schools of rows that name them by codes.</summary>
    public Task FindSchoolsAsync(CancellationToken cancellationToken) => RunAsync("FindSchools", cancellationToken);

    /// <summary>Decides what becomes of each row. From here to the end of the transaction nobody else writes registers.</summary>
    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        await connection.TakeForTransactionAsync(DatabaseLocks.Coverage, cancellationToken);
        await RunAsync("MergeRows", cancellationToken);
        if (register.Checks is { } checks)
            await connection.RunAsync(checks, checks.Name, cancellationToken);
        await RunAsync("PlanRows", cancellationToken);
    }

    /// <summary>A statement for nothing is not run: even then the triggers would move the data version.</summary>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        bool hasNew;
        bool hasOthers;
        await using (
            var count = connection.Command(
                "select coalesce(bool_or(outcome = 'new'), false), coalesce(bool_or(outcome <> 'new' and writes), false) from register_plan"
            )
        )
        await using (var found = await count.ExecuteReaderAsync(cancellationToken))
        {
            await found.ReadAsync(cancellationToken);
            (hasNew, hasOthers) = (found.GetBoolean(0), found.GetBoolean(1));
        }
        if (!hasNew && !hasOthers)
            return;
        await RunAsync("SourceRows", cancellationToken);
        if (hasNew)
            await RunAsync("InsertRows", cancellationToken);
        if (hasOthers)
            await RunAsync("UpdateRows", cancellationToken);
        await RunAsync("NoteChanges", cancellationToken, ("register", register.Kind));
    }

    /// <summary>The stored row of the one line that was sent, as JSON with names in snake_case.</summary>
    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        await using var read = connection.Command(_sql.For("ReadRow"));
        return (string)(await read.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Whether the row of the line that was sent can be deleted; null where there is none.</summary>
    public async Task<bool?> CanDeleteAsync(CancellationToken cancellationToken)
    {
        await connection.TakeForTransactionAsync(DatabaseLocks.Coverage, cancellationToken);
        await using var find = connection.Command(_sql.For("FindRow"));
        return await find.ExecuteScalarAsync(cancellationToken) is bool isInUse ? !isInUse : null;
    }

    public Task DeleteAsync(CancellationToken cancellationToken) => RunAsync("DeleteRow", cancellationToken, ("register", register.Kind));

    private async Task RunAsync(string name, CancellationToken cancellationToken, params (string, object?)[] parameters)
    {
        await using var command = connection.Command(_sql.For(name), parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
