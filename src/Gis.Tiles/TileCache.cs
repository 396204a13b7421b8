using System.Collections.Concurrent;

namespace Gis.Tiles;

/// <summary>
/// Tiles made from one version of the data, kept up to a number of bytes. When the version moves, all are dropped at once, so
/// nothing stale can be served; a tile that several ask for together is made once.
/// </summary>
internal sealed class TileCache(long maxBytes)
{
    private volatile Generation _generation = new("");

    /// <param name="make">Is not cancelled by one client going away: others may wait for the same tile.</param>
    public async Task<byte[]> GetAsync(string version, TileAddress address, Func<Task<byte[]>> make)
    {
        var generation = _generation;
        if (!string.Equals(generation.Version, version, StringComparison.Ordinal))
            _generation = generation = new(version);
        var lazy = generation.Tiles.GetOrAdd(address, _ => new(make));
        try
        {
            var tile = await lazy.Value;
            if (generation.Count(address, lazy, tile.Length) > maxBytes)
                _generation = new(version);
            return tile;
        }
        catch
        {
            generation.Tiles.TryRemove(new(address, lazy));
            throw;
        }
    }

    private sealed class Generation(string version)
    {
        private const int EntryBytes = 200;
        private readonly ConcurrentDictionary<TileAddress, byte> _counted = new();
        private long _bytes;

        public string Version => version;

        public ConcurrentDictionary<TileAddress, Lazy<Task<byte[]>>> Tiles { get; } = new();

        public long Count(TileAddress address, Lazy<Task<byte[]>> tile, int length) =>
            Tiles.TryGetValue(address, out var kept) && kept == tile && _counted.TryAdd(address, 0)
                ? Interlocked.Add(ref _bytes, length + EntryBytes)
                : Interlocked.Read(ref _bytes);
    }
}
