using System.Globalization;
using System.Text.Json.Nodes;
using Gis.Api.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gis.Api.Tests.Tiles;

/// <summary>Links, nodes and buildings of the first school of <see cref="SampleRows"/>, at 99.0144, 18.5915.</summary>
public sealed class RegisterTilesTests(SampleRows rows) : IClassFixture<SampleRows>
{
    private const double Lon = 99.0144;
    private const double Lat = 18.5915;

    [Fact]
    public async Task A_link_is_a_line_from_its_school_to_its_node_and_moves_with_both()
    {
        await rows.Host.QueryAsync<object>(
            """
            insert into network_node (code, name, kind, point, fact_source_id) values ('N1', 'ชุมสาย', 'exchange', st_point(99.02, 18.6, 4326), 1);
            insert into network_link (school_id, key, provider, medium, role, status, down_mbps, far_node_id, far_point, fact_source_id)
            values
              (1, 'to node', 'moenet', 'fibre', 'primary', 'working', 100, (select id from network_node where code = 'N1'), null, 1),
              (1, 'to point', 'ais', 'cellular', 'backup', 'down', null, null, st_point(99.01, 18.59, 4326), 1),
              (1, 'nowhere', 'nt', 'satellite', 'backup', 'working', 5, null, null, 1),
              (1, 'ended', 'nt', 'copper', 'backup', 'ended', 5, null, st_point(99.01, 18.59, 4326), 1),
              (2, 'unplaced', 'nt', 'copper', 'backup', 'working', 5, null, st_point(99.01, 18.59, 4326), 1)
            """
        );
        var features = await ReadAsync("network", 12);
        var node = features.Single(feature => feature["properties"]!["code"] is not null);
        Assert.Equal(("N1", "exchange"), (node["properties"]!["code"]!.ToString(), node["properties"]!["kind"]!.ToString()));
        var links = features.Where(feature => feature["properties"]!["provider"] is not null).ToList();
        Assert.Equal(["ais", "moenet"], links.Select(link => link["properties"]!["provider"]!.ToString()).Order());
        var fibre = links.Single(link => link["properties"]!["medium"]!.ToString() is "fibre");
        Assert.Equal(
            ("s1", "primary", "working", 100),
            (Text(fibre, "school"), Text(fibre, "role"), Text(fibre, "status"), (double)fibre["properties"]!["mbps"]!)
        );
        AssertRunsTo(fibre, 99.02, 18.6);

        await rows.Host.QueryAsync<object>("update network_node set point = st_point(99.03, 18.61, 4326) where code = 'N1'");
        await rows.Host.QueryAsync<object>("update network_link set far_point = null where key = 'to point'");
        var moved = (await ReadAsync("network", 12)).Where(feature => feature["properties"]!["provider"] is not null);
        AssertRunsTo(Assert.Single(moved), 99.03, 18.61);

        await rows.Host.QueryAsync<object>("update school set point = st_point(99.05, 18.62, 4326) where id = 1");
        Assert.Equal(
            "LINESTRING(99.05 18.62,99.03 18.61)",
            await rows.Host.QueryAsync<string>(
                "select st_astext(line) from network_line join network_link l on l.id = link_id where key = 'to node'"
            )
        );
        await rows.Host.QueryAsync<object>(
            "update school set point = st_point(99.0144, 18.5915, 4326) where id = 1; delete from network_node"
        );
        Assert.Equal(
            0L,
            await rows.Host.QueryAsync<long>(
                "select count(*) from network_line join network_link l on l.id = link_id where key = 'to node'"
            )
        );
        await rows.Host.QueryAsync<object>("delete from network_link");
    }

    [Fact]
    public async Task A_pin_that_is_moved_leaves_the_coverage_as_it_was()
    {
        await rows.Host.QueryAsync<object>(
            """
            insert into network_link (school_id, key, provider, medium, role, status, far_point, fact_source_id)
            values (3, 'c', 'nt', 'copper', 'primary', 'working', st_point(98.94, 18.52, 4326), 1);
            """
        );
        // In one transaction, so that no recomputation takes the mark away before it is looked for.
        var marks = await rows.Host.QueryAsync<long>(
            """
            begin;
            delete from coverage_stale;
            update school set point = st_translate(point, 0.001, 0) where id = 3;
            select count(*) from coverage_stale;
            rollback
            """
        );
        Assert.Equal(0L, marks);
        await rows.Host.QueryAsync<object>("delete from network_link");
    }

    [Fact]
    public async Task Buildings_that_stand_are_polygons_or_points()
    {
        await rows.Host.QueryAsync<object>(
            """
            insert into building (school_id, key, type_name, condition, footprint, fact_source_id) values
              (1, '1', 'อาคารเรียน', 'dangerous', st_makeenvelope(99.0143, 18.5914, 99.0145, 18.5916, 4326), 1),
              (1, '2', 'โรงอาหาร', null, st_point(99.0150, 18.5915, 4326), 1),
              (1, '3', 'ส้วม', 'demolished', st_point(99.0151, 18.5915, 4326), 1),
              (5, '1', 'ของโรงเรียนที่ปิด', 'good', st_point(99.0152, 18.5915, 4326), 1)
            """
        );
        var buildings = await ReadAsync("buildings", 16);
        Assert.Equal(2, buildings.Count);
        var school = buildings.Single(building => building["geometry"]!["type"]!.ToString().EndsWith("Polygon", StringComparison.Ordinal));
        Assert.Equal(("s1", "อาคารเรียน", "dangerous"), (Text(school, "school"), Text(school, "type"), Text(school, "condition")));
        var canteen = buildings.Single(building => building["geometry"]!["type"]!.ToString() is "Point");
        Assert.Null(canteen["properties"]!["condition"]);
    }

    [Theory]
    [InlineData("/tiles/network/7/99/57.mvt")]
    [InlineData("/tiles/network/17/0/0.mvt")]
    [InlineData("/tiles/buildings/13/0/0.mvt")]
    public async Task What_is_too_far_out_or_in_is_no_tile(string address) =>
        Assert.Equal("tile-outside", (await rows.GetJsonAsync(address, 400))["code"]!.ToString());

    [Theory]
    [InlineData("network", 8, "links")]
    [InlineData("buildings", 14, "buildings")]
    public async Task The_tile_sets_are_described(string layer, int minZoom, string first)
    {
        var described = await rows.GetJsonAsync($"/tiles/{layer}.json");
        Assert.Equal((minZoom, 16), ((int)described["minzoom"]!, (int)described["maxzoom"]!));
        Assert.Equal(first, described["vector_layers"]![0]!["id"]!.ToString());
    }

    private async Task<List<JsonNode>> ReadAsync(string layer, int zoom)
    {
        await rows.Host.Services.GetRequiredService<DataVersions>().RefreshAsync(TestContext.Current.CancellationToken);
        var world = Math.Pow(2, zoom);
        var x = (int)((Lon + 180) / 360 * world);
        var y = (int)((1 - Math.Asinh(Math.Tan(Lat * Math.PI / 180)) / Math.PI) / 2 * world);
        var address = string.Create(CultureInfo.InvariantCulture, $"/tiles/{layer}/{zoom}/{x}/{y}.mvt");
        var tile = await rows.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return await VectorTileFile.ReadAsync(tile, zoom, x, y);
    }

    private static string Text(JsonNode feature, string name) => feature["properties"]![name]!.ToString();

    private static void AssertRunsTo(JsonNode link, double lon, double lat)
    {
        Assert.Equal("LineString", link["geometry"]!["type"]!.ToString());
        var ends = link["geometry"]!["coordinates"]!.AsArray();
        Assert.Equal((Lon, Lat), (Math.Round((double)ends[0]![0]!, 4), Math.Round((double)ends[0]![1]!, 4)));
        Assert.Equal((lon, lat), (Math.Round((double)ends[^1]![0]!, 3), Math.Round((double)ends[^1]![1]!, 3)));
    }
}
