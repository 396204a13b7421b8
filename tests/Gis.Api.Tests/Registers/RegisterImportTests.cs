using Gis.Api.Imports.RegisterRows;
using Xunit;
using static Gis.Api.Tests.Imports.ImportHost;

namespace Gis.Api.Tests.Registers;

/// <summary>What lists make of registers, and what they leave.</summary>
public sealed class RegisterImportTests(RegisterHost host) : IClassFixture<RegisterHost>, IAsyncLifetime
{
    private const string Links =
        $"รหัสโรงเรียน,หมายเลขวงจร,ผู้ให้บริการ,สื่อ,บทบาท,สถานะ,ความเร็ว,monthlyCostBaht\n{RegisterHost.Code},51-1,NT,ไฟเบอร์,หลัก,ใช้งานได้,\"1,000\",๑๕๐๐.๕๐\n{RegisterHost.Code},51-2,AIS,4G,สำรอง,ขัดข้อง,20,\n";

    public async ValueTask InitializeAsync() => await host.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(
        "enrolment",
        $"school_code,academic_year,term,grade,sex,students\n{RegisterHost.Code},2567,1,ป.1,ชาย,12\n",
        "concat_ws(' ', academic_year, term, grade, sex, students)",
        "2024 1 p1 male 12"
    )]
    [InlineData(
        "staff",
        $"school_code,academic_year,term,role,people\n{RegisterHost.Code},2567,1,ครู,24\n",
        "concat_ws(' ', academic_year, term, role, people)",
        "2024 1 teacher 24"
    )]
    [InlineData(
        "buildings",
        $"school_code,key,type_code,type_name,year_built,floors,classrooms,other_rooms,condition,cost_baht,lon,lat\n{RegisterHost.Code},1,105,สปช. 105/29,2535,2,8,1,ชำรุด,1200000.75,99.1,18.1\n",
        "concat_ws(' ', key, type_code, type_name, year_built, floors, classrooms, other_rooms, condition, cost_baht, st_astext(footprint))",
        "1 105 สปช. 105/29 1992 2 8 1 poor 1200000.75 POINT(99.1 18.1)"
    )]
    [InlineData(
        "receivers",
        $"school_code,serial,band,room,grade,condition,origin,received_on\n{RegisterHost.Code},7440-001/1,KU-Band,ห้อง 1,ป.1,สูญหาย,มูลนิธิ,16/5/2561\n",
        "concat_ws(' ', key, band, room, grade, condition, origin, received_on)",
        "7440-001/1 ku ห้อง 1 ป.1 missing foundation 2018-05-16"
    )]
    [InlineData(
        "dltv-usage",
        $"school_code,academic_year,term,mode,grades,hours_a_week\n{RegisterHost.Code},2567,1,On-Air,ป.1-ป.6,12.5\n",
        "concat_ws(' ', academic_year, term, mode, grades, hours_a_week)",
        "2024 1 on-air ป.1-ป.6 12.5"
    )]
    [InlineData(
        "platform-use",
        $"school_code,academic_year,term,platform,grades,hours_a_week\n{RegisterHost.Code},2567,2,DLIT,ม.1,3\n",
        "concat_ws(' ', academic_year, term, platform, grades, hours_a_week)",
        "2024 2 DLIT ม.1 3.0"
    )]
    [InlineData(
        "links",
        Links,
        "concat_ws(' ', key, provider, medium, role, status, down_mbps, monthly_cost_baht)",
        "51-1 nt fibre primary working 1000 1500.50; 51-2 ais cellular backup down 20"
    )]
    [InlineData(
        "statements",
        $"school_code,topic,said,classrooms\n{RegisterHost.Code},dltv,ต้องการ,6\n{RegisterHost.Code},network,ไม่มี,\n",
        "concat_ws(' ', topic, said, classrooms)",
        "dltv needed-classrooms 6; network none"
    )]
    public async Task A_list_is_stored_and_given_again_changes_nothing(string kind, string csv, string expression, string stored)
    {
        var table = await host.Host.QueryAsync<string>(
            $"select case '{kind}' when 'staff' then 'staff_count' when 'buildings' then 'building' when 'receivers' then 'dltv_receiver' when 'links' then 'network_link' when 'statements' then 'statement' else replace('{kind}', '-', '_') end"
        );
        var rows = csv.Split('\n').Length - 2;
        Assert.Equal($"{rows} 0 0 0 0", Rows(await host.ImportAsync(kind, csv)));
        Assert.Equal(stored, await host.OfAsync(table!, expression));
        var before = (await host.VersionAsync(), await host.CountAsync("register_change"), await host.CountAsync("fact_source"));
        Assert.Equal($"0 0 {rows} 0 0", Rows(await host.ImportAsync(kind, csv)));
        Assert.Equal(before, (await host.VersionAsync(), await host.CountAsync("register_change"), await host.CountAsync("fact_source")));
        Assert.Equal(rows, before.Item2);
    }

    public static TheoryData<string> Kinds => [.. AllRegisters.Items.Select(register => register.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_example_of_every_register_is_a_good_list(string kind)
    {
        var report = await host.ImportAsync(kind, AllRegisters.Items.Single(register => register.Kind == kind).Example);
        Assert.StartsWith("1 0 0", Rows(report), StringComparison.Ordinal);
        // The school of the examples stands elsewhere, and their years are as offices write them.
        Assert.Empty(Codes(report).Except(["date-buddhist-era×1", "year-buddhist-era×1", "year-buddhist-era×2", "footprint-far×1"]));
    }

    [Fact]
    public async Task Nodes_are_stored_and_links_end_at_them()
    {
        const string nodes = "code,name,kind,technology,capacity_mbps,range,lon,lat\nLPN-1,ชุมสายลำพูน,ชุมสาย,GPON,10000,5000,99.2,18.1\n";
        Assert.Equal("1 0 0 0 0", Rows(await host.ImportAsync("nodes", nodes)));
        Assert.Equal("0 0 1 0 0", Rows(await host.ImportAsync("nodes", nodes)));
        await host.ImportAsync(
            "links",
            $"dmc,key,provider,medium,role,status,far_node\n{RegisterHost.Code},1,nt,fibre,primary,working,LPN-1\n"
        );
        Assert.Equal("LPN-1", await host.OfAsync("network_link", "(select code from network_node n where n.id = far_node_id)"));
        var node = (await host.GetAsync("/api/nodes?bbox=99,18,99.5,18.5"))["items"]!.AsArray().Single()!;
        Assert.Equal(("LPN-1", "exchange", 1), (node["code"]!.ToString(), node["kind"]!.ToString(), (int)node["links"]!));
        Assert.Empty((await host.GetAsync("/api/nodes?bbox=98,17,98.5,17.5"))["items"]!.AsArray());
        Assert.Equal(1, (int)(await host.GetAsync("/api/nodes?area=TH510102"))["total"]!);
        Assert.Equal(0, (int)(await host.GetAsync("/api/nodes?area=TH520201"))["total"]!);
    }

    [Fact]
    public async Task A_changed_row_says_what_was_there_and_the_audit_keeps_it()
    {
        await host.ImportAsync("links", Links, ("observed", "2024-01-01"));
        var report = await host.ImportAsync(
            "links",
            Links.Replace("ขัดข้อง,20", "ใช้งานได้,50", StringComparison.Ordinal),
            ("observed", "2024-01-02")
        );
        Assert.Equal("0 1 1 0 0", Rows(report));
        var row = (await host.GetAsync($"/api/imports/{report["import"]!["id"]}/rows?outcome=changed"))["items"]![0]!;
        Assert.Equal("""{"status":{"new":"working","old":"down"},"down_mbps":{"new":50,"old":20}}""", row["fields"]!.ToJsonString());
        var changes = (await host.GetAsync($"/api/schools/{RegisterHost.Code}/changes?limit=2"))["items"]!.AsArray();
        // The other row says the same as of a later day, which is a change of what is known too.
        Assert.Equal(["51-2", "51-1"], changes.Select(change => change!["key"]!.ToString()));
        Assert.Equal(
            ("20", "2024-01-01", "50", "2024-01-02"),
            (Of("old", "downMbps"), Of("old", "observedOn"), Of("new", "downMbps"), Of("new", "observedOn"))
        );
        Assert.Equal(report["import"]!["id"]!.ToString(), changes[0]!["importId"]!.ToString());

        string Of(string side, string field) => changes[0]![side]![field]!.ToString();
    }

    [Fact]
    public async Task Blank_cells_and_missing_columns_erase_nothing()
    {
        await host.ImportAsync("links", Links);
        var report = await host.ImportAsync(
            "links",
            $"dmc,key,provider,medium,role,status,down_mbps\n{RegisterHost.Code},51-1,,-,,,\n",
            ("source", "another")
        );
        Assert.Equal("0 0 1 0 0", Rows(report));
        Assert.Equal(
            "nt fibre 1000 1500.50",
            (await host.OfAsync("network_link", "concat_ws(' ', provider, medium, down_mbps, monthly_cost_baht)")).Split("; ")[1]
        );
    }

    [Fact]
    public async Task An_older_row_is_noted_and_does_not_overwrite()
    {
        await host.ImportAsync("links", Links, ("observed", "2024-06-10"));
        var version = await host.VersionAsync();
        var report = await host.ImportAsync("links", Links.Replace("\"1,000\"", "10", StringComparison.Ordinal), ("observed", "10/6/2566"));
        Assert.Equal("0 0 2 0 0", Rows(report));
        Assert.Equal(["older-than-stored×1"], Codes(report));
        Assert.Equal("1000 2024-06-10; 20 2024-06-10", await host.OfAsync("network_link", "down_mbps || ' ' || observed_on"));
        Assert.Equal(version, await host.VersionAsync());
    }

    [Fact]
    public async Task A_later_list_that_says_the_same_makes_it_known_as_of_its_day()
    {
        await host.ImportAsync("links", Links, ("observed", "2024-01-01"), ("source", "one"));
        await host.ImportAsync("links", Links, ("observed", "2024-06-10"), ("source", "two"));
        Assert.Equal("two 2024-06-10; two 2024-06-10", await host.OfAsync("network_link", "source || ' ' || observed_on"));
    }

    [Fact]
    public async Task Of_two_lists_of_one_day_the_earlier_given_again_turns_nothing_back()
    {
        await host.ImportAsync("links", Links, ("source", "one"));
        await host.ImportAsync("links", Links.Replace(",20,", ",30,", StringComparison.Ordinal), ("source", "two"));
        Assert.Equal("0 0 2 0 0", Rows(await host.ImportAsync("links", Links, ("source", "one"))));
        Assert.Equal("1000; 30", await host.OfAsync("network_link", "down_mbps"));
    }

    [Fact]
    public async Task Of_one_entry_twice_in_a_file_the_newest_then_the_last_counts()
    {
        const string head = "dmc,serial,condition,observed_on\n";
        var report = await host.ImportAsync(
            "receivers",
            $"{head}{RegisterHost.Code},A,working,2024-05-01\n{RegisterHost.Code},A,broken,2024-04-01\n{RegisterHost.Code},B,working,2024-05-01\n{RegisterHost.Code},B,missing,2024-05-01\n"
        );
        Assert.Equal("2 0 2 2 0", Rows(report));
        Assert.Equal(["row-repeated×2"], Codes(report));
        Assert.Equal("A working; B missing", await host.OfAsync("dltv_receiver", "key || ' ' || condition"));
    }

    [Fact]
    public async Task A_school_is_found_by_any_code_and_by_its_id()
    {
        var id = await host.Host.QueryAsync<long>($"select id from school where dmc_code = '{RegisterHost.Code}'");
        var report = await host.ImportAsync(
            "receivers",
            $"school_id,key,condition\n{RegisterHost.Code},1,working\n51012003,2,working\n๐๕๑๒๙๓,3,working\ns{id},4,working\n"
        );
        Assert.Equal("4 0 0 0 0", Rows(report));
        Assert.Equal("1; 2; 3; 4", await host.OfAsync("dltv_receiver", "key"));
    }

    [Fact]
    public async Task The_wide_list_of_a_school_a_row_is_read_column_by_column()
    {
        var wide =
            $"รหัสโรงเรียน,ปีการศึกษา,ภาคเรียน,ป.1_ชาย,ป.1_หญิง,p2_male,ม.3 หญิง,หมายเหตุ\n{RegisterHost.Code},2567,1,12,9,0,,ไม่มี\n";
        var report = await host.ImportAsync("enrolment", wide);
        Assert.Equal("1 0 0 0 0", Rows(report));
        Assert.Equal("p1 female 9; p1 male 12; p2 male 0", await host.OfAsync("enrolment", "concat_ws(' ', grade, sex, students)"));
        report = await host.ImportAsync("enrolment", wide.Replace(",12,", ",13,", StringComparison.Ordinal), ("source", "another"));
        Assert.Equal("0 1 0 0 0", Rows(report));
        var row = (await host.GetAsync($"/api/imports/{report["import"]!["id"]}/rows"))["items"]![0]!;
        Assert.Equal("""{"2024-1-p1-male":{"students":{"new":13,"old":12}}}""", row["fields"]!.ToJsonString());
        // One bad cell refuses the school's row.
        var bad = (await host.ImportRefusedAsync("enrolment", wide.Replace(",12,", ",-1,", StringComparison.Ordinal)))["imports"]![0]!;
        Assert.Equal("0 0 0 0 1", Rows(bad));
        Assert.Equal("number-too-small×1", Codes(bad)[0]);
    }

    [Fact]
    public async Task A_list_without_the_columns_of_its_key_is_refused_with_their_names()
    {
        var problem = await host.ImportRefusedAsync("links", "provider,medium\nnt,fibre\n");
        Assert.Equal("columns-not-recognised", problem["code"]!.ToString());
        Assert.Contains("school_code, key", problem["detail"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_stores_nothing_and_good_rows_are_stored_where_asked()
    {
        var mixed = $"{Links}1099999999,9,nt,fibre,primary,working,1,\n";
        var dry = await host.ImportAsync("links", mixed, ("dryRun", "true"));
        Assert.Equal(("dry-run", "2 0 0 0 1"), (State(dry), Rows(dry)));
        Assert.Equal((0, 0), (await host.CountAsync("network_link"), await host.CountAsync("register_change")));
        await host.ImportRefusedAsync("links", mixed);
        Assert.Equal(0, await host.CountAsync("network_link"));
        Assert.Equal("2 0 0 0 1", Rows(await host.ImportAsync("links", mixed, ("goodRowsOnly", "true"))));
        Assert.Equal(2, await host.CountAsync("network_link"));
    }

    [Fact]
    public async Task A_school_has_as_many_students_as_its_newest_term_unless_a_list_of_schools_said_otherwise_later()
    {
        const string heading = "dmc,academic_year,term,grade,sex,students\n";
        await host.ImportAsync(
            "enrolment",
            $"{heading}{RegisterHost.Code},2023,1,p1,male,70\n{RegisterHost.Code},2024,1,p1,male,30\n{RegisterHost.Code},2024,1,p1,female,33\n",
            ("observed", "2024-06-10")
        );
        Assert.Equal(63, await StudentsAsync());
        Assert.Equal(
            "100 → 63",
            await host.Host.QueryAsync<string>(
                "select concat(fields -> 'students' -> 'old', ' → ', fields -> 'students' -> 'new') from school_change order by id desc limit 1"
            )
        );
        await host.ImportAsync("schools", $"dmc,name,students\n{RegisterHost.Code},โรงเรียนวัดป่า,61\n", ("observed", "2024-11-10"));
        Assert.Equal(61, await StudentsAsync());
        await host.ImportAsync("enrolment", $"{heading}{RegisterHost.Code},2024,1,p1,male,31\n", ("observed", "2024-06-11"));
        Assert.Equal(61, await StudentsAsync());
        await host.ImportAsync("enrolment", $"{heading}{RegisterHost.Code},2025,1,p1,male,59\n", ("observed", "2025-06-10"));
        Assert.Equal(59, await StudentsAsync());

        async Task<int> StudentsAsync() => (int)(await host.GetAsync($"/api/schools/{RegisterHost.Code}"))["students"]!;
    }

    [Fact]
    public async Task Coverage_follows_an_import_of_links_and_statements()
    {
        await host.ImportAsync("statements", $"dmc,topic,said\n{RegisterHost.Code},network,none\n");
        Assert.Equal(("none", "stated-none"), Network(await host.CoverageAsync()));
        await host.ImportAsync("links", Links);
        Assert.Equal(("good", "meets-target"), Network(await host.CoverageAsync()));
        await host.ImportAsync("links", Links.Replace("\"1,000\"", "10", StringComparison.Ordinal));
        Assert.Equal(("limited", "below-target"), Network(await host.CoverageAsync()));

        static (string, string) Network(System.Text.Json.Nodes.JsonNode coverage)
        {
            var network = coverage["network"]!;
            return (network["value"]!.ToString(), network["reason"]!.ToString());
        }
    }
}
