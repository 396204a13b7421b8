using System.Text.Json.Nodes;
using Xunit;
using static Gis.Api.Tests.Imports.ImportHost;

namespace Gis.Api.Tests.Imports;

/// <summary>Reports of imports are kept and read by pages.</summary>
public sealed class ReadingImportsTests(ImportHost host) : IClassFixture<ImportHost>, IAsyncLifetime
{
    private const string List = "dmc,name,lat,lon\n1000000001,ก  ก,18.1,99.1\n1000000002,ข,0,0\n12,ค,18.1,99.3\n1000000004,ง,99.1,18.1\n";

    public async ValueTask InitializeAsync() => await host.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_report_of_an_import_is_read_again_as_it_was_given()
    {
        var given = await host.SchoolsAsync(List, ("goodRowsOnly", "true"), ("source", "สพม."), ("observed", "16/5/2567"));
        var read = await host.GetAsync($"/api/imports/{given["import"]!["id"]}");
        Assert.True(JsonNode.DeepEquals(given, read));
        Assert.Equal("สพม. 2024-05-16 applied", $"{read["import"]!["source"]} {read["import"]!["observedOn"]} {State(read)}");
        Assert.Equal("error", read["issues"]![0]!["severity"]!.ToString());
    }

    [Fact]
    public async Task Findings_are_read_by_pages_in_the_order_of_the_rows_and_by_severity_and_code()
    {
        var id = (await host.SchoolsAsync(List, ("goodRowsOnly", "true")))["import"]!["id"];
        var found = new List<string>();
        string? cursor = null;
        do
        {
            var page = await host.GetAsync($"/api/imports/{id}/issues?limit=2&cursor={cursor}");
            found.AddRange(page["items"]!.AsArray().Select(issue => $"{issue!["row"]} {issue["code"]}"));
            cursor = page["next"]?.ToString();
        } while (cursor is not null);
        Assert.Equal([" encoding-found", "1 name-tidied", "2 point-zero", "3 code-malformed", "4 point-swapped"], found);
        Assert.Equal(2, (await host.GetAsync($"/api/imports/{id}/issues?severity=warning"))["items"]!.AsArray().Count);
        var swapped = (await host.GetAsync($"/api/imports/{id}/issues?code=point-swapped"))["items"]!.AsArray().Single()!;
        Assert.Equal(("18.1, 99.1", "99.1, 18.1"), ($"{swapped["value"]}", $"{swapped["proposal"]}"));
        await host.GetAsync($"/api/imports/{id}/issues?severity=grave", 400);
        await host.GetAsync($"/api/imports/{id}/issues?limit=100000", 400);
        await host.GetAsync($"/api/imports/{id}/issues?cursor=zzz", 400);
    }

    [Fact]
    public async Task Rows_tell_their_outcome_and_their_school()
    {
        var id = (await host.SchoolsAsync(List, ("goodRowsOnly", "true")))["import"]!["id"];
        var rows = (await host.GetAsync($"/api/imports/{id}/rows"))["items"]!.AsArray();
        Assert.Equal(["1 new", "2 new", "3 refused", "4 new"], rows.Select(row => $"{row!["number"]} {row["outcome"]}"));
        Assert.Null(rows[2]!["schoolId"]);
        Assert.Equal("ข", (await host.GetAsync($"/api/schools/{rows[1]!["schoolId"]}"))["name"]!["th"]!.ToString());
        Assert.Equal(3, (await host.GetAsync($"/api/imports/{id}/rows?outcome=new"))["items"]!.AsArray().Count);
        await host.GetAsync($"/api/imports/{id}/rows?outcome=lost", 400);
    }

    [Fact]
    public async Task Imports_are_listed_newest_first_by_pages()
    {
        await host.SchoolsAsync("name\nก\n");
        var last = (await host.SchoolsAsync("name\nก\n"))["import"]!["id"]!.GetValue<long>();
        var first = await host.GetAsync("/api/imports?limit=1");
        Assert.Equal(last, first["items"]![0]!["id"]!.GetValue<long>());
        var second = await host.GetAsync($"/api/imports?limit=1&cursor={first["next"]}");
        Assert.Equal(last - 1, second["items"]![0]!["id"]!.GetValue<long>());
    }

    [Theory]
    [InlineData("/api/imports/999999")]
    [InlineData("/api/imports/999999/issues")]
    [InlineData("/api/imports/999999/rows")]
    public async Task An_import_that_never_was_is_answered_404(string address) =>
        Assert.Equal("import-not-found", (await host.GetAsync(address, 404))["code"]!.ToString());
}
