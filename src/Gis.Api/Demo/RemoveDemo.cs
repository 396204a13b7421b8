using Gis.Api.Imports;
using Npgsql;

namespace Gis.Api.Demo;

/// <summary>Takes the demo away whole and for good: no later start brings it back by itself.</summary>
internal static class RemoveDemo
{
    /// <returns>The number of demo schools there were.</returns>
    /// <exception cref="ImportBusyException">A demo is being loaded, or an import holds the tables.</exception>
    public static async Task<long> RunAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var state = await DemoState.TakeAsync(database, cancellationToken) ?? throw new ImportBusyException();
        try
        {
            var schools = await state.RemoveRecordsAsync(cancellationToken);
            await state.WriteAsync(DemoState.Removed, null, cancellationToken);
            return schools;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new ImportBusyException();
        }
    }
}
