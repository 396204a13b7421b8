using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.Demo;

/// <summary>
/// Loads the default demo into a database that was never used, so that the first map is not empty. The server waits for it, but
/// not long: on a slow machine the demo arrives while it already answers.
/// </summary>
internal sealed partial class DemoAtFirstStart(
    NpgsqlDataSource database,
    LoadDemo load,
    IOptions<DemoOptions> options,
    ILogger<DemoAtFirstStart> logger
) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;
    private bool _isDisposed;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _work = RunAsync(_stop.Token);
        await Task.WhenAny(_work, Task.Delay(options.Value.MostWaiting, cancellationToken));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host that is only disposed disposes its services first and stops them then.
        if (!_isDisposed)
            await _stop.CancelAsync();
        await _work;
    }

    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Another server that starts on the same database sees to it.
            await using var state = await DemoState.TakeAsync(database, cancellationToken);
            if (state is null)
                return;
            switch (await state.ReadAsync(cancellationToken))
            {
                case null when await state.IsUnusedAsync(cancellationToken):
                case DemoState.Loading:
                    await BeginAsync(state, cancellationToken);
                    break;
            }
        }
        catch (OperationCanceledException)
        {
            // The next start begins again.
        }
#pragma warning disable CA1031 // a server without a demo is of more use than none
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNotLoaded(exception);
        }
    }

    private async Task BeginAsync(DemoState state, CancellationToken cancellationToken)
    {
        if (!options.Value.AtFirstStart)
        {
            await state.RemoveRecordsAsync(cancellationToken);
            await state.WriteAsync(DemoState.Removed, null, cancellationToken);
            return;
        }
        var plan = DemoPlan.Of(DemoPlan.DefaultSchools, DemoPlan.DefaultSeed);
        await load.RunAsync(state, plan, null, cancellationToken);
        LogLoaded(plan.Schools);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Loaded a demo area of {Schools} made-up schools; ./gis demo --remove takes it away."
    )]
    private partial void LogLoaded(int schools);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demo area was not loaded; the next start tries again.")]
    private partial void LogNotLoaded(Exception exception);
}
