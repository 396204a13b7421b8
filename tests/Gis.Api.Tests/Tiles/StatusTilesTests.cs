using System.Text.Json.Nodes;
using Xunit;

namespace Gis.Api.Tests.Tiles;

public sealed class StatusTilesTests(CoveredSchools rows) : IClassFixture<CoveredSchools>
{
    private static readonly string[] Counts = ["ng", "nl", "nn", "nu", "df", "dp", "dn", "du", "dx", "cg", "cl", "cn", "cu", "cx"];

    [Fact]
    public async Task A_cluster_counts_its_schools_by_status_and_names_no_zero()
    {
        var clusters = await rows.ReadTileAsync("schools", 0, 0, 0);
        var summary = await rows.GetJsonAsync("/api/schools/summary");
        var sums = Counts.ToDictionary(name => name, name => clusters.Sum(cluster => Number(cluster, name)), StringComparer.Ordinal);
        var facets = ((string[])["network", "dltv", "combined"]).SelectMany(topic => summary[topic]!.AsObject());
        Assert.Equal(facets.Select(count => (int)count.Value!["schools"]!), Counts.Select(name => sums[name]));
        foreach (var topic in (string[])["n", "d", "c"])
            Assert.All(
                clusters,
                cluster =>
                    Assert.Equal(
                        Number(cluster, "count"),
                        Counts.Where(name => name.StartsWith(topic, StringComparison.Ordinal)).Sum(name => Number(cluster, name))
                    )
            );
        Assert.All(clusters, cluster => Assert.Null(cluster["properties"]!["network"]));

        var good = Assert.Single(await rows.ReadTileAsync("schools", 0, 0, 0, "network=good"));
        Assert.Equal(Number(good, "count"), Number(good, "ng"));
        Assert.Null(good["properties"]!["nl"]);
    }

    [Fact]
    public async Task A_single_school_has_its_statuses_as_words()
    {
        // The school of id 4 stands at 99.04, 18.2.
        var features = await rows.ReadTileAsync("schools", 14, 12699, 7349);
        var school = features.Single(feature => feature["properties"]!["id"]?.ToString() == "s4")["properties"]!;
        var stored = await rows.Host.QueryAsync<string>("select network || dltv || combined from coverage where school_id = 4");
        Assert.Equal(stored, $"{school["network"]}{school["dltv"]}{school["combined"]}");
        Assert.All(Counts, name => Assert.Null(school[name]));
    }

    [Fact]
    public async Task A_filter_is_part_of_what_the_client_has()
    {
        var all = await TagAsync("/tiles/schools/0/0/0.mvt");
        var none = await TagAsync("/tiles/schools/0/0/0.mvt?network=none");
        Assert.NotEqual(all, none);
        Assert.Equal(
            await TagAsync("/tiles/schools/0/0/0.mvt?network=none,good"),
            await TagAsync("/tiles/schools/0/0/0.mvt?network=good,%20none,good")
        );
        await rows.Host.QueryAsync<object>("update data_version set version = version + 1 where topic = 'coverage'");
        await rows.CatchUpAsync();
        Assert.NotEqual(none, await TagAsync("/tiles/schools/0/0/0.mvt?network=none"));
    }

    private async Task<string> TagAsync(string address)
    {
        using var response = await rows.Host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.Headers.ETag!.ToString();
    }

    private static int Number(JsonNode feature, string name) => (int?)feature["properties"]![name] ?? 0;
}
