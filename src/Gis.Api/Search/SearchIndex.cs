using Gis.Api.Areas;
using Gis.Api.Data;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Search;

/// <summary>
/// Keeps the <see cref="NameIndex"/> in step with the database: built before the first request, made anew beside the one in use
/// when the data moved, swapped when ready. No request waits for it.
/// </summary>
internal sealed class SearchIndex(NpgsqlDataSource database, DataVersions versions, ILogger<SearchIndex> logger) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _moved = new(0);
    private volatile NameIndex _current = NameIndex.Empty;
    private string _builtFrom = "";

    public NameIndex Current => _current;

    /// <summary>Waits until the index holds what the database held when this was called.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await versions.RefreshAsync(cancellationToken);
        var wanted = versions.Stamp;
        while (
            !string.Equals(Volatile.Read(ref _builtFrom), wanted, StringComparison.Ordinal)
            && string.Equals(versions.Stamp, wanted, StringComparison.Ordinal)
        )
            await Task.Delay(10, cancellationToken);
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        versions.Moved += _ => _moved.Release();
        await RebuildAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await _moved.WaitAsync(stoppingToken);
            while (_moved.CurrentCount > 0)
                await _moved.WaitAsync(stoppingToken);
            try
            {
                await RebuildAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException or IOException)
            {
                logger.LogWarning(exception, "The search index could not be made anew; the one before stays in use.");
                await Task.Delay(RetryAfter, stoppingToken);
                _moved.Release();
            }
        }
    }

    public override void Dispose()
    {
        _moved.Dispose();
        base.Dispose();
    }

    private async Task RebuildAsync(CancellationToken cancellationToken)
    {
        var stamp = versions.Stamp;
        if (string.Equals(stamp, _builtFrom, StringComparison.Ordinal))
            return;
        var started = TimeProvider.System.GetTimestamp();
        var builder = new NameIndexBuilder();
        await using (var command = database.CreateCommand("select id, code, name_th, name_en, kind from area where closed_on is null"))
        await using (var areas = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await areas.ReadAsync(cancellationToken))
                builder.AddArea(
                    areas.GetInt64(0),
                    areas.GetString(1),
                    areas.GetString(2),
                    areas.IsDBNull(3) ? null : areas.GetString(3),
                    WeightOf(Kebab.Parse<AreaKind>(areas.GetString(4)))
                );
        }
        await using (var command = database.CreateCommand(EmbeddedSql.For<SearchIndex>()))
        await using (var schools = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await schools.ReadAsync(cancellationToken))
                builder.AddSchool(
                    schools.GetInt64(0),
                    schools.GetString(1),
                    Text(schools, 2),
                    [Text(schools, 3), Text(schools, 4), Text(schools, 5)],
                    Id(schools, 6),
                    Id(schools, 7),
                    Id(schools, 8)
                );
        }
        _current = builder.Build();
        Volatile.Write(ref _builtFrom, stamp);
        logger.LogInformation(
            "Search holds {Count} names ({Milliseconds} ms).",
            _current.Count,
            (int)TimeProvider.System.GetElapsedTime(started).TotalMilliseconds
        );

        static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
        static int Id(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? 0 : (int)row.GetInt64(column);
    }

    private static float WeightOf(AreaKind kind) =>
        kind switch
        {
            AreaKind.Country => 2.5f,
            AreaKind.Province => 3,
            AreaKind.ServiceArea => 2,
            AreaKind.District => 1.5f,
            AreaKind.Cluster => 1,
            _ => 0.5f,
        };
}
