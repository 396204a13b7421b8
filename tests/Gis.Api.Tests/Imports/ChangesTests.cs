using Xunit;
using static Gis.Api.Tests.Imports.ImportHost;

namespace Gis.Api.Tests.Imports;

/// <summary>What a later list changes, what it leaves, and what stays in the history.</summary>
public sealed class ChangesTests(ImportHost host) : IClassFixture<ImportHost>, IAsyncLifetime
{
    private const string List =
        "dmc,name,students,level,lat,lon,phone,esa_code,esa_name,ADM3_PCODE\n1051510293,โรงเรียนวัดป่า,120,อนุบาล-ประถมศึกษา,18.1,99.1,053511011,101735,สพม.เขต 35,TH510101\n";

    public async ValueTask InitializeAsync() => await host.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_wakes_no_server()
    {
        Assert.Equal("1 0 0 0 0", Rows(await host.SchoolsAsync(List)));
        var version = await host.Host.QueryAsync<long>("select sum(version)::bigint from data_version where topic in ('areas', 'schools')");
        var before = await Fingerprint();
        Assert.Equal("0 0 1 0 0", Rows(await host.SchoolsAsync(List)));
        Assert.Equal(
            version,
            await host.Host.QueryAsync<long>("select sum(version)::bigint from data_version where topic in ('areas', 'schools')")
        );
        Assert.Equal(before, await Fingerprint());
    }

    [Fact]
    public async Task A_corrected_file_updates_and_says_what_was_there()
    {
        await host.SchoolsAsync(List);
        var report = await host.SchoolsAsync(List.Replace(",120,", ",131,", StringComparison.Ordinal));
        Assert.Equal("0 1 0 0 0", Rows(report));
        var row = (await host.GetAsync($"/api/imports/{report["import"]!["id"]}/rows?outcome=changed"))["items"]![0]!;
        Assert.Equal("""{"students":{"new":131,"old":120}}""", row["fields"]!.ToJsonString());
        Assert.Equal("131", await host.OfAsync("โรงเรียนวัดป่า", "students"));
        Assert.Equal(
            """{"students": {"new": 131, "old": 120}} true""",
            await host.OfAsync("โรงเรียนวัดป่า", "select fields::text || ' ' || applied from school_change c where c.school_id = s.id")
        );
    }

    [Fact]
    public async Task Fields_that_a_file_lacks_and_blank_cells_erase_nothing()
    {
        await host.SchoolsAsync(List);
        Assert.Equal("0 0 1 1 0", Rows(await host.SchoolsAsync("dmc,name,students,phone\n1051510293,โรงเรียนวัดป่า,,-\n")));
        Assert.Equal(
            "120 053511011 3 101735",
            await host.OfAsync("โรงเรียนวัดป่า", $"concat_ws(' ', students, phone, levels, {Area("service-area")})")
        );
        Assert.Equal("99.1", await host.OfAsync("โรงเรียนวัดป่า", "st_x(point)"));
    }

    [Fact]
    public async Task An_older_list_is_noted_and_does_not_overwrite()
    {
        await host.SchoolsAsync(List, ("observed", "2024-06-10"));
        var older = List.Replace(",120,", ",99,", StringComparison.Ordinal);
        var report = await host.SchoolsAsync(older, ("observed", "10/6/2566"));
        Assert.Equal("0 0 1 0 0", Rows(report));
        Assert.Equal(["older-than-stored×1"], Codes(report));
        Assert.Equal("120", await host.OfAsync("โรงเรียนวัดป่า", "students"));
        Assert.Equal(
            """{"students": {"new": 99, "old": 120}} false""",
            await host.OfAsync("โรงเรียนวัดป่า", "select fields::text || ' ' || applied from school_change c where c.school_id = s.id")
        );
        await host.SchoolsAsync(older, ("observed", "10/6/2566"));
        Assert.Equal(1, await host.CountAsync("school_change"));
    }

    [Fact]
    public async Task Every_fact_names_its_own_source_and_day()
    {
        await host.SchoolsAsync(List, ("observed", "2023-06-10"), ("source", "DMC"));
        await host.SchoolsAsync("dmc,name,students\n1051510293,โรงเรียนวัดป่า,131\n", ("observed", "2024-06-10"), ("source", "EMIS"));
        Assert.Equal("EMIS 2024-06-10", await host.OfAsync("โรงเรียนวัดป่า", Fact("students")));
        Assert.Equal("DMC 2023-06-10", await host.OfAsync("โรงเรียนวัดป่า", Fact("phone")));
        // What a later list confirms is known as of that day.
        Assert.Equal("EMIS 2024-06-10", await host.OfAsync("โรงเรียนวัดป่า", Fact("name_th")));
    }

    [Fact]
    public async Task Of_two_lists_of_one_day_the_earlier_given_again_turns_nothing_back()
    {
        const string other = "dmc,name\n1051510293,โรงเรียนวัดป่าแดง\n";
        await host.SchoolsAsync(List, ("source", "one"));
        Assert.Equal("0 1 0", Rows(await host.SchoolsAsync(other, ("source", "two")))[..5]);
        Assert.Equal("0 0 1", Rows(await host.SchoolsAsync(List, ("source", "one")))[..5]);
        Assert.Equal(1, await host.CountAsync("school where name_th = 'โรงเรียนวัดป่าแดง'"));
    }

    [Theory]
    [InlineData("map", "derived", "99.1", "point-kept×1")]
    [InlineData("surveyed", "map", "99.1", "point-kept×1")]
    [InlineData("geocoded", "geocoded", "99.15", null)]
    [InlineData("derived", "surveyed", "99.15", null)]
    public async Task A_point_known_worse_never_replaces_one_known_better(string stored, string given, string lon, string? finding)
    {
        await host.SchoolsAsync("dmc,name,lat,lon,basis\n1051510293,ก,18.1,99.1," + stored + "\n");
        var report = await host.SchoolsAsync("dmc,name,lat,lon,basis\n1051510293,ก,18.1,99.15," + given + "\n");
        Assert.Equal(finding is null ? [] : [finding], Codes(report));
        Assert.Equal(lon, await host.OfAsync("ก", "st_x(point)"));
        Assert.Equal(finding is null ? given : stored, await host.OfAsync("ก", "point_basis"));
    }

    [Fact]
    public async Task A_row_without_a_good_point_leaves_the_stored_one()
    {
        await host.SchoolsAsync(List);
        await host.SchoolsAsync("dmc,name,lat,lon\n1051510293,โรงเรียนวัดป่า,0,0\n");
        Assert.Equal("99.1 {}", await host.OfAsync("โรงเรียนวัดป่า", "st_x(point) || ' ' || flags::text"));
    }

    [Fact]
    public async Task A_placed_school_loses_the_flags_of_its_bad_point()
    {
        await host.SchoolsAsync("dmc,name,lat,lon\n1051510293,ก,99.1,18.1\n");
        Assert.Equal("{point-swapped} 99.1", await host.OfAsync("ก", "flags::text || ' ' || st_x(proposed_point)"));
        Assert.Equal("0 1 0 0 0", Rows(await host.SchoolsAsync("dmc,name,lat,lon\n1051510293,ก,18.1,99.1\n")));
        Assert.Equal("{} t t", await host.OfAsync("ก", "concat_ws(' ', flags::text, proposed_point is null, stated_x is null)"));
    }

    [Fact]
    public async Task A_school_that_moves_to_another_area_stood_in_the_old_one_until_that_day()
    {
        await host.SchoolsAsync(List, ("observed", "2023-06-10"));
        await host.SchoolsAsync(List.Replace("TH510101", "TH510102", StringComparison.Ordinal), ("observed", "2024-06-10"));
        Assert.Equal("TH510102", await host.OfAsync("โรงเรียนวัดป่า", Area("subdistrict")));
        Assert.Equal(
            "TH510101 2023-06-10 2024-06-10 known; TH510101 2023-06-10 – superseded; TH510102 2024-06-10 – known",
            await host.OfAsync(
                "โรงเรียนวัดป่า",
                """
                select string_agg(concat_ws(' ', a.code, m.from_date, coalesce(m.to_date::text, '–'), case when m.superseded_at is null then 'known' else 'superseded' end), '; '
                  order by a.code, m.to_date) from area_membership m join area a on a.id = m.area_id where m.school_id = s.id and m.kind = 'subdistrict'
                """
            )
        );
    }

    [Fact]
    public async Task A_dry_run_shows_the_plan_and_stores_nothing_but_itself()
    {
        var report = await host.SchoolsAsync(List, ("dryRun", "true"));
        Assert.Equal(("dry-run", "1 0 0 0 0"), (State(report), Rows(report)));
        Assert.Equal(0, await host.CountAsync("school"));
        Assert.Equal(0, await host.CountAsync("area where kind = 'service-area'"));
        Assert.Equal("new", (await host.GetAsync($"/api/imports/{report["import"]!["id"]}/rows"))["items"]![0]!["outcome"]!.ToString());
        Assert.Equal("1 0 0 0 0", Rows(await host.SchoolsAsync(List)));
    }

    private Task<string?> Fingerprint() =>
        host.Host.QueryAsync<string>(
            "select md5(string_agg(t, '|')) from (select s::text t from school s union all select m::text from area_membership m union all select k::text from school_source_key k union all select f::text from fact_source f order by 1) x"
        );

    private static string Fact(string field) =>
        $"select f.source || ' ' || f.observed_on from fact_source f where f.id = (s.facts ->> '{field}')::bigint";

    private static string Area(string kind) =>
        $"(select a.code from area_membership m join area a on a.id = m.area_id where m.school_id = s.id and m.kind = '{kind}' and m.to_date is null and m.superseded_at is null)";
}
