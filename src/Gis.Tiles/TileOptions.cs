namespace Gis.Tiles;

/// <summary>Section "Tiles".</summary>
public sealed class TileOptions
{
    public const string Section = "Tiles";

    /// <summary>Bytes of tiles kept in memory, for each tile set.</summary>
    public long CacheBytes { get; init; } = 64L << 20;

    /// <summary>Bytes of filtered tiles kept in memory, of all filters together: many are asked for once and never again.</summary>
    public long FilteredCacheBytes { get; init; } = 8L << 20;

    /// <summary>How many tiles are made at the same time; more only wait for the same processors.</summary>
    public int MadeAtOnce { get; init; } = 2;

    /// <summary>Seconds for one tile.</summary>
    public int TimeoutSeconds { get; init; } = 30;

    public bool AreSound => CacheBytes > 0 && FilteredCacheBytes > 0 && MadeAtOnce > 0 && TimeoutSeconds > 0;
}
