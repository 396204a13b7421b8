using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Gis.Api.Tests.Imports;

/// <summary>A host to import into over HTTP, with two provinces of two districts of two subdistricts each, all squares.</summary>
public sealed class ImportHost : IAsyncLifetime
{
    /// <summary>West to east: TH51 (99.0–99.4) and TH52 (99.4–99.8), from 18.0 to 18.4; district = half a province in height, subdistrict = half in width.</summary>
    public const string Areas = """
        code,name_th,parent,kind,wkt
        TH,ประเทศไทย,,country,"POLYGON((99 18,99.8 18,99.8 18.4,99 18.4,99 18))"
        TH51,ลำพูน,TH,province,"POLYGON((99 18,99.4 18,99.4 18.4,99 18.4,99 18))"
        TH52,ลำปาง,TH,province,"POLYGON((99.4 18,99.8 18,99.8 18.4,99.4 18.4,99.4 18))"
        TH5101,เมืองลำพูน,TH51,district,"POLYGON((99 18,99.4 18,99.4 18.2,99 18.2,99 18))"
        TH5102,แม่ทา,TH51,district,"POLYGON((99 18.2,99.4 18.2,99.4 18.4,99 18.4,99 18.2))"
        TH5201,เมืองลำปาง,TH52,district,"POLYGON((99.4 18,99.8 18,99.8 18.2,99.4 18.2,99.4 18))"
        TH5202,แม่เมาะ,TH52,district,"POLYGON((99.4 18.2,99.8 18.2,99.8 18.4,99.4 18.4,99.4 18.2))"
        TH510101,ในเมือง,TH5101,subdistrict,"POLYGON((99 18,99.2 18,99.2 18.2,99 18.2,99 18))"
        TH510102,ต้นธง,TH5101,subdistrict,"POLYGON((99.2 18,99.4 18,99.4 18.2,99.2 18.2,99.2 18))"
        TH510201,ทาสบเส้า,TH5102,subdistrict,"POLYGON((99 18.2,99.2 18.2,99.2 18.4,99 18.4,99 18.2))"
        TH510202,ทากาศ,TH5102,subdistrict,"POLYGON((99.2 18.2,99.4 18.2,99.4 18.4,99.2 18.4,99.2 18.2))"
        TH520101,ในเมือง,TH5201,subdistrict,"POLYGON((99.4 18,99.6 18,99.6 18.2,99.4 18.2,99.4 18))"
        TH520102,พระบาท,TH5201,subdistrict,"POLYGON((99.6 18,99.8 18,99.8 18.2,99.6 18.2,99.6 18))"
        TH520201,แม่เมาะ,TH5202,subdistrict,"POLYGON((99.4 18.2,99.6 18.2,99.6 18.4,99.4 18.4,99.4 18.2))"
        TH520202,บ้านดง,TH5202,subdistrict,"POLYGON((99.6 18.2,99.8 18.2,99.8 18.4,99.6 18.4,99.6 18.2))"
        """;

    public TestHost Host { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Host.InitializeAsync();
        Assert.Equal("applied", State(await SendAsync("areas", "areas.csv", Areas)));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>Empties the register of schools, so that the tests of one class do not meet each other's.</summary>
    public Task ClearAsync() =>
        Host.QueryAsync<object>(
            "begin; select pg_advisory_xact_lock(x'434F5645'::int); truncate school, area_membership, school_source_key, school_change cascade; delete from area where kind in ('service-area', 'cluster'); commit"
        );

    public Task<JsonNode> SchoolsAsync(string csv, params (string, string)[] options) =>
        SendAsync("schools", "list.csv", csv, 200, options);

    public Task<JsonNode> SendAsync(
        string kind,
        string name,
        string text,
        int status = 200,
        params (string Field, string Value)[] options
    ) => SendAsync(kind, name, Encoding.UTF8.GetBytes(text), status, options);

    public Task<JsonNode> SendFileAsync(string kind, string path, int status = 200, params (string Field, string Value)[] options) =>
        SendAsync(kind, Path.GetFileName(path), File.ReadAllBytes(path), status, options);

    /// <summary>The report of the file, or the problem document.</summary>
    public async Task<JsonNode> SendAsync(
        string kind,
        string name,
        byte[] bytes,
        int status = 200,
        params (string Field, string Value)[] options
    )
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in options)
            form.Add(new StringContent(value), field);
        form.Add(new ByteArrayContent(bytes), "file", name);
        using var response = await Host.Admin.PostAsync(
            new Uri($"/api/imports/{kind}", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"answered {(int)response.StatusCode}: {body}");
        var answer = JsonNode.Parse(body)!;
        return status == 200 ? answer["items"]![0]! : answer;
    }

    public async Task<JsonNode> GetAsync(string address, int status = 200)
    {
        using var response = await Host.Admin.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{address} answered {(int)response.StatusCode}: {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>One value of the one school of a name; fails where there is none or more.</summary>
    public async Task<string> OfAsync(string name, string expression)
    {
        Assert.Equal(1, await Host.QueryAsync<long>($"select count(*) from school where name_th = '{name}'"));
        return await Host.QueryAsync<string>($"select coalesce(({expression})::text, 'null') from school s where name_th = '{name}'") ?? "";
    }

    public async Task<long> CountAsync(string from) => await Host.QueryAsync<long>($"select count(*) from {from}");

    public static string State(JsonNode report) => report["import"]!["state"]!.ToString();

    /// <summary>"new changed same flagged refused" of a report.</summary>
    public static string Rows(JsonNode report) =>
        string.Join(
            ' ',
            ((string[])["new", "changed", "same", "flagged", "refused"]).Select(outcome => report["import"]!["rows"]![outcome]!.ToString())
        );

    /// <summary>"code×count" of the findings of a report, infos about the file left out.</summary>
    public static string[] Codes(JsonNode report) =>
        [
            .. report["issues"]!
                .AsArray()
                .Select(group => $"{group!["code"]}×{group["count"]}")
                .Where(code =>
                    !code.StartsWith("encoding-found", StringComparison.Ordinal)
                    && !code.StartsWith("column-ignored", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];

    public static JsonNode Issue(JsonNode report, string code) =>
        report["issues"]!.AsArray().Single(group => group!["code"]!.ToString() == code)!["examples"]![0]!;
}
