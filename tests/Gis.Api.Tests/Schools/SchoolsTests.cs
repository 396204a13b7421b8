using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Xunit;

namespace Gis.Api.Tests.Schools;

public sealed class SchoolsTests(SampleRows rows) : IClassFixture<SampleRows>
{
    [Theory]
    [InlineData("1051510293")]
    [InlineData("51012003")]
    [InlineData("510293")]
    [InlineData("s1")]
    [InlineData("S1")]
    [InlineData("๕๑๐๒๙๓")]
    public async Task A_school_is_found_by_any_code_and_by_its_id(string key) =>
        Assert.Equal("s1", (await rows.GetJsonAsync($"/api/schools/{Uri.EscapeDataString(key)}"))["id"]!.ToString());

    [Theory]
    [InlineData("999999")]
    [InlineData("s999")]
    [InlineData("12345")]
    [InlineData("s99999999999999999999")]
    [InlineData("s")]
    [InlineData("%27%20or%201=1")]
    public async Task A_key_that_no_school_has_is_answered_404(string key) =>
        Assert.Equal("school-not-found", (await rows.GetJsonAsync($"/api/schools/{key}", 404))["code"]!.ToString());

    [Fact]
    public async Task A_school_tells_what_is_known_of_it_and_who_said_so()
    {
        var school = await rows.GetJsonAsync("/api/schools/s1");
        Assert.Equal("extra-large", school["sizeClass"]!.ToString());
        Assert.Equal(["lower-secondary", "upper-secondary"], school["levels"]!.AsArray().Select(level => level!.ToString()));
        Assert.Equal("TH51", school["areas"]!["province"]!["code"]!.ToString());
        Assert.Equal("TH50", school["areas"]!["province"]!["derived"]!["code"]!.ToString());
        Assert.Null(school["areas"]!["district"]!["derived"]);
        Assert.Equal("รายชื่อทดสอบ", school["facts"]!["nameTh"]!["source"]!.ToString());
        Assert.Equal("2025-06-12", school["facts"]!["nameTh"]!["observedOn"]!.ToString());
    }

    [Fact]
    public async Task The_office_contact_is_on_no_public_route()
    {
        foreach (
            var address in (string[])["/api/schools/s1", "/api/schools", "/api/search?q=1051510293", "/api/schools/near?lon=99&lat=18.5"]
        )
        {
            var text = await rows.Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.DoesNotContain("081-000-0000", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_closed_school_is_shown_by_its_key_and_left_out_of_lists()
    {
        Assert.Equal("2020-03-31", (await rows.GetJsonAsync("/api/schools/1051510999"))["closedOn"]!.ToString());
        Assert.DoesNotContain("s5", SampleRows.Of(await rows.GetJsonAsync("/api/schools"), "id"));
    }

    [Fact]
    public async Task Pages_run_in_the_order_of_the_Thai_dictionary_and_miss_nothing()
    {
        var seen = new List<string>();
        var address = "/api/schools?limit=1";
        while (true)
        {
            var page = await rows.GetJsonAsync(address);
            Assert.Equal(4, (int)page["total"]!);
            seen.AddRange(SampleRows.Of(page, "id"));
            if (page["next"] is not { } next)
                break;
            address = $"/api/schools?limit=1&cursor={next}";
        }
        // จักรคำคณาทร, ใจดี (under จ), เทศบาล 1 (under ท), บ้านแป้นพิทยาคม
        Assert.Equal(["s1", "s4", "s3", "s2"], seen);
    }

    [Theory]
    [InlineData("bbox=99,18.5,99.1,18.6", "s1")]
    [InlineData("bbox=98.93,18.51,98.93,18.51", "s4,s3")]
    [InlineData("area=TH51", "s1,s3,s2")]
    [InlineData("area=th5101&kind=local-government", "s3")]
    [InlineData("area=TH50", "")]
    [InlineData("level=kindergarten", "s4,s3")]
    [InlineData("level=upper-secondary", "s1,s2")]
    [InlineData("kind=private", "s4")]
    [InlineData("placed=false", "s2")]
    [InlineData("placed=true&level=primary", "s3")]
    [InlineData("q=%E0%B9%81%E0%B8%9B%E0%B9%89%E0%B8%99%E0%B8%9E%E0%B8%B4%E0%B8%97%E0%B8%A2%E0%B8%B2%E0%B8%84%E0%B8%A1", "s2")]
    public async Task A_filter_keeps_what_it_names_and_counts_it(string query, string ids)
    {
        var page = await rows.GetJsonAsync($"/api/schools?{query}");
        Assert.Equal(ids, string.Join(',', SampleRows.Of(page, "id")));
        Assert.Equal(ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Length, (int)page["total"]!);
    }

    [Theory]
    [InlineData("bbox=179,0,-179,1", "bbox-over-date-line", "bbox")]
    [InlineData("bbox=98,19,99,18", "bbox-inside-out", "bbox")]
    [InlineData("bbox=1,2,3", "bbox-malformed", "bbox")]
    [InlineData("limit=0", "out-of-range", "limit")]
    [InlineData("limit=501", "out-of-range", "limit")]
    [InlineData("limit=-1", "out-of-range", "limit")]
    [InlineData("level=doctoral", "level-unknown", "level")]
    [InlineData("kind=x", "kind-unknown", "kind")]
    [InlineData("placed=maybe", "placed-unknown", "placed")]
    [InlineData("cursor=abc", "cursor-unknown", "cursor")]
    [InlineData("cursor=e30", "cursor-unknown", "cursor")]
    public async Task A_question_that_makes_no_sense_is_refused_with_its_field_in_two_languages(string query, string code, string field)
    {
        var problem = await rows.GetJsonAsync($"/api/schools?{query}", 400);
        Assert.Equal((code, field), (problem["code"]!.ToString(), problem["field"]!.ToString()));
        Assert.Equal($"urn:gis:problem:{code}", problem["type"]!.ToString());
        Assert.NotEmpty(problem["detail"]!.ToString());
        Assert.Matches(@"\p{IsThai}", problem["detailTh"]!.ToString());
    }

    [Fact]
    public async Task An_area_that_does_not_exist_is_answered_404() =>
        Assert.Equal("area-not-found", (await rows.GetJsonAsync("/api/schools?area=TH9", 404))["code"]!.ToString());

    [Fact]
    public async Task Near_schools_come_with_their_distance_in_metres()
    {
        var near = (await rows.GetJsonAsync("/api/schools/near?lon=99.0144&lat=18.6015&limit=2"))["items"]!.AsArray();
        Assert.Equal("s1", near[0]!["school"]!["id"]!.ToString());
        // 0.01 degree of latitude at 18.6 N on the WGS 84 spheroid
        Assert.Equal(1106.7, (double)near[0]!["distanceMeters"]!, 0.5);
        Assert.True((double)near[1]!["distanceMeters"]! > 9_000);
        Assert.Empty((await rows.GetJsonAsync("/api/schools/near?lon=0&lat=0&maxMeters=1000"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("lon=181&lat=0")]
    [InlineData("lon=NaN&lat=0")]
    [InlineData("lat=0")]
    [InlineData("lon=99&lat=18&limit=51")]
    public async Task Near_nowhere_is_refused(string query) =>
        Assert.Equal("out-of-range", (await rows.GetJsonAsync($"/api/schools/near?{query}", 400))["code"]!.ToString());

    [Fact]
    public async Task Lists_and_schools_are_GeoJSON_for_those_who_ask()
    {
        var list = await GeoJsonAsync("/api/schools?area=TH51");
        Assert.Equal("FeatureCollection", list["type"]!.ToString());
        Assert.Equal(3, (int)list["numberMatched"]!);
        var features = list["features"]!.AsArray();
        Assert.Equal("[99.0144,18.5915]", features[0]!["geometry"]!["coordinates"]!.ToJsonString());
        Assert.Null(features[2]!["geometry"]);
        Assert.Equal("Feature", (await GeoJsonAsync("/api/schools/s1"))["type"]!.ToString());
    }

    [Fact]
    public async Task Writing_needs_a_key()
    {
        using var response = await rows.Client.PostAsync(
            new Uri("/api/imports/schools", UriKind.Relative),
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(401, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    private async Task<JsonNode> GeoJsonAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/geo+json"));
        using var response = await rows.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("application/geo+json", response.Content.Headers.ContentType!.MediaType);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
