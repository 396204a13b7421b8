using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Tiles;

/// <summary>Makes tiles in PostGIS (ST_AsMVT) and keeps them while the data stand.</summary>
internal sealed class TileSource(NpgsqlDataSource database, IOptions<TileOptions> options, TileHost host) : IDisposable
{
    private readonly Dictionary<string, TileCache> _caches = TileLayer.All.ToDictionary(
        layer => layer.Name,
        _ => new TileCache(options.Value.CacheBytes),
        StringComparer.Ordinal
    );

    private readonly TileCache _filtered = new(options.Value.FilteredCacheBytes);

    private readonly SemaphoreSlim _making = new(options.Value.MadeAtOnce);

    public string VersionOf(TileLayer layer) => string.Join('-', layer.Topics.Select(host.VersionOf));

    public Task<TileFilter> FilterOfAsync(TileQuery query, CancellationToken cancellationToken) => host.FilterOf(query, cancellationToken);

    /// <summary>A Mapbox vector tile (MVT 2.1, extent 4096); empty where nothing lies.</summary>
    public Task<byte[]> GetAsync(TileLayer layer, TileAddress address, string ofVersion, TileFilter? filter) =>
        filter is { Key: not "" }
            ? _filtered.GetAsync(ofVersion, new(address, filter.Key), () => MakeAsync(layer, address, filter))
            : _caches[layer.Name].GetAsync(ofVersion, address, () => MakeAsync(layer, address, filter));

    /// <summary>West, south, east, north of what the layer holds, in degrees; the world where it holds nothing.</summary>
    public async Task<double[]> BoundsAsync(TileLayer layer, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            $"select st_xmin(e), st_ymin(e), st_xmax(e), st_ymax(e) from (select st_extent(g) from ({layer.Extent}) held(g)) t(e) where e is not null"
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? [reader.GetDouble(0), reader.GetDouble(1), reader.GetDouble(2), reader.GetDouble(3)]
            : [-180, -85.0511, 180, 85.0511];
    }

    public void Dispose() => _making.Dispose();

    private async Task<byte[]> MakeAsync(TileLayer layer, TileAddress address, TileFilter? filter)
    {
        await _making.WaitAsync();
        try
        {
            await using var command = database.CreateCommand(layer.Sql);
            command.CommandTimeout = options.Value.TimeoutSeconds;
            command.Parameters.AddWithValue("z", address.Z);
            command.Parameters.AddWithValue("x", address.X);
            command.Parameters.AddWithValue("y", address.Y);
            command.Parameters.AddRange(filter?.Parameters() ?? []);
            return await command.ExecuteScalarAsync() as byte[] ?? [];
        }
        finally
        {
            _making.Release();
        }
    }
}
