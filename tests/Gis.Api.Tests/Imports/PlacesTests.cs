using Xunit;
using static Gis.Api.Tests.Imports.ImportHost;

namespace Gis.Api.Tests.Imports;

/// <summary>Which areas a school stands in: stated where stated, else by its point; and points that cannot be true.</summary>
public sealed class PlacesTests(ImportHost host) : IClassFixture<ImportHost>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await host.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("ADM3_PCODE", "TH510102")]
    [InlineData("tambon_th,amphoe_th,province_th", "ต้นธง,เมืองลำพูน,ลำพูน")]
    [InlineData("ตำบล,อำเภอ,จังหวัด", "ตำบลต้นธง,อ.เมือง,จ.ลำพูน")]
    [InlineData("tambon", "ต้นธง")]
    public async Task A_stated_subdistrict_is_the_membership_with_those_above_it(string heading, string cells)
    {
        await host.SchoolsAsync($"name,lat,lon,{heading}\nก,18.1,99.3,{cells}\n");
        Assert.Equal("TH51 stated TH51; TH5101 stated TH5101; TH510102 stated TH510102", await Memberships("ก"));
    }

    [Fact]
    public async Task Without_a_stated_area_the_polygon_tells()
    {
        Assert.Equal("1 0 0 0 0", Rows(await host.SchoolsAsync("name,lat,lon\nก,18.3,99.7\n")));
        Assert.Equal("TH52 derived TH52; TH5202 derived TH5202; TH520202 derived TH520202", await Memberships("ก"));
    }

    [Fact]
    public async Task A_point_in_another_subdistrict_than_stated_is_flagged_and_both_are_kept()
    {
        var report = await host.SchoolsAsync("name,lat,lon,ADM3_PCODE\nก,18.1,99.1,TH510102\n");
        Assert.Equal(["outside-stated-subdistrict×1"], Codes(report));
        Assert.Equal("TH51 stated TH51; TH5101 stated TH5101; TH510102 stated TH510101", await Memberships("ก"));
        Assert.Equal("{outside-stated-subdistrict}", await host.OfAsync("ก", "flags"));
        Assert.Equal("0 0 1 1 0", Rows(await host.SchoolsAsync("name,lat,lon,ADM3_PCODE\nก,18.1,99.1,TH510102\n")));
    }

    [Fact]
    public async Task Only_a_stated_province_leaves_the_rest_to_the_point()
    {
        await host.SchoolsAsync("name,lat,lon,province_th\nก,18.1,99.1,ลำพูน\nข,18.1,99.5,ลำพูน\n");
        Assert.Equal("TH51 stated TH51; TH5101 derived TH5101; TH510101 derived TH510101", await Memberships("ก"));
        Assert.Equal("TH51 stated TH52", await Memberships("ข"));
        Assert.Equal("{outside-stated-subdistrict}", await host.OfAsync("ข", "flags"));
    }

    [Theory]
    [InlineData("ดอยไกล,เมืองลำพูน,ลำพูน", "TH51 stated –; TH5101 stated –")]
    [InlineData("ดอยไกล,ดอยไกล,ลำพูน", "TH51 stated –")]
    [InlineData("ในเมือง,,", "")]
    [InlineData("ดอยไกล,ดอยไกล,ดอยไกล", "")]
    public async Task An_unknown_or_ambiguous_area_is_said_and_the_known_part_is_taken(string cells, string memberships)
    {
        var report = await host.SchoolsAsync($"name,tambon_th,amphoe_th,province_th\nก,{cells}\n");
        Assert.Equal(["no-point×1", "stated-area-unknown×1"], Codes(report));
        Assert.Equal(memberships, await Memberships("ก"));
    }

    [Theory]
    [InlineData("18.1", "99.82", "outside-areas", true)]
    [InlineData("18.1", "99.90", "outside-country", false)]
    [InlineData("0", "0", "point-zero", false)]
    [InlineData("", "", "no-point", false)]
    [InlineData("99.1", "18.1", "point-swapped", false)]
    [InlineData("1999000", "500000", "point-utm-as-degrees", false)]
    [InlineData("18.1", "991000000", "point-decimal-misplaced", false)]
    [InlineData("48.85", "2.35", "outside-country", false)]
    public async Task A_point_that_cannot_be_true_is_stored_unplaced_and_flagged(string lat, string lon, string code, bool placed)
    {
        var report = await host.SchoolsAsync($"name,lat,lon\nก,{lat},{lon}\n");
        Assert.Equal([$"{code}×1"], Codes(report));
        Assert.Equal(
            $"{{{code}}} {(placed ? "t" : "f")}",
            await host.OfAsync("ก", "flags::text || ' ' || case when point is null then 'f' else 't' end")
        );
        Assert.Equal(lat.Length == 0 || placed, await host.OfAsync("ก", "stated_x is null") == "true");
        Assert.Equal("0 0 1 1 0", Rows(await host.SchoolsAsync($"name,lat,lon\nก,{lat},{lon}\n")));
    }

    [Fact]
    public async Task An_officer_accepts_a_proposed_point()
    {
        await host.SchoolsAsync("dmc,name,lat,lon\n1051510293,ก,99.3,18.1\n");
        using var response = await host.Host.Admin.PostAsync(
            new Uri("/api/schools/1051510293/proposal/accept", UriKind.Relative),
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(
            "99.3 map {} t",
            await host.OfAsync("ก", "concat_ws(' ', st_x(point), point_basis, flags::text, proposed_point is null)")
        );
        Assert.Equal("TH51 derived TH51; TH5101 derived TH5101; TH510102 derived TH510102", await Memberships("ก"));
        using var again = await host.Host.Admin.PostAsync(
            new Uri("/api/schools/1051510293/proposal/accept", UriKind.Relative),
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(409, (int)again.StatusCode);
        using var stranger = await host.Host.Client.PostAsync(
            new Uri("/api/schools/1051510293/proposal/accept", UriKind.Relative),
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(401, (int)stranger.StatusCode);
    }

    [Fact]
    public async Task Proposals_are_accepted_with_the_import_where_asked()
    {
        var report = await host.SchoolsAsync("name,lat,lon\nก,99.3,18.1\n", ("acceptProposals", "true"));
        Assert.Equal(["point-swapped×1", "proposal-accepted×1"], Codes(report));
        Assert.Equal("99.3 {}", await host.OfAsync("ก", "st_x(point) || ' ' || flags::text"));
    }

    [Fact]
    public async Task A_stated_coordinate_system_is_transformed_and_stored_with_the_import()
    {
        var report = await host.SchoolsAsync("name,x,y\nก,510580,2001000\n", ("crs", "EPSG:24047"));
        Assert.Contains("crs-used×1", Codes(report));
        Assert.Contains("204.4798", report["options"]!["crs"]!.ToString(), StringComparison.Ordinal);
        Assert.InRange(
            double.Parse(await host.OfAsync("ก", "st_x(point)"), System.Globalization.CultureInfo.InvariantCulture),
            99.0965,
            99.0972
        );
    }

    [Fact]
    public async Task A_service_area_is_made_from_its_code_and_its_name_tidied()
    {
        await host.SchoolsAsync("name,esa_code,esa_name,cluster_code,cluster\nก,101735,สพม.เขต  ๓๕,C1,กลุ่มป่าซาง\nข,101735,,C1,\n");
        Assert.Equal(
            "สพม.เขต 35",
            await host.Host.QueryAsync<string>("select name_th from area where kind = 'service-area' and code = '101735'")
        );
        Assert.Equal("C1 stated –; 101735 stated –", await Memberships("ข"));
        Assert.Equal(
            "101735",
            await host.Host.QueryAsync<string>("select p.code from area c join area p on p.id = c.parent_id where c.code = 'C1'")
        );
    }

    [Fact]
    public async Task Areas_that_come_after_the_schools_place_them()
    {
        await host.SchoolsAsync("name,lat,lon\nก,18.1,99.1\n");
        await host.Host.QueryAsync<object>("update area_membership set superseded_at = now()");
        // A corrected boundary: the river moved by a hair.
        await host.SendAsync(
            "areas",
            "areas.csv",
            ImportHost.Areas.Replace(
                "99.2 18.2,99 18.2,99 18))\"\nTH510102",
                "99.2 18.2,99 18.2,98.9999 18.1,99 18))\"\nTH510102",
                StringComparison.Ordinal
            )
        );
        Assert.Equal("TH51 derived TH51; TH5101 derived TH5101; TH510101 derived TH510101", await Memberships("ก"));
    }

    [Fact]
    public async Task The_same_name_within_100_meters_is_flagged_on_both_rows()
    {
        var report = await host.SchoolsAsync("name,lat,lon\nโรงเรียนวัดป่า,18.1,99.1\nวัดป่า,18.1,99.1009\nวัดป่า,18.1,99.2\n");
        Assert.Equal(["same-name-near×2"], Codes(report));
        Assert.Equal("2", Issue(report, "same-name-near")["value"]!.ToString());
    }

    private Task<string> Memberships(string name) =>
        host.OfAsync(
            name,
            """
            select coalesce(string_agg(concat_ws(' ', a.code, m.basis, coalesce(d.code, '–')), '; ' order by length(a.code), a.code), '')
            from area_membership m join area a on a.id = m.area_id left join area d on d.id = m.derived_area_id
            where m.school_id = s.id and m.to_date is null and m.superseded_at is null
            """
        );
}
