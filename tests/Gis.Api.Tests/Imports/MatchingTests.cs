using Xunit;
using static Gis.Api.Tests.Imports.ImportHost;

namespace Gis.Api.Tests.Imports;

/// <summary>Which stored school a row is about: codes, the source's key, name and subdistrict, name and point; never a name alone.</summary>
public sealed class MatchingTests(ImportHost host) : IClassFixture<ImportHost>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await host.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("dmc,name\n1051510293,ก\n", "dmc,name\n1051510293,ข\n")]
    [InlineData("smis,name\n51012003,ก\n", "smis,name\n51012003,ข\n")]
    [InlineData("obec,name\n510293,ก\n", "obec,name\n510293,ข\n")]
    [InlineData("id,name\nA7,ก\n", "id,name\nA7,ข\n")]
    [InlineData("name,tambon_th,amphoe_th,province_th\nโรงเรียนวัดป่า,ต้นธง,เมืองลำพูน,ลำพูน\n", "name,ADM3_PCODE\nวัด ป่า,TH510102\n")]
    [InlineData("name,lat,lon\nโรงเรียนวัดป่า,18.1,99.1\n", "name,lat,lon\nวัดป่า,18.1,99.104\n")]
    [InlineData("name,lat,lon\nโรงเรียนวัดป่า,18.1,99.3\n", "name,tambon_th,amphoe_th,province_th\nวัดป่า,ต้นธง,เมืองลำพูน,ลำพูน\n")]
    public async Task A_row_finds_the_school_it_is_about(string first, string second)
    {
        await host.SchoolsAsync(first, ("source", "list"));
        var report = await host.SchoolsAsync(second, ("source", second.StartsWith("id", StringComparison.Ordinal) ? "list" : "other"));
        Assert.Equal("0 1 0", Rows(report)[..5]);
        Assert.Equal(1, await host.CountAsync("school"));
    }

    [Theory]
    [InlineData("name\nวัดป่า\n", "name,students\nวัดป่า,5\n")]
    [InlineData("name,lat,lon\nวัดป่า,18.1,99.1\n", "name,lat,lon\nวัดป่า,18.1,99.15\n")]
    [InlineData("name,ADM3_PCODE\nวัดป่า,TH510102\n", "name,ADM3_PCODE\nวัดป่า,TH510101\n")]
    public async Task A_name_alone_is_a_possible_duplicate_that_an_officer_decides(string first, string second)
    {
        await host.SchoolsAsync(first, ("source", "one"));
        var report = await host.SchoolsAsync(second, ("source", "two"));
        Assert.Contains("possible-duplicate×1", Codes(report));
        Assert.Equal(2, await host.CountAsync("school"));
        Assert.Equal(1, await host.CountAsync("school where 'possible-duplicate' = any (flags)"));
        var id = await host.Host.QueryAsync<long>("select min(id) from school");
        Assert.Equal($"s{id}", Issue(report, "possible-duplicate")["value"]!.ToString());
    }

    [Fact]
    public async Task The_same_name_in_another_province_is_another_school()
    {
        await host.SchoolsAsync("name,ADM3_PCODE\nวัดป่า,TH510102\n", ("source", "one"));
        var report = await host.SchoolsAsync("name,ADM3_PCODE\nวัดป่า,TH520101\n", ("source", "two"));
        Assert.Equal(["no-point×1"], Codes(report));
        Assert.Equal("1 0 0 1 0", Rows(report));
    }

    [Fact]
    public async Task Schools_whose_codes_contradict_each_other_are_never_one()
    {
        await host.SchoolsAsync("dmc,name,ADM3_PCODE\n1051510293,วัดป่า,TH510102\n");
        var report = await host.SchoolsAsync("dmc,name,ADM3_PCODE\n1051510294,วัดป่า,TH510102\n");
        Assert.Equal("1 0 0", Rows(report)[..5]);
        Assert.Equal(2, await host.CountAsync("school"));
    }

    [Fact]
    public async Task Two_candidates_of_one_name_are_not_merged_with_either()
    {
        await host.SchoolsAsync("dmc,name,ADM3_PCODE\n1051510293,วัดป่า,TH510102\n1051510294,วัดป่า,TH510102\n", ("source", "one"));
        var report = await host.SchoolsAsync("name,ADM3_PCODE\nวัดป่า,TH510102\n", ("source", "two"));
        Assert.Equal("1 0 0", Rows(report)[..5]);
        Assert.Matches("^s\\d+, s\\d+$", Issue(report, "possible-duplicate")["value"]!.ToString());
    }

    [Fact]
    public async Task Two_rows_never_become_one_school()
    {
        await host.SchoolsAsync("name,lat,lon\nวัดป่า,18.1,99.1\n", ("source", "one"));
        var report = await host.SchoolsAsync("name,lat,lon\nวัดป่า,18.1,99.1001\nวัดป่า,18.1,99.1002\n", ("source", "two"));
        Assert.Equal("1 1 0", Rows(report)[..5]);
        Assert.Equal(["possible-duplicate×1", "same-name-near×2"], Codes(report));
    }

    [Fact]
    public async Task Rows_of_a_list_without_keys_that_say_the_same_are_told_apart_and_found_again()
    {
        const string csv = "name,ADM3_PCODE,lat,lon\nวัดป่า,TH510102,18.1,99.3\nวัดป่า,TH510102,18.1,99.35\nวัดป่า,TH510102,18.1,99.35\n";
        Assert.Equal("3 0 0", Rows(await host.SchoolsAsync(csv))[..5]);
        Assert.Equal("0 0 3", Rows(await host.SchoolsAsync(csv))[..5]);
    }

    [Fact]
    public async Task A_code_that_an_open_school_holds_refuses_the_row_of_another()
    {
        await host.SchoolsAsync("dmc,smis,name\n1051510293,,ก\n,51012003,ข\n");
        var problem = await host.SendAsync("schools", "list.csv", "dmc,smis,name\n1051510293,51012003,ก\n", 422);
        Assert.Equal("import-refused", problem["code"]!.ToString());
        Assert.Contains("code-held-by-other×1", Codes(problem["imports"]![0]!));
        Assert.Equal("null", await host.OfAsync("ก", "smis_code"));
    }

    [Fact]
    public async Task A_code_twice_in_a_file_refuses_both_rows()
    {
        var problem = await host.SendAsync("schools", "list.csv", "dmc,name\n1051510293,ก\n1051510294,ข\n1051510293,ค\n", 422);
        Assert.Equal(
            "3 rows: 1, 3",
            $"{problem["imports"]![0]!["import"]!["rows"]!["total"]} rows: {Issue(problem["imports"]![0]!, "code-twice-in-file")["proposal"]}"
        );
        var report = await host.SchoolsAsync("dmc,name\n1051510293,ก\n1051510294,ข\n1051510293,ค\n", ("goodRowsOnly", "true"));
        Assert.Equal("1 0 0 1 2", Rows(report));
    }

    [Fact]
    public async Task A_closed_school_gives_its_code_free()
    {
        await host.SchoolsAsync("dmc,name,closed_on\n1051510293,เก่า,31/3/2560\n");
        Assert.Equal("1 0 0", Rows(await host.SchoolsAsync("dmc,name\n1051510293,ใหม่\n"))[..5]);
        Assert.Equal("2017-03-31", await host.OfAsync("เก่า", "closed_on"));
    }

    [Fact]
    public async Task Codes_that_lost_their_zeros_as_a_column_get_them_back()
    {
        var report = await host.SchoolsAsync("obec,name\n80035,ก\n80005,ข\n510293,ค\n");
        Assert.Equal(["code-zero-restored×2", "no-point×3"], Codes(report));
        Assert.Equal("080035", await host.OfAsync("ก", "obec_code"));
        Assert.Contains("code-zero-restored", await host.OfAsync("ก", "flags"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_lost_its_zero_finds_its_school()
    {
        await host.SchoolsAsync("obec,name\n080035,ก\n");
        Assert.Equal("0 1 0", Rows(await host.SchoolsAsync("obec,name,students\n80035,ก,10\n"))[..5]);
    }

    [Fact]
    public async Task The_zero_of_a_six_digit_code_is_plain_from_the_ten_digit_one() =>
        Assert.Contains("code-zero-restored×1", Codes(await host.SchoolsAsync("dmc,obec,name\n1020080035,80035,ก\n")));

    [Theory]
    [InlineData("obec,name\n80035,ก\n510293,ค\n")]
    [InlineData("obec,name\n80035,ก\n80036,ข\n080037,ค\n")]
    public async Task One_short_code_among_whole_ones_is_an_error_with_a_proposal(string csv)
    {
        var problem = await host.SendAsync("schools", "list.csv", csv, 422);
        Assert.Equal("080035", Issue(problem["imports"]![0]!, "code-malformed")["proposal"]!.ToString());
    }

    [Fact]
    public async Task An_unusual_but_well_formed_code_is_kept_exactly()
    {
        await host.SchoolsAsync("dmc,smis,obec,name\n0000000001,00000000,999999,ก\n");
        Assert.Equal("0000000001 00000000 999999", await host.OfAsync("ก", "dmc_code || ' ' || smis_code || ' ' || obec_code"));
    }
}
