using Xunit;

namespace Gis.Api.Tests.Areas;

public sealed class AreasTests(SampleRows rows) : IClassFixture<SampleRows>
{
    [Fact]
    public async Task Areas_are_listed_by_kind_and_parent()
    {
        Assert.Equal(["TH50", "TH51"], SampleRows.Of(await rows.GetJsonAsync("/api/areas?kind=province"), "code"));
        Assert.Equal(["TH5101"], SampleRows.Of(await rows.GetJsonAsync("/api/areas?parent=th51"), "code"));
        var first = await rows.GetJsonAsync("/api/areas?limit=2");
        Assert.Equal((3, "TH50,TH51"), ((int)first["total"]!, string.Join(',', SampleRows.Of(first, "code"))));
        Assert.Equal(["TH5101"], SampleRows.Of(await rows.GetJsonAsync($"/api/areas?limit=2&cursor={first["next"]}"), "code"));
    }

    [Fact]
    public async Task An_area_has_its_boundary_its_parents_and_its_schools()
    {
        var area = await rows.GetJsonAsync("/api/areas/TH5101");
        Assert.Equal("เมืองลำพูน", area["name"]!["th"]!.ToString());
        Assert.Equal("TH51", area["parents"]!.AsArray()[0]!["code"]!.ToString());
        Assert.Equal("MultiPolygon", area["boundary"]!["type"]!.ToString());
        Assert.Equal("[98.5,18.2,99.3,18.8]", area["bbox"]!.ToJsonString());
        Assert.Equal(3, (int)area["schools"]!);
    }

    [Theory]
    [InlineData("/api/areas/TH9", 404, "area-not-found")]
    [InlineData("/api/areas?parent=TH9", 404, "area-not-found")]
    [InlineData("/api/areas?kind=village", 400, "kind-unknown")]
    [InlineData("/api/areas/TH51?simplify=-1", 400, "out-of-range")]
    public async Task What_is_no_area_is_refused(string address, int status, string code) =>
        Assert.Equal(code, (await rows.GetJsonAsync(address, status))["code"]!.ToString());
}
