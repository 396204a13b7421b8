using Xunit;

namespace Gis.Tiles.Tests;

public sealed class TileAddressTests
{
    [Theory]
    [InlineData("0", "0", "0")]
    [InlineData("1", "1", "1")]
    [InlineData("16", "65535", "65535")]
    public void A_tile_of_the_square_is_read(string z, string x, string y)
    {
        Assert.True(TileAddress.TryParse(z, x, y, (0, 16), out var address));
        Assert.Equal($"{z}/{x}/{y}", $"{address.Z}/{address.X}/{address.Y}");
    }

    [Theory]
    [InlineData("99", "0", "0")]
    [InlineData("17", "0", "0")]
    [InlineData("0", "1", "0")]
    [InlineData("0", "0", "1")]
    [InlineData("-1", "0", "0")]
    [InlineData("1", "-1", "0")]
    [InlineData("3", "8", "0")]
    [InlineData("1.0", "0", "0")]
    [InlineData("", "", "")]
    [InlineData("99999999999", "0", "0")]
    [InlineData("x", "y", "z")]
    public void What_is_no_tile_is_not_read(string z, string x, string y) => Assert.False(TileAddress.TryParse(z, x, y, (0, 16), out _));

    [Fact]
    public void A_tile_above_the_first_zoom_of_its_set_is_not_read()
    {
        Assert.False(TileAddress.TryParse("7", "0", "0", (8, 16), out _));
        Assert.True(TileAddress.TryParse("8", "0", "0", (8, 16), out _));
    }
}
