using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Gis.Api.Coverage;
using Gis.Api.Tests.Imports;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gis.Api.Tests.Registers;

/// <summary>A host with two schools and their codes, one of a demo, and what tests of registers do with them.</summary>
public sealed class RegisterHost : IAsyncLifetime
{
    /// <summary>ten digits of the school at 99.1, 18.1</summary>
    public const string Code = "1051510293";

    private readonly ImportHost _import = new();

    public TestHost Host => _import.Host;

    public async ValueTask InitializeAsync()
    {
        await _import.InitializeAsync();
        await ClearAsync();
    }

    public ValueTask DisposeAsync() => _import.DisposeAsync();

    /// <summary>The schools without any register, and no node.</summary>
    public async Task ClearAsync()
    {
        await _import.ClearAsync();
        await Host.QueryAsync<object>(
            $"""
            delete from network_node;
            delete from register_change;
            insert into school (dmc_code, smis_code, obec_code, name_th, name_key, levels, students, point, point_basis, is_demo) values
              ('{Code}', '51012003', '051293', 'โรงเรียนวัดป่า', 'วัดป่า', 2, 100, st_point(99.1, 18.1, 4326), 'map', false),
              ('1051510294', null, null, 'โรงเรียนบ้านดง', 'บ้านดง', 2, 40, null, null, false),
              ('9900000001', null, null, 'โรงเรียนสาธิต', 'สาธิต', 2, 40, st_point(99.3, 18.3, 4326), 'map', true)
            """
        );
    }

    public Task<JsonNode> ImportAsync(string kind, string csv, params (string, string)[] options) =>
        _import.SendAsync(kind, "list.csv", csv, 200, options);

    public Task<JsonNode> ImportRefusedAsync(string kind, string csv, params (string, string)[] options) =>
        _import.SendAsync(kind, "list.csv", csv, 422, options);

    public Task<JsonNode> ImportFileAsync(string kind, string path) => _import.SendFileAsync(kind, path);

    public Task<JsonNode> GetAsync(string address, int status = 200) => _import.GetAsync(address, status);

    /// <summary>One value of the first school's rows of a table, in the order of their keys.</summary>
    public async Task<string> OfAsync(string table, string expression) =>
        await Host.QueryAsync<string>(
            $"select coalesce(string_agg(({expression})::text, '; ' order by ({expression})::text), '') from {table} t join fact_source f on f.id = t.fact_source_id where t.school_id = (select s.id from school s where s.dmc_code = '{Code}')"
        ) ?? "";

    /// <summary>The counter that wakes servers when a register moves.</summary>
    public Task<long> VersionAsync() => Host.QueryAsync<long>("select version from data_version where topic = 'registers'")!;

    public Task<long> CountAsync(string from) => Host.QueryAsync<long>($"select count(*) from {from}")!;

    public Task<JsonNode?> PutAsync(string row, string json, int status) =>
        SendAsync(HttpMethod.Put, $"/api/schools/{Code}/{row}", json, status);

    public Task<JsonNode?> DeleteAsync(string row, int status) => SendAsync(HttpMethod.Delete, $"/api/schools/{Code}/{row}", null, status);

    public async Task<JsonNode?> SendAsync(HttpMethod method, string address, string? json, int status, HttpClient? client = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await (client ?? Host.Admin).SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{method} {address} answered {(int)response.StatusCode}: {body}");
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    public async Task<JsonNode> CoverageAsync()
    {
        await Host.Services.GetRequiredService<RecomputeCoverage>().RunAsync(TestContext.Current.CancellationToken);
        return (
            await Host.Client.GetFromJsonAsync<JsonNode>(
                new Uri($"/api/schools/{Code}/coverage", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        )!;
    }
}
