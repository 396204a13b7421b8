using Gis.Api.Shared.Crs;
using Xunit;

namespace Gis.Api.Tests.Imports;

public sealed class PointCheckTests
{
    private static readonly CountryBox Thailand = new(97.3, 5.5, 105.7, 20.6);
    private static readonly KnownCrs Wgs84 = KnownCrs.Find(4326)!;

    [Theory]
    [InlineData("99.01441473088634", "18.591516902126884", 99.01441473088634, 18.591516902126884)]
    [InlineData("๙๙.๕", "๑๘.๒๕", 99.5, 18.25)]
    [InlineData("99,5", "18,25", 99.5, 18.25)]
    [InlineData("99°30'00\"E", "18°15'0\"N", 99.5, 18.25)]
    public void A_point_in_the_country_is_taken(string x, string y, double lon, double lat)
    {
        var point = PointCheck.Read(x, y, Wgs84, Thailand);
        Assert.Null(point.Issue);
        Assert.Equal(lon, point.Lon!.Value, 9);
        Assert.Equal(lat, point.Lat!.Value, 9);
    }

    [Theory]
    [InlineData(null, null, "no-point")]
    [InlineData("0", "0.0", "point-zero")]
    [InlineData("abc", "18", "point-unreadable")]
    [InlineData("99.5", null, "point-unreadable")]
    [InlineData("NaN", "18", "point-unreadable")]
    [InlineData("1e999", "18", "point-unreadable")]
    [InlineData("2.35", "48.85", "outside-country")]
    [InlineData("-99.5", "18.25", "outside-country")]
    [InlineData("0.0001", "1000000", "outside-country")]
    public void What_cannot_be_a_point_is_left_unplaced_and_named(string? x, string? y, string code)
    {
        var point = PointCheck.Read(x, y, Wgs84, Thailand);
        Assert.Equal((code, null, null), (point.Issue?.Kind.Code, point.Lon, point.ProposedLon));
    }

    [Theory]
    [InlineData("18.5915", "99.0144", "point-swapped", 99.0144, 18.5915)]
    [InlineData("613053.1184960632", "1530567.968774991", "point-utm-as-degrees", 100.0461177, 13.8426204)]
    [InlineData("1530567.968774991", "613053.1184960632", "point-utm-as-degrees", 100.0461177, 13.8426204)]
    [InlineData("200000", "1700000", "point-utm-as-degrees", 102.2057338, 15.3592499)]
    [InlineData("1037848777", "16.578911", "point-decimal-misplaced", 103.7848777, 16.578911)]
    [InlineData("990.144", "1859.15", "point-decimal-misplaced", 99.0144, 18.5915)]
    public void A_plausible_repair_is_proposed_and_not_taken(string x, string y, string code, double lon, double lat)
    {
        var point = PointCheck.Read(x, y, Wgs84, Thailand);
        Assert.Equal((code, code, null), (point.Issue?.Kind.Code, point.Why, point.Lon));
        Assert.Equal(lon, point.ProposedLon!.Value, 4);
        Assert.Equal(lat, point.ProposedLat!.Value, 4);
        Assert.Equal(double.Parse(x, System.Globalization.CultureInfo.InvariantCulture), point.StatedX);
        Assert.Equal(point.ProposedLon, point.Accept().Lon);
        Assert.Null(point.Accept().Issue);
    }

    [Fact]
    public void Coordinates_of_a_stated_system_are_transformed()
    {
        var point = PointCheck.Read("613053.1184960632", "1530567.968774991", KnownCrs.Find(32647)!, Thailand);
        Assert.Null(point.Issue);
        Assert.Equal(100.0461177, point.Lon!.Value, 4);
    }
}
