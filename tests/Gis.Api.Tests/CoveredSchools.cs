using System.Text.Json.Nodes;
using Gis.Api.Coverage;
using Gis.Api.Data;
using Gis.Api.Tests.Tiles;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gis.Api.Tests;

/// <summary>A host with 600 placed schools of two provinces, of every kind, size, level and status in all mixtures.</summary>
public sealed class CoveredSchools : IAsyncLifetime
{
    public const int Count = 600;

    public TestHost Host { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Host.InitializeAsync();
        // The statuses are written as they should be read; after its first run, which knows no school, the recomputation finds nothing due.
        await Host.Services.GetRequiredService<RecomputeCoverage>().RunAsync(TestContext.Current.CancellationToken);
        await Host.QueryAsync<object>(
            $$"""
            insert into area (kind, code, name_th, name_en, name_key, boundary) values
              ('province', 'TH51', 'ลำพูน', 'Lamphun', 'ลำพูน', st_multi(st_makeenvelope(98.5, 17.5, 99.3, 18.8, 4326))),
              ('province', 'TH50', 'เชียงใหม่', 'Chiang Mai', 'เชียงใหม่', st_multi(st_makeenvelope(98, 18.8, 99.5, 20, 4326))),
              ('cluster', 'C1', 'กลุ่ม 1', null, 'กลุ่ม1', null), ('cluster', 'C2', 'กลุ่ม 2', null, 'กลุ่ม2', null);
            alter table school disable trigger school_inserted_coverage;
            insert into school (name_th, name_key, kind, levels, students, point, point_basis)
            select 'โรงเรียน ' || i, 'โรงเรียน ' || i, (array['obec', 'private', 'local-government', 'other'])[1 + i % 5], i * 7 % 16,
              case when i % 11 > 0 then i * 13 % 3000 end, st_point(99 + i % 30 * 0.01, 18.2 + i / 30 * 0.05, 4326), 'map'
            from generate_series(1, {{Count}}) i;
            alter table school enable trigger school_inserted_coverage;
            insert into area_membership (school_id, area_id, kind, basis, from_date)
            select s.id, a.id, a.kind, 'derived', '2025-01-01'
            from school s join area a on a.code = case when s.id % 3 = 0 then 'TH50' else 'TH51' end or a.code = case when s.id % 4 = 0 then 'C1' end;
            insert into coverage (school_id, valid_from, network, network_reason, dltv, dltv_reason, combined, is_resilient, explanation)
            select id, '2026-01-01', n, '-', d, '-', c, id % 6 = 0, '{}'
            from (
              select id, (array['good', 'limited', 'none', 'unknown'])[1 + id / 3 % 4] n,
                (array['full', 'partial', 'none', 'unknown', 'not-needed'])[1 + id / 2 % 5] d,
                (array['good', 'limited', 'none', 'unknown', 'not-needed'])[1 + id / 7 % 5] c
              from school where id % 50 > 0
            ) s;
            """
        );
        await CatchUpAsync();
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    /// <summary>The host has heard of all that was changed.</summary>
    public Task CatchUpAsync() => Host.Services.GetRequiredService<DataVersions>().RefreshAsync(TestContext.Current.CancellationToken);

    public async Task<JsonNode> GetJsonAsync(string address, int status = 200)
    {
        using var response = await Host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{address} answered {(int)response.StatusCode}: {body}");
        return JsonNode.Parse(body)!;
    }

    public async Task<IReadOnlyList<JsonNode>> ReadTileAsync(string layer, int z, int x, int y, string query = "")
    {
        var tile = await Host.Client.GetByteArrayAsync(
            new Uri($"/tiles/{layer}/{z}/{x}/{y}.mvt?{query}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return tile.Length == 0 ? [] : await VectorTileFile.ReadAsync(tile, z, x, y);
    }
}
