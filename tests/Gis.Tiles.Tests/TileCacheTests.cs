using Xunit;

namespace Gis.Tiles.Tests;

public sealed class TileCacheTests
{
    private static readonly TileAddress Tile = new(3, 1, 2);

    [Fact]
    public async Task A_tile_that_many_ask_for_together_is_made_once()
    {
        var cache = new TileCache(1_000_000);
        var made = 0;
        var gate = new TaskCompletionSource<byte[]>();
        var asked = Enumerable
            .Range(0, 50)
            .Select(_ =>
                cache.GetAsync(
                    "1",
                    Tile,
                    () =>
                    {
                        Interlocked.Increment(ref made);
                        return gate.Task;
                    }
                )
            )
            .ToArray();
        gate.SetResult([7]);
        foreach (var tile in await Task.WhenAll(asked))
            Assert.Equal([7], tile);
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task A_tile_of_an_older_version_is_not_served()
    {
        var cache = new TileCache(1_000_000);
        await cache.GetAsync("1", Tile, () => Task.FromResult<byte[]>([1]));
        Assert.Equal([2], await cache.GetAsync("2", Tile, () => Task.FromResult<byte[]>([2])));
    }

    [Fact]
    public async Task A_tile_that_failed_is_tried_again()
    {
        var cache = new TileCache(1_000_000);
        await Assert.ThrowsAsync<InvalidOperationException>(() => cache.GetAsync("1", Tile, () => throw new InvalidOperationException()));
        Assert.Equal([3], await cache.GetAsync("1", Tile, () => Task.FromResult<byte[]>([3])));
    }

    [Fact]
    public async Task Tiles_beyond_the_bound_do_not_pile_up()
    {
        var cache = new TileCache(maxBytes: 10_000);
        var kept = new List<WeakReference>();
        for (var x = 0; x < 200; x++)
        {
            await cache.GetAsync(
                "1",
                new TileAddress(10, x, 0),
                () =>
                {
                    var tile = new byte[1000];
                    kept.Add(new(tile));
                    return Task.FromResult(tile);
                }
            );
        }
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.InRange(kept.Count(tile => tile.IsAlive), 0, 20);
    }

    [Fact]
    public async Task Each_filter_has_its_own_tile()
    {
        var cache = new TileCache(1_000_000);
        await cache.GetAsync("1", new(Tile, "a"), () => Task.FromResult<byte[]>([1]));
        Assert.Equal([2], await cache.GetAsync("1", new(Tile, "b"), () => Task.FromResult<byte[]>([2])));
        Assert.Equal([1], await cache.GetAsync("1", new(Tile, "a"), () => Task.FromResult<byte[]>([3])));
    }
}
