using System.Globalization;
using Npgsql;

namespace Gis.Api.Data;

/// <summary>Holds one connection that listens for moved data versions, and reads them again after every reconnection.</summary>
internal sealed class DataVersionListener(NpgsqlDataSource database, DataVersions versions, ILogger<DataVersionListener> logger)
    : BackgroundService
{
    private static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException)
            {
                logger.LogWarning(exception, "Lost the connection that hears of changed data; trying again.");
                await Task.Delay(RetryAfter, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notification) => Hear(notification.Payload);
        await using (var listen = new NpgsqlCommand($"listen {DataVersions.Channel}", connection))
            await listen.ExecuteNonQueryAsync(cancellationToken);
        await versions.RefreshAsync(cancellationToken);
        while (true)
        {
            // The wait ends now and then to compare the counters, should a notification have gone missing.
            if (!await connection.WaitAsync(CheckEvery, cancellationToken))
                await versions.RefreshAsync(cancellationToken);
        }
    }

    private void Hear(string payload)
    {
        if (payload.Split(' ') is [var topic, var version] && long.TryParse(version, CultureInfo.InvariantCulture, out var number))
            versions.Learn(topic, number);
    }
}
