using Npgsql;

namespace Gis.Api.Data;

/// <summary>Advisory locks of the database, one number each, and what takes turns by them.</summary>
internal static class DatabaseLocks
{
    /// <summary>One import at a time.</summary>
    public const long Imports = 0x47495349;

    /// <summary>One loading or removal of the demo at a time.</summary>
    public const long Demo = 0x44454D4F;

    /// <summary>
    /// Whoever rewrites many schools, and the computation of their coverage: each locks rows and tables that the other wants, in
    /// another order.
    /// </summary>
    public const long Coverage = 0x434F5645;

    /// <summary>Waits for the lock and holds it to the end of the connection's transaction.</summary>
    public static async Task TakeForTransactionAsync(this NpgsqlConnection connection, long key, CancellationToken cancellationToken)
    {
        await using var take = connection.Command("select pg_advisory_xact_lock(@key)", ("key", key));
        await take.ExecuteNonQueryAsync(cancellationToken);
    }
}
