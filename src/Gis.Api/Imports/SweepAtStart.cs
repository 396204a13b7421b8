using Gis.Api.Shared;

namespace Gis.Api.Imports;

/// <summary>Takes away the files of imports that a server was killed in: half a gigabyte each may be.</summary>
internal sealed class SweepAtStart(StateFolder state) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        ScratchFolder.Sweep(state.Uploads);
        ScratchFolder.Sweep(state.Work);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
