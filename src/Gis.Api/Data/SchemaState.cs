using System.Reflection;
using Npgsql;

namespace Gis.Api.Data;

/// <summary>Whether the database has every numbered migration, asked without waking the migration machinery.</summary>
internal static class SchemaState
{
    private const string Prefix = "Gis.Api.Data.Migrations.";

    private static readonly string Newest = Assembly
        .GetExecutingAssembly()
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Max(StringComparer.Ordinal)![Prefix.Length..^".sql".Length];

    public static async Task<bool> IsCurrentAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = database.CreateCommand(
                """select exists (select from "__EFMigrationsHistory" where "MigrationId" = $1)"""
            );
            command.Parameters.Add(new() { Value = Newest });
            return await command.ExecuteScalarAsync(cancellationToken) is true;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return false;
        }
    }
}
