using System.Text.Json.Nodes;
using Gis.Api.Coverage;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Xunit;

namespace Gis.Api.Tests.Schools;

/// <summary>Lists, counts, areas and tiles mean the same by a filter.</summary>
public sealed class SchoolFilterTests(CoveredSchools rows) : IClassFixture<CoveredSchools>
{
    private static readonly (string Name, string[] Words)[] Facets =
    [
        ("network", SchoolFilter.NetworkWords),
        ("dltv", SchoolFilter.DltvWords),
        ("combined", SchoolFilter.CombinedWords),
        ("size", SchoolFilter.SizeWords),
        ("kind", SchoolFilter.KindWords),
        ("level", SchoolFilter.LevelWords),
    ];

    [Fact]
    public void Every_value_that_the_rules_give_can_be_asked_for()
    {
        var all = Kebab.All<CoverageValue>();
        Assert.Equal(all, SchoolFilter.NetworkWords.Union(SchoolFilter.DltvWords).Order(StringComparer.Ordinal));
        var combined = Enum.GetValues<CoverageValue>().SelectMany(a => Enum.GetValues<CoverageValue>(), CombinedRule.Of).Select(Kebab.Of);
        Assert.Equal(combined.Distinct().Order(StringComparer.Ordinal), SchoolFilter.CombinedWords.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Lists_summaries_areas_and_tiles_agree_on_any_filter(int seed)
    {
        var random = new Random(seed);
        var seen = 0;
        for (var i = 0; i < 12; i++)
        {
            var filter = RandomFilter(random, out var isFiltered);
            var summary = await rows.GetJsonAsync($"/api/schools/summary?{filter}");
            var total = (int)summary["total"]!;
            seen += total;
            Assert.Equal(total, (int)(await rows.GetJsonAsync($"/api/schools?limit=1&{filter}"))["total"]!);
            Assert.Equal(total, (await rows.ReadTileAsync("schools", 0, 0, 0, filter)).Sum(cell => (int)cell["properties"]!["count"]!));
            var areas = await rows.GetJsonAsync($"/api/areas/coverage?kind=province&{filter}");
            Assert.Equal(total, areas["items"]!.AsArray().Sum(area => (int)area!["schools"]!));
            foreach (var (name, words) in Facets)
            {
                var facet = summary[name]!.AsObject();
                Assert.Equal(words, facet.Select(pair => pair.Key));
                if (name != "level" && !isFiltered.Contains(name))
                    Assert.Equal(total, facet.Sum(pair => SchoolsOf(pair.Value!)));
                // What a facet promises is what choosing it gives.
                var word = words[random.Next(words.Length)];
                var others = string.Join('&', filter.Split('&').Where(part => !part.StartsWith(name + '=', StringComparison.Ordinal)));
                var chosen = await rows.GetJsonAsync($"/api/schools?limit=1&{others}&{name}={word}");
                Assert.Equal((int)chosen["total"]!, SchoolsOf(facet[word]!));
            }
        }
        Assert.True(seen > 100, "Filters that keep nothing prove nothing.");
    }

    [Fact]
    public async Task A_summary_counts_students_and_what_has_no_position()
    {
        var summary = await rows.GetJsonAsync("/api/schools/summary");
        Assert.Equal(CoveredSchools.Count, (int)summary["total"]!);
        Assert.Equal(await rows.Host.QueryAsync<long>("select sum(students) from school"), (long)summary["students"]!);
        Assert.Equal(0, (int)summary["unplaced"]!);
        Assert.Equal(
            await rows.Host.QueryAsync<long>(
                "select sum(students) from school join coverage on school_id = school.id where dltv = 'partial'"
            ),
            (long)summary["dltv"]!["partial"]!["students"]!
        );
        var box = await rows.GetJsonAsync("/api/schools/summary?bbox=99,18,99.05,18.5");
        Assert.InRange((int)box["total"]!, 1, CoveredSchools.Count - 1);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    // Was never computed.
    [InlineData(50)]
    public async Task A_school_has_the_same_statuses_wherever_it_is_shown(int id)
    {
        var shown = (await rows.GetJsonAsync($"/api/schools/s{id}"))["coverage"]!.ToJsonString();
        var near = await rows.GetJsonAsync(
            FormattableString.Invariant($"/api/schools/near?lon={99 + id % 30 * 0.01}&lat={18.2 + id / 30 * 0.05}&limit=1")
        );
        Assert.Equal(shown, near["items"]![0]!["school"]!["coverage"]!.ToJsonString());
        var stored = await rows.Host.QueryAsync<string>(
            $$"""
            select json_build_object('network', network, 'dltv', dltv, 'combined', combined, 'isResilient', is_resilient)::jsonb::text from coverage where school_id = {{id}}
            """
        );
        Assert.Equal(id == 50, stored is null);
        if (stored is not null)
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(stored), JsonNode.Parse(shown)));
    }

    [Theory]
    [InlineData("network=full", "network-unknown")]
    [InlineData("dltv=good", "dltv-unknown")]
    [InlineData("combined=partial", "combined-unknown")]
    [InlineData("size=tiny", "size-unknown")]
    [InlineData("kind=obec,,private", "kind-unknown")]
    [InlineData("level=primary,x", "level-unknown")]
    public async Task A_word_that_is_none_is_refused_everywhere_with_those_that_are(string query, string code)
    {
        foreach (
            var address in (string[])
                ["/api/schools?", "/api/schools/summary?", "/tiles/schools/0/0/0.mvt?", "/api/areas/coverage?kind=province&"]
        )
        {
            if (query.StartsWith("kind", StringComparison.Ordinal) && address.Contains("areas", StringComparison.Ordinal))
                continue;
            var problem = await rows.GetJsonAsync(address + query, 400);
            Assert.Equal(code, problem["code"]!.ToString());
            Assert.Contains(" is one of ", problem["detail"]!.ToString(), StringComparison.Ordinal);
            Assert.Matches(@"\p{IsThai}", problem["detailTh"]!.ToString());
        }
    }

    [Fact]
    public async Task A_summary_that_the_client_has_is_answered_304_until_a_status_changes()
    {
        var tag = await TagAsync("/api/schools/summary", null, 200);
        await TagAsync("/api/schools/summary", tag, 304);
        await rows.Host.QueryAsync<object>("update data_version set version = version + 1 where topic = 'coverage'");
        await rows.CatchUpAsync();
        Assert.NotEqual(tag, await TagAsync("/api/schools/summary", tag, 200));
    }

    private async Task<string> TagAsync(string address, string? known, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known is not null)
            request.Headers.Add("If-None-Match", known);
        using var response = await rows.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        return response.Headers.ETag!.ToString();
    }

    private static int SchoolsOf(JsonNode count) => (int)(count is JsonObject ? count["schools"]! : count);

    private static string RandomFilter(Random random, out HashSet<string> filtered)
    {
        filtered = [];
        var parts = new List<string>();
        foreach (var (name, words) in Facets)
        {
            if (random.Next(3) > 0)
                continue;
            filtered.Add(name);
            parts.Add($"{name}={string.Join(',', random.GetItems(words, random.Next(1, 4)))}");
        }
        if (random.Next(4) == 0)
            parts.Add("area=TH51");
        return string.Join('&', parts);
    }
}
