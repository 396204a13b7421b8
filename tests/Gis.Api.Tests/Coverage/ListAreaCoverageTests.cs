using Xunit;

namespace Gis.Api.Tests.Coverage;

public sealed class ListAreaCoverageTests(CoveredSchools rows) : IClassFixture<CoveredSchools>
{
    [Fact]
    public async Task An_area_has_the_numbers_that_its_own_page_has()
    {
        var province = (await rows.GetJsonAsync("/api/areas/coverage?kind=province"))["items"]![1]!;
        Assert.Equal("TH51", province["code"]!.ToString());
        var totals = (await rows.GetJsonAsync("/api/areas/TH51/coverage"))["totals"]!;
        Assert.Equal((int)totals["schools"]!, (int)province["schools"]!);
        Assert.Equal((int)totals["students"]!, (int)province["students"]!);
        foreach (var topic in (string[])["network", "dltv", "combined"])
        foreach (var (value, count) in province[topic]!.AsObject())
            Assert.Equal((int?)totals[topic]![value]?["schools"] ?? 0, (int)count!);
    }

    [Fact]
    public async Task A_filter_narrows_the_schools_and_keeps_the_areas()
    {
        var items = (await rows.GetJsonAsync("/api/areas/coverage?kind=cluster,obec&network=none"))["items"]!.AsArray();
        Assert.Equal(["C1", "C2"], items.Select(item => item!["code"]!.ToString()));
        var first = items[0]!;
        Assert.True((int)first["schools"]! > 0);
        Assert.Equal((int)first["schools"]!, (int)first["network"]!["none"]!);
        Assert.Equal((int)first["schools"]!, (int)(await rows.GetJsonAsync("/api/schools?area=C1&kind=obec&network=none"))["total"]!);
        Assert.Equal(0, (int)items[1]!["schools"]!);
    }

    [Theory]
    [InlineData("kind=province&bbox=98,19,99,19.5", "TH50")]
    [InlineData("kind=province&bbox=100,10,101,11", "")]
    // Clusters have no boundary: they are where their schools are.
    [InlineData("kind=cluster&bbox=98,17,100,21", "C1")]
    [InlineData("kind=cluster&bbox=100,10,101,11", "")]
    [InlineData("kind=district&parent=TH51", "TH5101")]
    [InlineData("kind=subdistrict&parent=TH51", "TH510101")]
    [InlineData("kind=subdistrict&parent=TH50", "")]
    public async Task A_parent_or_a_box_narrows_the_areas(string query, string codes)
    {
        await rows.Host.QueryAsync<object>(
            """
            insert into area (kind, code, name_th, name_key, parent_id) select 'district', 'TH5101', 'เมือง', 'เมือง', id from area where code = 'TH51' on conflict do nothing;
            insert into area (kind, code, name_th, name_key, parent_id) select 'subdistrict', 'TH510101', 'ในเมือง', 'ในเมือง', id from area where code = 'TH5101' on conflict do nothing
            """
        );
        var items = (await rows.GetJsonAsync($"/api/areas/coverage?{query}"))["items"]!.AsArray();
        Assert.Equal(codes, string.Join(',', items.Select(item => item!["code"]!.ToString())));
    }

    [Theory]
    [InlineData("", "kind-unknown", 400)]
    [InlineData("kind=country", "kind-unknown", 400)]
    [InlineData("kind=obec", "kind-unknown", 400)]
    [InlineData("kind=province,district", "kind-unknown", 400)]
    [InlineData("kind=province,x", "kind-unknown", 400)]
    [InlineData("kind=province&parent=TH99", "area-not-found", 404)]
    [InlineData("kind=province&bbox=1", "bbox-malformed", 400)]
    public async Task A_question_that_makes_no_sense_is_refused(string query, string code, int status) =>
        Assert.Equal(code, (await rows.GetJsonAsync($"/api/areas/coverage?{query}", status))["code"]!.ToString());
}
