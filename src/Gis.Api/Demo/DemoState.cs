using Gis.Api.Data;
using Gis.Api.Imports;
using Npgsql;

namespace Gis.Api.Demo;

/// <summary>
/// What the database remembers of its demo, and the right to change it: one process at a time holds it, and lets go of it when it
/// ends, however it ends.
/// </summary>
internal sealed class DemoState : IAsyncDisposable
{
    public const string Loading = "loading";
    public const string Loaded = "loaded";
    public const string Removed = "removed";

    // With millions of rows, looking for references to each deleted one would take hours; what is left is checked once at the end.
    private static readonly string[] Referring =
    [
        "school",
        "area_membership",
        "school_source_key",
        "school_change",
        "enrolment",
        "staff_count",
        "building",
        "dltv_receiver",
        "dltv_usage",
        "platform_use",
        "network_node",
        "network_link",
        "statement",
        "register_change",
        "coverage",
    ];

    private DemoState(NpgsqlConnection connection) => Connection = connection;

    public NpgsqlConnection Connection { get; }

    /// <summary>Null while another process holds it.</summary>
    public static async Task<DemoState?> TakeAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var take = connection.Command("select pg_try_advisory_lock(@lock)", ("lock", DatabaseLocks.Demo));
        if (await take.ExecuteScalarAsync(cancellationToken) is true)
            return new(connection);
        await connection.DisposeAsync();
        return null;
    }

    /// <summary>Null where there never was a demo.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        await using var command = Connection.Command("select state from demo");
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    /// <summary>No area, no school, and none was ever imported.</summary>
    public async Task<bool> IsUnusedAsync(CancellationToken cancellationToken)
    {
        await using var command = Connection.Command(
            "select not exists (select from area) and not exists (select from school) and not exists (select from import)"
        );
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    public async Task WriteAsync(string state, DemoPlan? plan, CancellationToken cancellationToken)
    {
        await using var command = Connection.Command(
            """
            insert into demo (state, schools, seed) values (@state, @schools, @seed)
            on conflict (is_only) do update set state = excluded.state, schools = excluded.schools, seed = excluded.seed, changed_at = now()
            """,
            ("state", state),
            ("schools", plan?.Schools),
            ("seed", plan is null ? null : (long)plan.Seed)
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <returns>The number of schools taken away.</returns>
    /// <exception cref="ImportBusyException">An import holds the tables.</exception>
    public async Task<long> RemoveRecordsAsync(CancellationToken cancellationToken)
    {
        await using var count = Connection.Command(
            "select (select count(*) from school where is_demo), exists (select from area where is_demo)"
        );
        long schools;
        await using (var row = await count.ExecuteReaderAsync(cancellationToken))
        {
            await row.ReadAsync(cancellationToken);
            schools = row.GetInt64(0);
            if (schools == 0 && !row.GetBoolean(1))
                return 0;
        }
        await using var transaction = await Connection.BeginTransactionAsync(cancellationToken);
        try
        {
            // The tables are locked meanwhile; behind a long import nobody should wait in a queue.
            await using (var patience = Connection.Command("set local lock_timeout = '10s'"))
                await patience.ExecuteNonQueryAsync(cancellationToken);
            await Connection.TakeForTransactionAsync(DatabaseLocks.Coverage, cancellationToken);
            var bulk = await BulkLoad.BeginAsync(Connection, Referring, cancellationToken);
            await Connection.RunAsync(typeof(DemoState), "RemoveDemo", cancellationToken);
            await bulk.EndAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new ImportBusyException();
        }
        await transaction.CommitAsync(cancellationToken);
        return schools;
    }

    public async ValueTask DisposeAsync()
    {
        await using (var release = Connection.Command("select pg_advisory_unlock(@lock)", ("lock", DatabaseLocks.Demo)))
            await release.ExecuteScalarAsync(CancellationToken.None);
        await Connection.DisposeAsync();
    }
}
