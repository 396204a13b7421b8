using Gis.Api.Search;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gis.Api.Tests.Search;

public sealed class FindByNameTests(SampleRows rows) : IClassFixture<SampleRows>
{
    [Theory]
    [InlineData("จักรคำคนาทร", "s1")]
    [InlineData("chakham", "s1")]
    [InlineData("lamphun", "TH51")]
    [InlineData("ลำพูน", "TH51")]
    [InlineData("อำเภอเมืองลำพูน", "TH5101")]
    [InlineData("51012003", "s1")]
    [InlineData("แป้นพิทยาคม", "s2")]
    public async Task The_right_thing_comes_first(string typed, string id)
    {
        var found = await rows.GetJsonAsync($"/api/search?q={Uri.EscapeDataString(typed)}");
        Assert.Equal(id, SampleRows.Of(found, "id")[0]);
    }

    [Fact]
    public async Task A_found_school_says_where_it_stands_and_an_area_how_far_it_reaches()
    {
        var school = (await rows.GetJsonAsync("/api/search?q=1051510293"))["items"]![0]!;
        Assert.Equal("ลำพูน", school["place"]!["province"]!["th"]!.ToString());
        Assert.Equal(99.0144, (double)school["position"]!["lon"]!);
        var area = (await rows.GetJsonAsync("/api/search?q=TH5101"))["items"]![0]!;
        Assert.Equal("district", area["kind"]!.ToString());
        Assert.Equal("Lamphun", area["place"]!["province"]!["en"]!.ToString());
        Assert.Equal("[98.5,18.2,99.3,18.8]", area["bbox"]!.ToJsonString());
    }

    [Fact]
    public async Task Nothing_typed_finds_nothing_and_too_much_is_refused()
    {
        Assert.Empty((await rows.GetJsonAsync("/api/search"))["items"]!.AsArray());
        Assert.Empty((await rows.GetJsonAsync("/api/search?q=%20%20"))["items"]!.AsArray());
        Assert.Equal("query-too-long", (await rows.GetJsonAsync($"/api/search?q={new string('a', 201)}", 400))["code"]!.ToString());
    }

    [Fact]
    public async Task A_change_made_by_another_program_is_found_without_a_restart()
    {
        await rows.Host.QueryAsync<object>("insert into school (name_th, name_key) values ('โรงเรียนมาใหม่วิทยา', 'มาใหม่วิทยา')");
        await rows.Host.Services.GetRequiredService<SearchIndex>().CatchUpAsync(TestContext.Current.CancellationToken);
        try
        {
            Assert.Equal(
                "โรงเรียนมาใหม่วิทยา",
                (await rows.GetJsonAsync("/api/search?q=" + Uri.EscapeDataString("มาใหม่วิทยา")))["items"]![0]!["name"]!["th"]!.ToString()
            );
        }
        finally
        {
            await rows.Host.QueryAsync<object>("delete from school where name_key = 'มาใหม่วิทยา'");
        }
    }
}
