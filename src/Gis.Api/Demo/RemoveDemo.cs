using Gis.Api.Imports;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Demo;

/// <summary>Takes the demo away whole and for good: no later start brings it back by itself.</summary>
internal static class RemoveDemo
{
    /// <returns>The number of demo schools there were.</returns>
    /// <exception cref="ImportBusyException">A demo is being loaded, or an import holds the tables.</exception>
    public static async Task<long> RunAsync(NpgsqlDataSource database, StateFolder stateFolder, CancellationToken cancellationToken)
    {
        await using var state = await DemoState.TakeAsync(database, cancellationToken) ?? throw new ImportBusyException();
        var schools = await state.RemoveRecordsAsync(cancellationToken);
        await state.WriteAsync(DemoState.Removed, null, cancellationToken);
        LoadDemo.DeleteFiles(stateFolder);
        return schools;
    }
}
