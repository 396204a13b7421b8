using Npgsql;

namespace Gis.Api.Data;

/// <summary>
/// Fills tables that are as good as empty the way pg_restore does: indexes and references are taken off, and made and checked once
/// over all rows afterwards, in the caller's transaction. Row by row they are two thirds of the work. Whoever reads these tables
/// waits meanwhile, so this is not for tables that hold much.
/// </summary>
internal sealed class BulkLoad
{
    private readonly NpgsqlConnection _connection;
    private readonly List<string> _putBack;

    private BulkLoad(NpgsqlConnection connection, List<string> putBack)
    {
        _connection = connection;
        _putBack = putBack;
    }

    /// <param name="connection">In a transaction.</param>
    /// <param name="tables">In the order in which readers take them, so that none of them and this wait for each other.</param>
    /// <param name="cancellationToken">Ends the statements.</param>
    public static async Task<BulkLoad> BeginAsync(NpgsqlConnection connection, string[] tables, CancellationToken cancellationToken)
    {
        await using (
            var lockTables = connection.Command(string.Join(';', tables.Select(table => $"lock table {table} in access exclusive mode")))
        )
            await lockTables.ExecuteNonQueryAsync(cancellationToken);
        var takeOff = new List<string>();
        var putBack = new List<string>();
        await using (var command = connection.Command(EmbeddedSql.For(typeof(BulkLoad)), ("tables", tables)))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                takeOff.Add(reader.GetString(0));
                putBack.Add(reader.GetString(1));
            }
        }
        await RunAsync(connection, takeOff, cancellationToken);
        return new BulkLoad(connection, putBack);
    }

    /// <summary>A row that breaks a rule is refused here, and with it the transaction.</summary>
    public Task EndAsync(CancellationToken cancellationToken) => RunAsync(_connection, _putBack, cancellationToken);

    private static async Task RunAsync(NpgsqlConnection connection, List<string> statements, CancellationToken cancellationToken)
    {
        if (statements.Count == 0)
            return;
        await using var command = connection.Command(string.Join(';', statements));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
