using Npgsql;

namespace Gis.Api.Data;

/// <summary>Runs embedded statements on a connection of the caller's, in its transaction.</summary>
internal static class Statements
{
    /// <summary>Runs the .sql file <paramref name="name"/> beside <paramref name="beside"/>; parameters are named as in the file.</summary>
    public static async Task RunAsync(
        this NpgsqlConnection connection,
        Type beside,
        string name,
        CancellationToken cancellationToken,
        params (string Name, object? Value)[] parameters
    )
    {
        await using var command = Command(connection, EmbeddedSql.For(beside, name), parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A command of our own text; bulk work has no time limit but its cancellation.</summary>
    public static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
#pragma warning disable CA2100 // the text is compiled in; values are parameters
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
