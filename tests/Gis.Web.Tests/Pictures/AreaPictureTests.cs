using System.Xml.Linq;
using Gis.Web.Pictures;
using Gis.Web.Text;
using Xunit;

namespace Gis.Web.Tests.Pictures;

public sealed class AreaPictureTests
{
    private static readonly Dictionary<string, double?> NoShares = [];

    private static readonly (double, double)[] Square = [(98, 18), (99, 18), (99, 19), (98, 19)];

    [Fact]
    public void Each_school_is_the_shape_of_its_status_and_who_lacks_most_lies_on_top()
    {
        var map = new AreaMap([Square], [], [School(98.2, "none"), School(98.4, "good"), School(98.6, "limited"), School(98.8, "unknown")]);
        var marks = Draw(map, "network").Descendants().Where(e => e.Name.LocalName is "use").Select(e => e.Attribute("href")!.Value);
        Assert.Equal(["#mark-covered", "#mark-unknown", "#mark-partly", "#mark-none"], marks);
    }

    [Fact]
    public void Too_many_schools_are_drawn_as_shares_with_their_numbers()
    {
        var part = new AreaMapPart("TH51", new("ลำพูน<", null), [Square]);
        var picture = Draw(new([Square], [part], null), "dltv", new() { ["TH51"] = 0.42 });
        Assert.Contains(picture.Descendants(), e => e.Attribute("class")?.Value == "ap-part ap-share-2");
        Assert.Equal("ลำพูน< 42 %", picture.Descendants().Single(e => e.Attribute("class")?.Value == "ap-label").Value);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.199, 0)]
    [InlineData(0.2, 1)]
    [InlineData(0.99, 4)]
    [InlineData(1, 4)]
    public void A_share_falls_in_a_fifth(double share, int step) => Assert.Equal(step, AreaPicture.Step(share));

    [Fact]
    public void A_school_stated_far_away_does_not_make_the_rest_a_dot()
    {
        AreaMapSchool[] near = [.. Enumerable.Range(0, 99).Select(i => School(98 + i * 0.005, "good"))];
        var map = new AreaMap([], [], [.. near, School(120, "none")]);
        Assert.Equal(1, AreaPicture.Outside(map));
        var xs = Draw(map, "network").Descendants().Where(e => e.Name.LocalName is "use").Select(e => (double)e.Attribute("x")!).ToList();
        Assert.Equal(99, xs.Count);
        Assert.True(xs.Max() - xs.Min() > 300);
    }

    [Fact]
    public void One_school_alone_is_enough_for_a_picture() =>
        Assert.Single(Draw(new([], [], [School(98.5, "good")]), "combined").Descendants(), e => e.Name.LocalName is "use");

    private static AreaMapSchool School(double lon, string value) => new(new("โรงเรียน & <ทดสอบ>", null), lon, 18.5, value, value, value);

    private static XElement Draw(AreaMap map, string topic, Dictionary<string, double?>? shares = null) =>
        XElement.Parse(AreaPicture.Svg(map, topic, shares ?? NoShares, Texts.For("th"), "แผนที่"));
}
