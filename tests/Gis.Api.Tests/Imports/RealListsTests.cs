using Xunit;
using static Gis.Api.Tests.Imports.ImportHost;

namespace Gis.Api.Tests.Imports;

/// <summary>The real lists, one after the other as an office would load them, then each again.</summary>
public sealed class RealListsTests : IAsyncLifetime
{
    private readonly ImportHost _host = new();

    public ValueTask InitializeAsync() => _host.Host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_real_lists_come_in_whole_and_again_without_change()
    {
        string[] areas =
        [
            SharedData.File("boundaries/adm1_province.zip"),
            SharedData.File("boundaries/adm2_district_simplified.zip"),
            SharedData.File("boundaries/adm3_subdistrict_simplified.zip"),
        ];
        foreach (var file in areas)
            Assert.Equal("applied", State(await _host.SendFileAsync("areas", file)));
        Assert.Equal(
            "1 77 928 7425",
            await _host.Host.QueryAsync<string>(
                "select string_agg(n::text, ' ' order by n) from (select count(*) n from area group by kind) k"
            )
        );
        Assert.Equal(
            1,
            await _host.CountAsync(
                "area where kind = 'country' and code = 'TH' and name_th = 'ประเทศไทย' and st_isvalid(boundary) and st_npoints(boundary) > 1000"
            )
        );
        Assert.Equal(
            "พระบรมมหาราชวัง < พระนคร < กรุงเทพมหานคร < ประเทศไทย",
            await _host.Host.QueryAsync<string>(
                "select concat_ws(' < ', a.name_th, b.name_th, c.name_th, d.name_th) from area a join area b on b.id = a.parent_id join area c on c.id = b.parent_id join area d on d.id = c.parent_id where a.code = 'TH100101'"
            )
        );
        Assert.Equal(
            0,
            await _host.CountAsync("area where name_th !~ '^[ก-๛0-9 ().-]+$' or boundary is null or not st_covers(boundary, label_point)")
        );

        await ReadObecAsync();
        await ReadLamphunAsync();
        Assert.Equal("364 0 0 0 0", Rows(await _host.SendFileAsync("schools", SharedData.File("schools/nakhonpathom_364.csv"))));
        var rules = await RulesAsync();
        await ReadNationalAsync();
        // Loaded in bulk, with indexes and references off meanwhile.
        Assert.Equal(rules, await RulesAsync());

        var version = await _host.Host.QueryAsync<string>(
            "select string_agg(version::text, ' ' order by topic) from data_version where topic in ('areas', 'schools')"
        );
        foreach (var file in areas)
            Assert.Matches("^0 0 [0-9]+ 0 0$", Rows(await _host.SendFileAsync("areas", file)));
        foreach (var name in (string[])["obec_12.csv", "lamphun_328.geojson", "nakhonpathom_364.csv", "thailand_36249_derived_points.csv"])
            Assert.Matches("^0 0 [0-9]+ [0-9]+ 0$", Rows(await _host.SendFileAsync("schools", SharedData.File("schools/" + name))));
        Assert.Equal(
            version,
            await _host.Host.QueryAsync<string>(
                "select string_agg(version::text, ' ' order by topic) from data_version where topic in ('areas', 'schools')"
            )
        );
    }

    private Task<string?> RulesAsync() =>
        _host.Host.QueryAsync<string>(
            """
            select string_agg(rule, e'\n' order by rule) from (
              select indexdef from pg_indexes where schemaname = 'public'
              union all
              select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated from pg_constraint where connamespace = 'public'::regnamespace
            ) rules (rule)
            """
        );

    private async Task ReadObecAsync()
    {
        var report = await _host.SendFileAsync("schools", SharedData.File("schools/obec_12.csv"));
        Assert.Equal("12 0 0 5 0", Rows(report));
        Assert.Equal(["name-tidied×1", "no-point×5", "service-area-without-code×2"], Codes(report));
        Assert.Equal(
            "1020080309 20012002 080309 101718",
            await _host.OfAsync(
                "ชลราษฎรอำรุง",
                "concat_ws(' ', dmc_code, smis_code, obec_code, (select a.code from area_membership m join area a on a.id = m.area_id where m.school_id = s.id and m.kind = 'service-area'))"
            )
        );
        Assert.Equal(
            "12 677",
            await _host.Host.QueryAsync<string>("select count(*) || ' ' || max(students) from school where kind is null")
        );
    }

    private async Task ReadLamphunAsync()
    {
        var report = await _host.SendFileAsync("schools", SharedData.File("schools/lamphun_328.geojson"));
        Assert.Equal(328, report["import"]!["rows"]!["total"]!.GetValue<int>());
        Assert.Equal(["point-zero×1", "stated-closed×1"], Codes(report));
        Assert.Equal(2, Issue(report, "point-zero")["row"]!.GetValue<int>());
        // Some of the twelve are in this list too, by name and place.
        Assert.Equal("5", report["import"]!["rows"]!["changed"]!.ToString());
        Assert.Equal("{point-zero} local-government", await _host.OfAsync("โรงเรียน อบจ.ป่าแป๋", "flags::text || ' ' || kind"));
        Assert.Equal(329, await _host.CountAsync("school where point is not null"));
    }

    private async Task ReadNationalAsync()
    {
        var report = await _host.SendFileAsync("schools", SharedData.File("schools/thailand_36249_derived_points.csv"));
        Assert.Equal(
            (36_249, "0"),
            (report["import"]!["rows"]!["total"]!.GetValue<int>(), report["import"]!["rows"]!["refused"]!.ToString())
        );
        Assert.Contains("no-point×975", Codes(report));
        Assert.Contains("level-not-understood×6", Codes(report));
        // Stated where stated: every school with a P-code stands in it, whatever its point says.
        Assert.Equal(0, await _host.CountAsync("school where name_th like '%' || chr(10) || '%'"));
        Assert.True(await _host.CountAsync("area_membership where kind = 'subdistrict' and basis = 'stated'") > 35_000);
        Assert.True(
            await _host.CountAsync("area_membership m where kind = 'subdistrict' and derived_area_id <> area_id") is > 2_300 and < 2_600
        );
        // The 975 without a P-code stand in the province they state.
        Assert.True(await _host.CountAsync("area_membership where kind = 'province' and basis = 'stated'") > 36_000);
    }
}
