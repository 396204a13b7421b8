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
    public async Task<byte[]> GetAsync(string version, TileKey key, Func<Task<byte[]>> make)
    {
        var generation = _generation;
        if (!string.Equals(generation.Version, version, StringComparison.Ordinal))
            _generation = generation = new(version);
        var lazy = generation.Tiles.GetOrAdd(key, _ => new(make));
        try
        {
            var tile = await lazy.Value;
            if (generation.Count(key, lazy, tile.Length) > maxBytes)
                _generation = new(version);
            return tile;
        }
        catch
        {
            generation.Tiles.TryRemove(new(key, lazy));
            throw;
        }
    }

    private sealed class Generation(string version)
    {
        private const int EntryBytes = 200;
        private readonly ConcurrentDictionary<TileKey, byte> _counted = new();
        private long _bytes;

        public string Version => version;

        public ConcurrentDictionary<TileKey, Lazy<Task<byte[]>>> Tiles { get; } = new();

        public long Count(TileKey key, Lazy<Task<byte[]>> tile, int length) =>
            Tiles.TryGetValue(key, out var kept) && kept == tile && _counted.TryAdd(key, 0)
                ? Interlocked.Add(ref _bytes, length + EntryBytes + 2 * key.Filter.Length)
                : Interlocked.Read(ref _bytes);
    }
}

/// <summary>A tile of a filter; the filter is empty where nothing is filtered.</summary>
internal readonly record struct TileKey(TileAddress Address, string Filter)
{
    public static implicit operator TileKey(TileAddress address) => new(address, "");
}
