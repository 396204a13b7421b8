using Gis.Api.Data;
using Npgsql;

namespace Gis.Api.Coverage;

/// <summary>Computes what is due at the start, when an input moved, and when a new day begins.</summary>
internal sealed class CoverageService(RecomputeCoverage recompute, DataVersions versions, ILogger<CoverageService> logger)
    : BackgroundService
{
    // A day begins unannounced: looked for this often.
    private static readonly TimeSpan CheckEvery = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _moved = new(1);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        versions.Moved += topic =>
        {
            if (topic is DataVersions.Registers)
                _moved.Release();
        };
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _moved.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await _moved.WaitAsync(CheckEvery, stoppingToken);
            while (_moved.CurrentCount > 0)
                await _moved.WaitAsync(stoppingToken);
            try
            {
                var started = TimeProvider.System.GetTimestamp();
                var schools = await recompute.RunAsync(stoppingToken);
                if (schools > 0)
                    logger.LogInformation(
                        "Coverage of {Schools} schools computed ({Milliseconds} ms).",
                        schools,
                        (int)TimeProvider.System.GetElapsedTime(started).TotalMilliseconds
                    );
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException)
            {
                logger.LogWarning(exception, "Coverage could not be computed; trying again in a minute.");
            }
        }
    }
}
