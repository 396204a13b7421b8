using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace Gis.Api.Tests.Tiles;

/// <summary>Tiles as another reader sees them: GDAL's MVT driver decodes what the server sends.</summary>
public sealed class TilesTests(SampleRows rows) : IClassFixture<SampleRows>
{
    [Fact]
    public async Task From_afar_schools_are_clusters_with_their_count()
    {
        var features = await ReadAsync("schools", 5, 99.0, 18.55);
        Assert.Equal(3, features.Sum(feature => (int)feature["properties"]!["count"]!));
        Assert.Single(features);
        Assert.Null(features[0]["properties"]!["id"]);
    }

    [Fact]
    public async Task From_near_a_school_is_itself_with_id_and_name()
    {
        var school = Assert.Single(await ReadAsync("schools", 14, 99.0144, 18.5915));
        Assert.Equal("s1", school["properties"]!["id"]!.ToString());
        Assert.Equal("โรงเรียนจักรคำคณาทร", school["properties"]!["name"]!.ToString());
        Assert.Equal("Chakkham Khanathon School", school["properties"]!["nameEn"]!.ToString());
        var at = school["geometry"]!["coordinates"]!.AsArray();
        // One unit of the tile's grid is 0.6 m here.
        Assert.Equal(99.0144, (double)at[0]!, 1e-5);
        Assert.Equal(18.5915, (double)at[1]!, 1e-5);
    }

    [Fact]
    public async Task Schools_at_one_point_stay_a_cluster_that_names_them()
    {
        var pile = Assert.Single(await ReadAsync("schools", 16, 98.93, 18.51));
        Assert.Equal(("2", "s3,s4"), (pile["properties"]!["count"]!.ToString(), pile["properties"]!["ids"]!.ToString()));
    }

    [Fact]
    public async Task Areas_have_their_boundaries_and_their_names_as_labels()
    {
        var areas = await ReadAsync("areas", 8, 99.0, 18.6);
        Assert.Equal(
            ["TH50", "TH51", "TH5101"],
            areas
                .Where(a => a["geometry"]!["type"]!.ToString().EndsWith("Polygon", StringComparison.Ordinal))
                .Select(a => a["properties"]!["code"]!.ToString())
                .Order()
        );
        Assert.Contains(areas, a => a["geometry"]!["type"]!.ToString() is "Point" && a["properties"]!["name"]!.ToString() is "เมืองลำพูน");
    }

    [Theory]
    [InlineData("/tiles/schools/99/0/0.mvt")]
    [InlineData("/tiles/schools/0/-1/0.mvt")]
    [InlineData("/tiles/schools/0/1/0.mvt")]
    [InlineData("/tiles/areas/15/0/0.mvt")]
    [InlineData("/tiles/areas/a/b/c.mvt")]
    public async Task What_is_no_tile_is_refused(string address) =>
        Assert.Equal("tile-outside", (await rows.GetJsonAsync(address, 400))["code"]!.ToString());

    [Fact]
    public async Task An_empty_tile_has_no_content()
    {
        using var response = await rows.Client.GetAsync(
            new Uri("/tiles/schools/10/0/0.mvt", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task The_tile_set_is_described_and_its_address_can_be_kept_for_ever()
    {
        var described = await rows.GetJsonAsync("/tiles/schools.json");
        Assert.Equal("3.0.0", described["tilejson"]!.ToString());
        Assert.Equal("schools", described["vector_layers"]![0]!["id"]!.ToString());
        Assert.Equal(98.93, (double)described["bounds"]![0]!);
        var address = described["tiles"]![0]!.ToString().Replace("{z}/{x}/{y}", "0/0/0", StringComparison.Ordinal);
        using var response = await rows.Client.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tile_that_the_client_has_is_answered_304_until_the_data_change()
    {
        var address = new Uri("/tiles/schools/0/0/0.mvt", UriKind.Relative);
        using var first = await rows.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));
        using var second = await rows.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private async Task<List<System.Text.Json.Nodes.JsonNode>> ReadAsync(string layer, int zoom, double lon, double lat)
    {
        var world = Math.Pow(2, zoom);
        var x = (int)((lon + 180) / 360 * world);
        var y = (int)((1 - Math.Asinh(Math.Tan(lat * Math.PI / 180)) / Math.PI) / 2 * world);
        var tile = await rows.Client.GetByteArrayAsync(
            new Uri($"/tiles/{layer}/{zoom}/{x}/{y}.mvt", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return await VectorTileFile.ReadAsync(tile, zoom, x, y);
    }
}
