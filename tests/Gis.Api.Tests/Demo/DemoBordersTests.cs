using Gis.Api.Areas;
using Gis.Api.Demo;
using Gis.Api.Demo.Land;
using Gis.Api.Shared;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using Xunit;

namespace Gis.Api.Tests.Demo;

/// <summary>The areas of a demo fit together as those of a real province do.</summary>
public sealed class DemoBordersTests
{
    private static readonly DemoSet Default = new(DemoPlan.Of(DemoPlan.DefaultSchools, DemoPlan.DefaultSeed));

    [Theory]
    [InlineData("district")]
    [InlineData("subdistrict")]
    public void Parts_cover_the_province_without_gap_or_overlap(string kind)
    {
        var whole = Polygon(Assert.Single(Of(Default, AreaKind.Province)));
        var parts = Of(Default, Kebab.Parse<AreaKind>(kind)).Select(Polygon).ToArray();
        Assert.True(whole.IsValid);
        Assert.Equal(0, parts.Count(part => !part.IsValid));
        var union = OverlayNGRobust.Union(parts);
        Assert.True(union.EqualsTopologically(whole));
        Assert.Equal(whole.Area, parts.Sum(part => part.Area), 9);
        for (var i = 0; i < parts.Length; i++)
        {
            for (var j = 0; j < i; j++)
                Assert.True(parts[i].Disjoint(parts[j]) || parts[i].Touches(parts[j]));
        }
    }

    [Fact]
    public void Neighbours_have_the_same_vertices_on_the_border_they_share()
    {
        // Every stretch of a border is walked once each way, or once if the province ends there.
        var stretches = Of(Default, AreaKind.Subdistrict).SelectMany(area => area.Rings).SelectMany(Stretches).ToHashSet();
        var outer = Of(Default, AreaKind.Province).SelectMany(area => area.Rings).SelectMany(Stretches).ToHashSet();
        Assert.All(stretches, stretch => Assert.True(outer.Contains(stretch) != stretches.Contains((stretch.To, stretch.From))));
        Assert.True(outer.IsSubsetOf(stretches));
    }

    [Fact]
    public void A_whole_country_is_a_clean_coverage_too()
    {
        var country = new DemoSet(DemoPlan.Of(2_000, 3));
        var provinces = Of(country, AreaKind.Province).Select(Polygon).ToArray();
        var subdistricts = Of(country, AreaKind.Subdistrict).Select(Polygon).ToArray();
        Assert.Equal(0, subdistricts.Count(area => !area.IsValid));
        Assert.Equal(provinces.Sum(area => area.Area), subdistricts.Sum(area => area.Area), 7);
        Assert.Equal(provinces.Sum(area => area.Area), OverlayNGRobust.Union(provinces).Area, 7);
    }

    internal static Polygon Polygon(DemoArea area) => new(Ring(area.Rings[0]), [.. area.Rings.Skip(1).Select(Ring)]);

    private static LinearRing Ring(GridPoint[] ring) =>
        new([.. ring.Select(point => new Coordinate(point.Lon / (double)Plane.Grid, point.Lat / (double)Plane.Grid))]);

    private static IEnumerable<(GridPoint From, GridPoint To)> Stretches(GridPoint[] ring) => ring.Zip(ring.Skip(1));

    private static DemoArea[] Of(DemoSet demo, AreaKind kind) => [.. demo.Areas.Where(area => area.Kind == kind)];
}
