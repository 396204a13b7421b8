using Xunit;
using static Gis.Api.Tests.Imports.ImportHost;

namespace Gis.Api.Tests.Imports;

public sealed class AreasImportTests(ImportHost host) : IClassFixture<ImportHost>
{
    [Fact]
    public async Task The_tree_is_built_from_codes_and_the_same_file_changes_nothing()
    {
        Assert.Equal(
            "TH – TH51",
            await host.Host.QueryAsync<string>(
                "select p.code || ' ' || coalesce(p.parent_id::text, '–') || ' ' || a.code from area a join area p on p.id = a.parent_id where a.code = 'TH51'"
            )
        );
        var version = await host.Host.QueryAsync<long>("select version from data_version where topic = 'areas'");
        Assert.Equal("0 0 15 0 0", Rows(await host.SendAsync("areas", "areas.csv", ImportHost.Areas)));
        Assert.Equal(version, await host.Host.QueryAsync<long>("select version from data_version where topic = 'areas'"));
    }

    [Fact]
    public async Task Parents_that_rows_name_are_made_when_missing_and_tidied()
    {
        var report = await host.SendAsync(
            "areas",
            "p.csv",
            "ADM2_PCODE,ADM2_TH,ADM2_EN,ADM1_PCODE,ADM1_TH,ADM0_PCODE,ADM0_TH,WKT\nTH6001,เมือง  นครสวรรค์,Mueang,TH60,นครสวรรค์,TH,ประเทศไทย,\"POLYGON((100 15,100.1 15,100.1 15.1,100 15))\"\n"
        );
        Assert.Equal("1 0 0 0 0", Rows(report));
        Assert.Equal(["name-tidied×1"], Codes(report));
        Assert.Equal(
            "เมือง นครสวรรค์ < นครสวรรค์ < ประเทศไทย",
            await host.Host.QueryAsync<string>(
                "select concat_ws(' < ', a.name_th, p.name_th, c.name_th) from area a join area p on p.id = a.parent_id join area c on c.id = p.parent_id where a.code = 'TH6001' and a.kind = 'district' and p.kind = 'province'"
            )
        );
    }

    [Fact]
    public async Task A_ring_that_crosses_itself_is_repaired_and_reported()
    {
        var report = await host.SendAsync(
            "areas",
            "bow.csv",
            "code,name,kind,wkt\nTH71,กาญจนบุรี,province,\"POLYGON((98 14,99 15,99 14,98 15,98 14))\"\n"
        );
        Assert.StartsWith("Self-intersection", Issue(report, "ring-repaired")["value"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            1,
            await host.CountAsync(
                "area where code = 'TH71' and st_isvalid(boundary) and st_numgeometries(boundary) = 2 and st_covers(boundary, label_point)"
            )
        );
    }

    [Theory]
    [InlineData("code,name,kind,wkt\nTH72,ก,province,\"POINT(98 14)\"\n", "boundary-not-polygon")]
    [InlineData("code,name,kind,wkt\nTH72,ก,province,\"POLYGON((98 14,99 15\"\n", "boundary-unreadable")]
    [InlineData(
        "code,name,kind,wkt\nTH72,ก,province,\"POLYGON((500000 1600000,500100 1600000,500100 1600100,500000 1600000))\"\n",
        "boundary-not-degrees"
    )]
    [InlineData("code,name,kind\nTH72,,province\n", "name-missing")]
    [InlineData("code,name,kind\n,ก,province\n", "area-code-missing")]
    [InlineData("code,name,kind\nTH 72;,ก,province\n", "area-code-malformed")]
    [InlineData("code,name,kind\nX1,ก,อาณาจักร\n", "area-kind-unknown")]
    [InlineData("code,name\nX1,ก\n", "area-kind-unknown")]
    [InlineData("code,name,kind\nTH51,ลำพูน,district\n", "area-kind-changed")]
    [InlineData("code,name,kind\nX1,ก,cluster\nX1,ข,cluster\n", "area-twice-in-file")]
    [InlineData("code,name,kind\nX1\n", "row-uneven")]
    public async Task A_bad_row_refuses_the_file_by_name(string csv, string code)
    {
        var before = await host.CountAsync("area");
        var problem = await host.SendAsync("areas", "a.csv", csv, 422);
        Assert.Contains(Codes(problem["imports"]![0]!), found => found.StartsWith(code + "×", StringComparison.Ordinal));
        Assert.Equal(before, await host.CountAsync("area"));
    }

    [Fact]
    public async Task Service_areas_and_clusters_come_without_boundaries_and_a_corrected_file_updates()
    {
        const string csv = "รหัส,ชื่อ,ชนิด,parent_code\n101735,สพม.ลำปาง ลำพูน,เขตพื้นที่การศึกษา,\nC01,กลุ่มป่าซาง,กลุ่มโรงเรียน,101735\n";
        Assert.Equal("2 0 0 0 0", Rows(await host.SendAsync("areas", "sa.csv", csv)));
        Assert.Equal(
            "101735",
            await host.Host.QueryAsync<string>("select p.code from area c join area p on p.id = c.parent_id where c.code = 'C01'")
        );
        var report = await host.SendAsync("areas", "sa.csv", csv.Replace("กลุ่มป่าซาง", "กลุ่มป่าซาง 1", StringComparison.Ordinal));
        Assert.Equal("0 1 1 0 0", Rows(report));
        Assert.Equal(1, await host.CountAsync("area where code = 'C01' and name_th = 'กลุ่มป่าซาง 1' and name_key = 'กลุ่มป่าซาง1'"));
        Assert.Equal("0 0 2 0 0", Rows(await host.SendAsync("areas", "sa.csv", csv, 200, ("observed", "2000-01-01"))));
        Assert.Equal(1, await host.CountAsync("area where code = 'C01' and name_th = 'กลุ่มป่าซาง 1'"));
    }

    [Fact]
    public async Task A_boundary_in_another_system_is_transformed()
    {
        await host.SendAsync(
            "areas",
            "utm.csv",
            "code,name,kind,wkt\nTH73,นครปฐม,province,\"POLYGON((500000 1500000,510000 1500000,510000 1510000,500000 1500000))\"\n",
            200,
            ("crs", "EPSG:32647")
        );
        Assert.Equal(
            "99.000 13.568",
            await host.Host.QueryAsync<string>(
                "select round(st_xmin(boundary)::numeric, 3) || ' ' || round(st_ymin(boundary)::numeric, 3) from area where code = 'TH73'"
            )
        );
    }
}
