using System.Text.Json.Nodes;
using Gis.Api.Search;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gis.Api.Tests;

/// <summary>A host with a small province: two districts, five schools of which one is unplaced, one closed, two at one point.</summary>
public sealed class SampleRows : IAsyncLifetime
{
    public SampleRows()
        : this(new()) { }

    internal SampleRows(TestHost host) => Host = host;

    public TestHost Host { get; }

    public HttpClient Client => Host.Client;

    public async ValueTask InitializeAsync()
    {
        await Host.InitializeAsync();
        await Host.QueryAsync<object>(
            """
            insert into area (kind, code, name_th, name_en, name_key, boundary, label_point) values
              ('province', 'TH51', 'ลำพูน', 'Lamphun', 'ลำพูน', st_multi(st_makeenvelope(98.5, 17.5, 99.3, 18.8, 4326)), st_point(98.9, 18.2, 4326)),
              ('province', 'TH50', 'เชียงใหม่', 'Chiang Mai', 'เชียงใหม่', st_multi(st_makeenvelope(98, 18.8, 99.5, 20, 4326)), st_point(98.9, 19, 4326));
            insert into area (kind, code, name_th, name_en, name_key, parent_id, boundary, label_point)
              select 'district', 'TH5101', 'เมืองลำพูน', 'Mueang Lamphun', 'เมืองลำพูน', id, st_multi(st_makeenvelope(98.5, 18.2, 99.3, 18.8, 4326)), st_point(98.9, 18.5, 4326)
              from area where code = 'TH51';
            insert into fact_source (source, observed_on) values ('รายชื่อทดสอบ', '2025-06-12');
            insert into school (dmc_code, smis_code, obec_code, name_th, name_en, name_key, kind, levels, students, website, office_contact, point, point_basis, closed_on, facts)
            values
              ('1051510293', '51012003', '510293', 'โรงเรียนจักรคำคณาทร', 'Chakkham Khanathon School', 'จักรคำคณาทร', 'obec', 12, 2600, 'https://ckk.example', 'ผู้อำนวยการ 081-000-0000', st_point(99.0144, 18.5915, 4326), 'map', null, '{"name_th": 1}'),
              ('1051510296', null, null, 'โรงเรียนบ้านแป้นพิทยาคม', null, 'บ้านแป้นพิทยาคม', 'obec', 12, null, null, null, null, null, null, '{}'),
              (null, null, '080035', 'โรงเรียนเทศบาล 1', null, 'เทศบาล1', 'local-government', 3, 90, null, null, st_point(98.93, 18.51, 4326), 'derived', null, '{}'),
              (null, null, null, 'โรงเรียนใจดี', null, 'ใจดี', 'private', 1, 60, null, null, st_point(98.93, 18.51, 4326), 'derived', null, '{}'),
              ('1051510999', null, null, 'โรงเรียนเก่า', null, 'เก่า', 'obec', 2, 10, null, null, st_point(98.95, 18.52, 4326), 'map', '2020-03-31', '{}');
            insert into area_membership (school_id, area_id, kind, basis, derived_area_id, from_date)
              select s.id, a.id, a.kind, 'stated', case when s.id = 1 and a.kind = 'province' then (select id from area where code = 'TH50') end, '2025-01-01'
              from school s, area a where a.code in ('TH51', 'TH5101') and s.id <= 3;
            """
        );
        await Host.Services.GetRequiredService<SearchIndex>().CatchUpAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    public async Task<JsonNode> GetJsonAsync(string address, int status = 200)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{address} answered {(int)response.StatusCode}: {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>The members named <paramref name="member"/> of the items of a page.</summary>
    public static string[] Of(JsonNode page, string member) => [.. page["items"]!.AsArray().Select(item => item![member]!.ToString())];
}
