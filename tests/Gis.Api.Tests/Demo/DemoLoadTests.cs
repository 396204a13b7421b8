using System.Net.Http.Json;
using System.Text.Json;
using Gis.Api.Coverage;
using Gis.Api.Demo;
using Gis.Api.Demo.Registers;
using Gis.Api.Imports;
using Gis.Api.Imports.RegisterRows;
using Gis.Api.Imports.SchoolRows;
using Gis.Api.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using Xunit;

namespace Gis.Api.Tests.Demo;

/// <summary>The demo in a database: loaded, replaced, taken away, beside real data.</summary>
public sealed class DemoLoadTests(TestHost host) : IClassFixture<TestHost>, IAsyncLifetime
{
    private static readonly DemoPlan Default = DemoPlan.Of(DemoPlan.DefaultSchools, DemoPlan.DefaultSeed);

    // Everything that may hold a record of a school or an area, and what must stand again after a removal.
    private const string Records = """
        select jsonb_build_object(
          'area', (select jsonb_agg(a order by id) from (select id, code, kind, parent_id, is_demo, st_astext(boundary) from area) a),
          'school', (select jsonb_agg(s order by id) from (select id, name_th, merged_into_id, flags, facts, is_demo from school) s),
          'membership', (select jsonb_agg(m order by id) from area_membership m),
          'key', (select jsonb_agg(k order by source, key) from school_source_key k),
          'change', (select jsonb_agg(c order by id) from school_change c),
          'source', (select jsonb_agg(f order by id) from fact_source f),
          'import', (select jsonb_agg(i order by id) from import i),
          'row', (select jsonb_agg(r order by import_id, row_number) from import_row r),
          'link', (select jsonb_agg(l order by id) from network_link l),
          'line', (select jsonb_agg(st_astext(line) order by link_id) from network_line l),
          'node', (select jsonb_agg(n order by id) from network_node n),
          'building', (select jsonb_agg(b order by id) from building b),
          'receiver', (select jsonb_agg(r order by id) from dltv_receiver r),
          'counts', (select jsonb_agg(e) from enrolment e), 'staff', (select jsonb_agg(c) from staff_count c),
          'use', (select jsonb_agg(u) from dltv_usage u), 'platform', (select jsonb_agg(u) from platform_use u),
          'statement', (select jsonb_agg(s order by id) from statement s),
          'noted', (select jsonb_agg(c order by id) from register_change c),
          'indexes', (select jsonb_agg(indexdef order by indexname) from pg_indexes where schemaname = 'public'),
          'constraints', (select jsonb_agg(conname || pg_get_constraintdef(oid) order by conname) from pg_constraint where contype = 'f')
        )::text
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private NpgsqlDataSource Database => host.Services.GetRequiredService<NpgsqlDataSource>();

    private LoadDemo Load => host.Services.GetRequiredService<LoadDemo>();

    /// <summary>Each test begins with an unused database.</summary>
    public async ValueTask InitializeAsync() =>
        await host.QueryAsync<object>(
            """
            begin;
            select pg_advisory_xact_lock(x'434F5645'::int);
            truncate demo, area, school, fact_source, import, import_row cascade;
            commit
            """
        );

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_record_of_the_demo_says_so_and_so_does_the_site()
    {
        await Load.RunAsync(Default, null, Cancellation);
        Assert.Equal(117, await CountAsync("school where is_demo"));
        Assert.Equal(0, await CountAsync("school where not is_demo"));
        Assert.Equal(1 + 7 + 45 + 1 + 13, await CountAsync("area where is_demo and boundary is not null or kind = 'cluster'"));
        Assert.Equal(0, await CountAsync("area where not is_demo"));
        Assert.Equal(0, await CountAsync("fact_source where source <> 'ข้อมูลสาธิต (demo), seed 1' or observed_on > current_date + 1"));
        Assert.Equal(0, await CountAsync("network_node where not is_demo"));
        Assert.Equal(117 * 5, await CountAsync("area_membership where basis = 'stated'"));
        Assert.Equal(2, await CountAsync("school where 'no-point' = any (flags)"));
        Assert.Equal(1, await CountAsync("school where 'outside-stated-subdistrict' = any (flags)"));
        Assert.Equal(3, await CountAsync("school where flags <> '{}'"));
        Assert.Equal(
            0,
            await CountAsync("import_issue where severity = 'error' or code = 'column-ignored' or code like '%-not-understood'")
        );
        var about = await host.Client.GetFromJsonAsync<JsonElement>("/api/about", Cancellation);
        Assert.True(about.GetProperty("demo").GetBoolean());
        var clusters = await host.Client.GetFromJsonAsync<JsonElement>("/api/areas?kind=cluster&parent=990001", Cancellation);
        Assert.Single(clusters.GetProperty("items").EnumerateArray(), cluster => cluster.GetProperty("schools").GetInt32() == 12);
    }

    [Fact]
    public async Task Its_registers_come_by_their_imports_and_the_map_shows_every_status()
    {
        await Load.RunAsync(Default, null, Cancellation);
        Assert.Equal(
            RegisterFiles.All.Select(file => file.Kind).Order(StringComparer.Ordinal),
            AllRegisters.Items.Select(register => register.Kind).Order(StringComparer.Ordinal)
        );
        Assert.Equal(0, await CountAsync("import where kind not in ('areas', 'schools') and (rows_new <> rows_total or rows_flagged > 0)"));
        await host.Services.GetRequiredService<RecomputeCoverage>().RunAsync(Cancellation);
        var lists = DemoLists.Make(DemoPlan.DefaultSchools, new(host.Services.GetRequiredService<ThaiClock>().Today));
        var told = lists
            .Explain(new())
            .Zip(lists.Schools, (found, school) => $"{school.Dmc} {Kebab.Of(found.Network.Reason)} {Kebab.Of(found.Dltv.Reason)}");
        var stored = await host.QueryAsync<string[]>(
            """
            select array_agg(concat_ws(' ', s.dmc_code, c.network_reason, c.dltv_reason) order by s.dmc_code)
            from school s join coverage c on c.school_id = s.id and c.valid_to is null and c.superseded_at is null
            """
        );
        Assert.Equal(told.Order(StringComparer.Ordinal), stored!.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_new_demo_takes_the_place_of_the_old_one()
    {
        await Load.RunAsync(Default, null, Cancellation);
        await Load.RunAsync(DemoPlan.Of(60, 2), null, Cancellation);
        Assert.Equal(60, await CountAsync("school"));
        Assert.Equal(2 + RegisterFiles.All.Count, await CountAsync("import"));
        Assert.Equal(0, await CountAsync("fact_source where source not like '%seed 2'"));
        Assert.False(Directory.Exists(Path.Combine(host.StateFolder, "demo")));
    }

    [Fact]
    public async Task Removing_it_leaves_real_data_as_they_were_also_those_that_came_meanwhile()
    {
        await ImportRealAsync("ก่อน", "โรงเรียนจริงหนึ่ง,1051510001,18.35,99.65");
        var before = await host.QueryAsync<string>(Records);
        await Load.RunAsync(Default, null, Cancellation);
        Assert.Equal(117, await RemoveAsync());
        Assert.Equal(before, await host.QueryAsync<string>(Records));

        await Load.RunAsync(Default, null, Cancellation);
        await ImportRealAsync("ระหว่าง", "โรงเรียนบ้านหนองยาว,1051510002,18.32,99.61");
        await RemoveAsync();
        Assert.Equal(2, await CountAsync("school"));
        Assert.Equal(0, await CountAsync("school where is_demo"));
        Assert.Equal(0, await CountAsync("area"));
        Assert.Equal(2, await CountAsync("import"));
        Assert.Equal(2, await CountAsync("import_row where school_id is not null"));
    }

    [Fact]
    public async Task A_real_school_never_stands_in_a_demo_area_nor_meets_a_demo_school()
    {
        await Load.RunAsync(Default, null, Cancellation);
        var name = await host.QueryAsync<string>(
            "select name_th from school where dmc_code like '1099%' and point is not null order by id limit 1"
        );
        var place = await host.QueryAsync<string>(
            "select st_y(point) || ',' || st_x(point) from school where point is not null order by id limit 1"
        );
        await ImportRealAsync("จริง", $"{name},1051510003,{place}");
        Assert.Equal(1, await CountAsync("school where not is_demo and flags = '{}'"));
        Assert.Equal(0, await CountAsync("area_membership m join school s on s.id = m.school_id where not s.is_demo"));
    }

    [Fact]
    public async Task An_unused_database_gets_it_at_the_first_start_and_once_removed_never_again()
    {
        await StartAsync(new DemoOptions());
        Assert.Equal(117, await CountAsync("school"));
        await RemoveAsync();
        await StartAsync(new DemoOptions());
        Assert.Equal(0, await CountAsync("school"));
    }

    [Fact]
    public async Task Declined_once_it_does_not_come_at_the_next_start()
    {
        await StartAsync(new DemoOptions { AtFirstStart = false });
        await StartAsync(new DemoOptions());
        Assert.Equal(0, await CountAsync("area"));
    }

    [Fact]
    public async Task A_database_that_was_used_does_not_get_it()
    {
        await ImportRealAsync("จริง", "โรงเรียนจริง,1051510004,18.35,99.65");
        await StartAsync(new DemoOptions());
        Assert.Equal(1, await CountAsync("school"));
    }

    /// <summary>As after a power cut between areas and schools.</summary>
    [Fact]
    public async Task A_start_that_was_interrupted_is_begun_again()
    {
        await Load.RunAsync(Default, null, Cancellation);
        await host.QueryAsync<object>("delete from school where id % 2 = 0; update demo set state = 'loading'");
        await StartAsync(new DemoOptions());
        Assert.Equal(117, await CountAsync("school"));
        Assert.Equal(67, await CountAsync("area"));
        Assert.Equal("loaded", await host.QueryAsync<string>("select state from demo"));
    }

    [Fact]
    public async Task While_one_loads_it_another_is_told_to_wait()
    {
        await using var other = await DemoState.TakeAsync(Database, Cancellation);
        await Assert.ThrowsAsync<ImportBusyException>(() => Load.RunAsync(Default, null, Cancellation));
        await Assert.ThrowsAsync<ImportBusyException>(() => RemoveAsync());
    }

    private Task<long> RemoveAsync() => RemoveDemo.RunAsync(Database, host.Services.GetRequiredService<StateFolder>(), Cancellation);

    private async Task StartAsync(DemoOptions options)
    {
        using var first = new DemoAtFirstStart(Database, Load, Options.Create(options), NullLogger<DemoAtFirstStart>.Instance);
        await first.StartAsync(Cancellation);
        Assert.True(await WaitAsync(() => DemoStateIsFreeAsync()));
        await first.StopAsync(Cancellation);
    }

    private async Task<bool> DemoStateIsFreeAsync()
    {
        await using var state = await DemoState.TakeAsync(Database, Cancellation);
        return state is not null;
    }

    private static async Task<bool> WaitAsync(Func<Task<bool>> isDone)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await isDone())
                return true;
            await Task.Delay(100, Cancellation);
        }
        return false;
    }

    private async Task ImportRealAsync(string source, string row)
    {
        var path = Path.Combine(host.StateFolder, $"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, $"name_th,dmc_code,lat,lon\n{row}\n", Cancellation);
        var kind = new ImportSchools(host.Services.GetRequiredService<ImportLimits>());
        var request = new ImportRequest(new ImportFile(path, "real.csv")) { Source = source, DoneBy = "test" };
        await host.Services.GetRequiredService<RunImport>().RunAsync(kind, request, null, Cancellation);
        File.Delete(path);
    }

    private async Task<long> CountAsync(string what) => await host.QueryAsync<long>($"select count(*) from {what}");
}
