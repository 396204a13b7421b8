using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Tiles;

/// <summary>Makes tiles in PostGIS (ST_AsMVT) and keeps them while the data stand.</summary>
internal sealed class TileSource(NpgsqlDataSource database, IOptions<TileOptions> options, TileVersion version) : IDisposable
{
    private readonly Dictionary<string, TileCache> _caches = TileLayer.All.ToDictionary(
        layer => layer.Name,
        _ => new TileCache(options.Value.CacheBytes),
        StringComparer.Ordinal
    );

    private readonly SemaphoreSlim _making = new(options.Value.MadeAtOnce);

    public string VersionOf(TileLayer layer) => version.Of(layer.Topic);

    /// <summary>A Mapbox vector tile (MVT 2.1, extent 4096); empty where nothing lies.</summary>
    public Task<byte[]> GetAsync(TileLayer layer, TileAddress address, string ofVersion) =>
        _caches[layer.Name].GetAsync(ofVersion, address, () => MakeAsync(layer, address));

    /// <summary>West, south, east, north of what the layer holds, in degrees; the world where it holds nothing.</summary>
    public async Task<double[]> BoundsAsync(TileLayer layer, CancellationToken cancellationToken)
    {
        var sql =
            layer == TileLayer.Schools
                ? "select st_extent(point) from school where closed_on is null"
                : "select st_extent(boundary) from area where closed_on is null";
        await using var command = database.CreateCommand(
            $"select st_xmin(e), st_ymin(e), st_xmax(e), st_ymax(e) from ({sql}) t(e) where e is not null"
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? [reader.GetDouble(0), reader.GetDouble(1), reader.GetDouble(2), reader.GetDouble(3)]
            : [-180, -85.0511, 180, 85.0511];
    }

    public void Dispose() => _making.Dispose();

    private async Task<byte[]> MakeAsync(TileLayer layer, TileAddress address)
    {
        await _making.WaitAsync();
        try
        {
            await using var command = database.CreateCommand(layer.Sql);
            command.CommandTimeout = options.Value.TimeoutSeconds;
            command.Parameters.Add(new() { Value = address.Z });
            command.Parameters.Add(new() { Value = address.X });
            command.Parameters.Add(new() { Value = address.Y });
            return await command.ExecuteScalarAsync() as byte[] ?? [];
        }
        finally
        {
            _making.Release();
        }
    }
}

/// <summary>The host says which version the data of a topic have; tiles of an older one are not served.</summary>
public sealed class TileVersion(Func<string, string> of)
{
    public string Of(string topic) => of(topic);
}
