using System.Globalization;
using Gis.Api.Shared.Crs;
using Gis.Api.Tests.Imports;
using Xunit;

namespace Gis.Api.Tests.Shared;

public sealed class KnownCrsTests
{
    /// <summary>PROJ's default operation is 189 m off this pair.</summary>
    [Fact]
    public void The_published_pair_of_Indian_1975_is_met_within_30_centimetres()
    {
        var line = File.ReadLines(SharedData.File("crs/published_check.csv")).First();
        var numbers = line.Split(' ')
            .Where(word => word.Length > 8 && word[0] is 'E' or 'N' && char.IsAsciiDigit(word[1]))
            .Select(word => double.Parse(word.AsSpan(1), CultureInfo.InvariantCulture))
            .ToArray();
        var ours = KnownCrs.Find(24047)!.ToWgs84(numbers[0], numbers[1]);
        var published = KnownCrs.Find(32647)!.ToWgs84(numbers[2], numbers[3]);
        Assert.InRange(Meters(ours, published), 0, 0.3);
    }

    [Theory]
    [InlineData(32647, 500000, 0, 99, 0)]
    [InlineData(32648, 500000, 0, 105, 0)]
    [InlineData(3857, 11131949.079, 2273030.927, 100, 20)]
    [InlineData(4326, 99.5, 18.5, 99.5, 18.5)]
    public void Known_places_are_met(int epsg, double x, double y, double lon, double lat) =>
        Assert.InRange(Meters(KnownCrs.Find(epsg)!.ToWgs84(x, y), (lon, lat)), 0, 0.01);

    [Theory]
    [InlineData("EPSG:24047", 24047)]
    [InlineData("epsg:3857", 3857)]
    [InlineData("32648", 32648)]
    [InlineData("EPSG:2154", null)]
    [InlineData("WGS84", null)]
    public void A_system_is_named_by_its_EPSG_code(string text, int? epsg) => Assert.Equal(epsg, KnownCrs.Parse(text)?.Epsg);

    private static double Meters((double Lon, double Lat) a, (double Lon, double Lat) b)
    {
        var east = (a.Lon - b.Lon) * 111_320 * Math.Cos(a.Lat * Math.PI / 180);
        var north = (a.Lat - b.Lat) * 110_600;
        return Math.Sqrt((east * east) + (north * north));
    }
}
