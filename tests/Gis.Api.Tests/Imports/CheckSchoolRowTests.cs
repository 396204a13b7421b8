using Gis.Api.Imports.Columns;
using Gis.Api.Imports.SchoolRows;
using Gis.Api.Shared.Crs;
using Xunit;

namespace Gis.Api.Tests.Imports;

public sealed class CheckSchoolRowTests
{
    private static readonly DateOnly Today = new(2024, 5, 16);

    [Theory]
    [InlineData("school_id_10,smis_8,obec_6,name_th,esa_code,esa_name,level,lat,lon,students", "source")]
    [InlineData("CUL_PNAME,REMARK,X,Y", "DESC_")]
    [InlineData("X,Y,lm_id,lm_name_t,lm_name_e", "lm_type,lm_subtype")]
    [InlineData("name,level,tambon_th,amphoe_th,province_th,ADM3_PCODE,ADM2_PCODE,ADM1_PCODE,lat,lon,coord_source", "")]
    [InlineData("รหัสโรงเรียน 10 หลัก,ชื่อโรงเรียน,ตำบล,อำเภอ,จังหวัด,ละติจูด,ลองจิจูด,จำนวนนักเรียน,เว็บไซต์,หมายเหตุ", "คอลัมน์แปลก")]
    [InlineData("NAME TH,School_Code,\uFEFFLatitude,LONG", "")]
    public void Known_headings_are_recognised_in_any_case_and_spacing(string known, string others)
    {
        string[] headings = [.. known.Split(','), .. others.Split(',', StringSplitOptions.RemoveEmptyEntries)];
        var map = ColumnMap<SchoolField>.Make(headings, ColumnAliases.Schools, new Dictionary<string, string>());
        Assert.Equal(others.Split(',', StringSplitOptions.RemoveEmptyEntries), map.Ignored);
    }

    [Fact]
    public void A_column_that_the_user_names_comes_before_the_known_ones()
    {
        var map = ColumnMap<SchoolField>.Make(
            ["name", "SCH"],
            ColumnAliases.Schools,
            new Dictionary<string, string> { ["name_th"] = "sch" }
        );
        Assert.Equal("จริง", map.Of(SchoolField.NameTh, ["ไม่ใช่", "จริง"]));
    }

    [Theory]
    [InlineData("name_th", "no_such_column")]
    [InlineData("no_such_field", "name")]
    public void A_map_to_nothing_is_refused(string field, string column) =>
        Assert.Equal(
            "map-column-missing",
            Assert
                .Throws<Gis.Api.Imports.ImportRefusedException>(() =>
                    ColumnMap<SchoolField>.Make(["name"], ColumnAliases.Schools, new Dictionary<string, string> { [field] = column })
                )
                .Issue.Kind.Code
        );

    [Theory]
    [InlineData("name_th", "โรงเรียน  ก\nข", "name-tidied", "info")]
    [InlineData("name_th", "โรงเรียนวัด ๑", "name-tidied", "info")]
    [InlineData("name_th", "โรงเรีย\uFFFD", "text-cut", "info")]
    [InlineData("students", "-1", "students-unreadable", "warning")]
    [InlineData("students", "12.5", "students-unreadable", "warning")]
    [InlineData("students", "มาก", "students-unreadable", "warning")]
    [InlineData("students", "99999999999999999999999999999999", "students-unreadable", "warning")]
    [InlineData("students", "20,001", "students-implausible", "warning")]
    [InlineData("website", "javascript:alert(1)", "website-refused", "warning")]
    [InlineData("website", "a.ac.th", "website-tidied", "info")]
    [InlineData("email", "x", "email-refused", "warning")]
    [InlineData("phone", "x", "phone-refused", "warning")]
    [InlineData("kind", "???", "kind-not-understood", "info")]
    [InlineData("electricity", "???", "electricity-not-understood", "info")]
    [InlineData("level", "ปวช.", "level-not-understood", "info")]
    [InlineData("opened_on", "2567-05-16", "date-buddhist-era", "info")]
    [InlineData("opened_on", "31/2/2567", "date-unreadable", "warning")]
    [InlineData("remark", "close", "stated-closed", "warning")]
    [InlineData("esa_name", "สพม.ลำพูน", "service-area-without-code", "info")]
    [InlineData("coord_source", "a dream", "basis-not-understood", "info")]
    [InlineData("smis", "12", "code-malformed", "error")]
    public void What_is_odd_about_a_field_is_said_by_a_stable_code(string heading, string value, string code, string severity)
    {
        var row = heading == "name_th" ? Check(("name_th", value)) : Check(("name_th", "โรงเรียน ก"), (heading, value));
        var issue = Assert.Single(row.Issues, issue => issue.Kind.Code != "no-point");
        Assert.Equal((code, severity), (issue.Kind.Code, issue.Kind.SeverityWord));
        Assert.Equal(severity == "error", row.IsRefused);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-")]
    public void A_row_without_a_name_is_refused(string name)
    {
        var row = Check(("name_th", name));
        Assert.Contains(row.Issues, issue => issue.Kind.Code == "name-missing");
        Assert.True(row.IsRefused);
    }

    [Fact]
    public void A_name_over_300_letters_is_refused()
    {
        Assert.Equal("no-point", Assert.Single(Check(("name_th", new string('ก', 300))).Issues).Kind.Code);
        Assert.Contains(Check(("name_th", new string('ก', 301))).Issues, issue => issue.Kind.Code == "name-too-long");
    }

    [Theory]
    [InlineData("2567-05-16")]
    [InlineData("16/5/2567")]
    [InlineData("๑๖ พฤษภาคม ๒๕๖๗")]
    [InlineData("16 พ.ค. 2567")]
    [InlineData("2024/05/16 00:00:00")]
    public void Dates_of_either_era_are_one_day(string text) => Assert.Equal(Today, Check(("name_th", "ก"), ("opened_on", text)).OpenedOn);

    [Fact]
    public void A_column_for_the_day_wins_over_the_day_of_the_file()
    {
        Assert.Equal(Today, Check(("name_th", "ก")).ObservedOn);
        Assert.Equal(new DateOnly(2023, 6, 10), Check(("name_th", "ก"), ("observed_on", "10/6/2566")).ObservedOn);
    }

    [Fact]
    public void The_words_undefined_and_null_say_nothing()
    {
        var row = Check(("name_th", "ก"), ("level", "undefined"), ("students", "-"), ("smis", "null"));
        Assert.Equal((null, null, null, null), (row.Levels, row.LevelText, row.Students, row.Smis));
        Assert.Equal("no-point", Assert.Single(row.Issues).Kind.Code);
    }

    [Fact]
    public void The_district_of_a_capital_is_known_by_its_short_name() =>
        Assert.Equal("เมืองลำพูน", Check(("name_th", "ก"), ("amphoe_th", "อ.เมือง"), ("province_th", "จ.ลำพูน")).DistrictKey);

    [Fact]
    public void A_code_in_a_column_for_any_code_is_told_by_its_digits()
    {
        var row = Check(("name_th", "ก"), ("รหัสโรงเรียน", "51012003"));
        Assert.Equal((null, "51012003", null), (row.Dmc, row.Smis, row.Obec));
    }

    private static SchoolRow Check(params (string Heading, string Value)[] cells)
    {
        var map = ColumnMap<SchoolField>.Make(
            [.. cells.Select(cell => cell.Heading)],
            ColumnAliases.Schools,
            new Dictionary<string, string>()
        );
        var check = new CheckSchoolRow(map, KnownCrs.Find(KnownCrs.Wgs84)!, new CountryBox(97.3, 5.5, 105.7, 20.6), "map", Today);
        return check.Check([.. cells.Select(cell => cell.Value)], 1);
    }
}
