namespace Gis.Api.Data;

/// <summary>Brings the schema up to date before the server takes its first request.</summary>
internal sealed class DatabaseStartup(IServiceProvider services, DataVersions versions) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await services.MigrateAsync(cancellationToken);
        await versions.RefreshAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
