using System.Data.Common;
using Npgsql;

namespace Gis.Api.Data;

/// <summary>Reads the rows of an embedded statement into records.</summary>
internal static class ReadRows
{
    /// <summary>Runs the .sql file of <paramref name="useCase"/>; its parameters are named as in the file.</summary>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        this NpgsqlConnection connection,
        Type useCase,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken,
        params (string Name, object? Value)[] parameters
    )
    {
        await using var command = connection.Command(EmbeddedSql.For(useCase), parameters);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<T>();
        while (await rows.ReadAsync(cancellationToken))
            items.Add(read(rows));
        return items;
    }

    public static string? TextAt(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Null where the column is.</summary>
    public static T? At<T>(this DbDataReader row, int column)
        where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);
}
