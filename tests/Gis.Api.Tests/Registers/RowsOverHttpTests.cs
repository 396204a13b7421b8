using System.Text.Json.Nodes;
using Xunit;

namespace Gis.Api.Tests.Registers;

/// <summary>Rows of registers written one by one over HTTP.</summary>
public sealed class RowsOverHttpTests(RegisterHost host) : IClassFixture<RegisterHost>, IAsyncLifetime
{
    private const string Link =
        """{"provider":"nt","medium":"fibre","role":"primary","status":"working","downMbps":100,"source":"โรงเรียน","observedOn":"2024-05-16"}""";

    public async ValueTask InitializeAsync() => await host.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_row_is_made_then_replaced_whole_and_put_again_changes_nothing()
    {
        var made = (await host.PutAsync("links/51-1", Link, 201))!;
        Assert.Equal(
            ("51-1", 100, "โรงเรียน", "2024-05-16"),
            (
                made["row"]!["key"]!.ToString(),
                (int)made["row"]!["downMbps"]!,
                made["row"]!["source"]!.ToString(),
                made["row"]!["observedOn"]!.ToString()
            )
        );
        Assert.Empty(made["issues"]!.AsArray());
        var before = (await host.VersionAsync(), await host.CountAsync("register_change"), await host.CountAsync("fact_source"));
        var again = (await host.PutAsync("links/51-1", Link, 200))!;
        Assert.True(JsonNode.DeepEquals(made, again));
        Assert.Equal(before, (await host.VersionAsync(), await host.CountAsync("register_change"), await host.CountAsync("fact_source")));
        // What the body leaves out is taken away.
        var whole = (
            await host.PutAsync(
                "links/51-1",
                """{"provider":"ais","medium":"fibre","role":"primary","status":"down","downMbps":null}""",
                200
            )
        )!;
        Assert.Equal(("ais", null), (whole["row"]!["provider"]!.ToString(), whole["row"]!["downMbps"]));
        // Nobody's name becomes public by being signed in.
        Assert.Equal("บันทึกผ่านระบบ", whole["row"]!["source"]!.ToString());
    }

    [Theory]
    [InlineData("enrolment/2567-1-p1-male", """{"students":12}""", "year-buddhist-era")]
    [InlineData("staff/2024-2-teacher", """{"people":24}""", null)]
    [InlineData(
        "buildings/1",
        """{"typeName":"อาคารเรียน","yearBuilt":2535,"geometry":{"type":"Polygon","coordinates":[[[99.1,18.1],[99.1001,18.1],[99.1001,18.1001],[99.1,18.1]]]}}""",
        "year-buddhist-era"
    )]
    [InlineData("receivers/SN%2F1", """{"condition":"ชำรุด"}""", null)]
    [InlineData("dltv-usage/2024-1-on-air", """{"hoursAWeek":12.5}""", null)]
    [InlineData("platform-use/2024-1-DLIT-สพฐ", """{"grades":"ป.1"}""", null)]
    [InlineData("statements/dltv-needed-classrooms", """{"classrooms":"6"}""", null)]
    [InlineData(
        "links/1",
        """{"provider":"nt","medium":"fibre","role":"primary","status":"working","downMbps":20000}""",
        "speed-implausible"
    )]
    public async Task Every_register_takes_rows_and_gives_them_up(string row, string json, string? issue)
    {
        var made = (await host.PutAsync(row, json, 201))!;
        Assert.Equal(issue, made["issues"]!.AsArray().SingleOrDefault()?["code"]!.ToString());
        await host.PutAsync(row, json, 200);
        await host.DeleteAsync(row, 204);
        Assert.Equal("row-not-found", (await host.DeleteAsync(row, 404))!["code"]!.ToString());
        var changes = (await host.GetAsync($"/api/schools/{RegisterHost.Code}/changes"))["items"]!.AsArray();
        Assert.Equal([(false, true), (true, false)], changes.Select(change => (change!["old"] is null, change["new"] is null)));
        Assert.All(changes, change => Assert.Equal("admin-key", change!["doneBy"]!.ToString()));
    }

    [Fact]
    public async Task A_row_that_is_known_as_of_a_later_day_is_left_alone()
    {
        await host.PutAsync("links/51-1", Link, 201);
        var problem = (
            await host.PutAsync(
                "links/51-1",
                Link.Replace("2024-05-16", "2023-05-16", StringComparison.Ordinal).Replace("100", "10", StringComparison.Ordinal),
                409
            )
        )!;
        Assert.Equal("older-than-stored", problem["code"]!.ToString());
        Assert.Equal("100", await host.OfAsync("network_link", "down_mbps"));
    }

    [Fact]
    public async Task A_node_is_kept_while_links_end_at_it()
    {
        await host.SendAsync(HttpMethod.Put, "/api/nodes/LPN-1", """{"kind":"tower","lon":99.2,"lat":18.1}""", 201);
        await host.PutAsync("links/1", Link.Replace("\"source\"", "\"farNode\":\"LPN-1\",\"source\"", StringComparison.Ordinal), 201);
        Assert.Equal("row-in-use", (await host.SendAsync(HttpMethod.Delete, "/api/nodes/LPN-1", null, 409))!["code"]!.ToString());
        await host.DeleteAsync("links/1", 204);
        await host.SendAsync(HttpMethod.Delete, "/api/nodes/LPN-1", null, 204);
        await host.SendAsync(HttpMethod.Delete, "/api/nodes/LPN-1", null, 404);
        Assert.Equal(2, (await host.GetAsync("/api/nodes/LPN-1/changes"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_school_that_is_unknown_is_answered_404()
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Put, HttpMethod.Delete])
            Assert.Equal(
                "school-not-found",
                (await host.SendAsync(method, "/api/schools/1099999999/links/1", method == HttpMethod.Put ? Link : null, 404))![
                    "code"
                ]!.ToString()
            );
        Assert.Equal("school-not-found", (await host.GetAsync("/api/schools/1099999999/changes", 404))["code"]!.ToString());
    }

    [Fact]
    public async Task The_public_writes_nothing_and_reads_no_audit()
    {
        await host.PutAsync("links/51-1", Link, 201);
        foreach (
            var (method, address) in ((HttpMethod, string)[])
                [
                    (HttpMethod.Put, $"/api/schools/{RegisterHost.Code}/links/51-1"),
                    (HttpMethod.Delete, $"/api/schools/{RegisterHost.Code}/links/51-1"),
                    (HttpMethod.Get, $"/api/schools/{RegisterHost.Code}/changes"),
                    (HttpMethod.Put, "/api/nodes/N1"),
                    (HttpMethod.Get, "/api/nodes/N1/changes"),
                ]
        )
        {
            var problem = (await host.SendAsync(method, address, method == HttpMethod.Put ? "{}" : null, 401, host.Host.Client))!;
            Assert.Equal("sign-in-needed", problem["code"]!.ToString());
        }
        Assert.Equal(1, await host.CountAsync("network_link"));
    }

    [Fact]
    public async Task Changes_are_read_newest_first_by_pages()
    {
        for (var students = 1; students <= 3; students++)
            await host.PutAsync("enrolment/2024-1-p1-male", $$"""{"students":{{students}}}""", students == 1 ? 201 : 200);
        var first = await host.GetAsync($"/api/schools/{RegisterHost.Code}/changes?limit=2");
        var second = await host.GetAsync($"/api/schools/{RegisterHost.Code}/changes?limit=2&cursor={first["next"]}");
        Assert.Equal(
            [3, 2, 1],
            first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(change => (int)change!["new"]!["students"]!)
        );
        Assert.Null(second["next"]);
        Assert.Equal("2024-1-p1-male", second["items"]![0]!["key"]!.ToString());
    }

    [Fact]
    public async Task The_document_of_the_api_describes_the_rows()
    {
        var paths = (await host.GetAsync("/openapi/v1.json"))["paths"]!;
        var link = paths["/api/schools/{key}/links/{rowKey}"]!["put"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;
        Assert.Contains("fibre", link["properties"]!["medium"]!["enum"]!.AsArray().Select(word => word!.ToString()));
        Assert.Contains(
            "{academicYear}-{term}-{grade}-{sex}",
            paths["/api/schools/{key}/enrolment/{rowKey}"]!["put"]!["description"]!.ToString(),
            StringComparison.Ordinal
        );
    }
}
