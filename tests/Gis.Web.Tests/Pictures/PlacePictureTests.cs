using System.Xml.Linq;
using Gis.Web.Pictures;
using Gis.Web.Text;
using Xunit;

namespace Gis.Web.Tests.Pictures;

public sealed class PlacePictureTests
{
    private static readonly Texts Thai = Texts.For("th");

    private static readonly PlaceMap Map = new(
        (99, 18.5),
        false,
        [new MapArea("district", new LocalName("<เมือง>", null), [Square(99, 18.5, 0.02)])],
        [(99.005, 18.505), (120, 18)]
    );

    [Fact]
    public void The_school_stands_in_the_middle_under_its_pin() =>
        Assert.Equal("translate(360 200)", Only("path", "pp-pin").Attribute("transform")!.Value);

    [Fact]
    public void A_neighbour_far_away_is_left_out() => Assert.Single(Elements("circle", "pp-neighbour"));

    [Fact]
    public void Names_are_text() => Assert.Equal("<เมือง>", Only("text", "pp-label").Value);

    [Fact]
    public void A_control_character_in_a_name_does_not_spoil_the_picture()
    {
        var odd = Map with { Areas = [new MapArea("district", new LocalName("เ\u0001มือง\uFFFE🏫", null), [Square(99, 18.5, 0.02)])] };
        Assert.Contains("เมือง🏫", XElement.Parse(PlacePicture.Svg(odd, Thai, "label")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scale_bar_is_as_long_as_it_says()
    {
        // 6 km across 720 pixels.
        Assert.Equal("1 กม.", Only("text", "pp-scale-text").Value);
        Assert.Contains("h120", Only("path", "pp-scale").Attribute("d")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Boundaries_are_cut_to_the_picture()
    {
        var huge = Map with { Areas = [new MapArea("province", new LocalName("x", null), [Square(99, 18.5, 20)])] };
        var path = XDocument.Parse(PlacePicture.Svg(huge, Thai, "x")).Descendants().First(e => Class(e) == "pp-area pp-province");
        Assert.Equal("M-20 -20L-20 420L740 420L740 -20Z", path.Attribute("d")!.Value);
    }

    [Fact]
    public void A_school_without_a_position_shows_its_area_whole()
    {
        var unplaced = Map with { School = null };
        var svg = XDocument.Parse(PlacePicture.Svg(unplaced, Thai, "x"));
        Assert.DoesNotContain(svg.Descendants(), e => Class(e) == "pp-pin");
        Assert.Contains(svg.Descendants(), e => Class(e).StartsWith("pp-area", StringComparison.Ordinal));
    }

    private static XElement Only(string element, string className) => Assert.Single(Elements(element, className));

    private static IEnumerable<XElement> Elements(string element, string className) =>
        XDocument
            .Parse(PlacePicture.Svg(Map, Thai, "ที่ตั้ง"))
            .Descendants()
            .Where(e => e.Name.LocalName == element && Class(e).Split(' ')[0] == className);

    private static string Class(XElement element) => (string?)element.Attribute("class") ?? "";

    private static IReadOnlyList<(double, double)> Square(double lon, double lat, double half) =>
        [(lon - half, lat - half), (lon + half, lat - half), (lon + half, lat + half), (lon - half, lat + half)];
}
