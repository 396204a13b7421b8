using System.Text.Json.Nodes;
using Xunit;
using static Gis.Api.Tests.Imports.ImportHost;

namespace Gis.Api.Tests.Registers;

/// <summary>Everything that can be wrong with a row, one by one: its code, and that it is stored or not.</summary>
public sealed class BadRowsTests(RegisterHost host) : IClassFixture<RegisterHost>, IAsyncLifetime
{
    private const string Link = "dmc_code,key,provider,medium,role,status";
    private const string Good = $"{RegisterHost.Code},1,nt,fibre,primary,working";
    private const string Building = "dmc_code,key,type_name";
    private const string GoodBuilding = $"{RegisterHost.Code},1,อาคารเรียน";
    private const string Receiver = "dmc_code,key,condition";
    private const string Term = "dmc_code,academic_year,term";

    public async ValueTask InitializeAsync() => await host.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    // Whose row it is.
    [InlineData("links", Link, "1099999999,1,nt,fibre,primary,working", "school-unknown×1")]
    [InlineData("links", Link, ",1,nt,fibre,primary,working", "school-missing×1")]
    [InlineData("links", Link, "12,1,nt,fibre,primary,working", "code-malformed×1")]
    [InlineData("links", Link + ",smis_code", "1051510294,1,nt,fibre,primary,working,51012003", "school-codes-differ×1")]
    [InlineData("links", Link, "9900000001,1,nt,fibre,primary,working", "school-unknown×1")]
    // Speeds.
    [InlineData("links", Link + ",down_mbps", Good + ",-1", "number-too-small×1")]
    [InlineData("links", Link + ",down_mbps", Good + ",100001", "number-too-large×1")]
    [InlineData("links", Link + ",measured_up_mbps", Good + ",1e300", "number-too-large×1")]
    [InlineData("links", Link + ",down_mbps", Good + ",NaN", "not-a-number×1")]
    [InlineData("links", Link + ",down_mbps", Good + ",fast", "not-a-number×1")]
    // Dates.
    [InlineData("links", Link + ",observed_on", Good + ",2099-01-01", "date-in-future×1")]
    [InlineData("links", Link + ",measured_on", Good + ",1/1/2642", "date-buddhist-era×1 date-in-future×1")]
    [InlineData("links", Link + ",measured_on", Good + ",31/2/2567", "not-a-date×1")]
    [InlineData("receivers", Receiver + ",received_on", RegisterHost.Code + ",1,working,2099-01-01", "date-in-future×1")]
    [InlineData("links", Link + ",contract_from,contract_to", Good + ",2024-10-01,2023-10-01", "contract-reversed×1")]
    [InlineData("buildings", Building + ",year_built", GoodBuilding + ",2100", "year-in-future×1")]
    [InlineData("buildings", Building + ",year_built", GoodBuilding + ",35", "number-too-small×1")]
    [InlineData("buildings", Building + ",year_built", GoodBuilding + ",25680", "number-too-large×1")]
    // Words, texts and what is missing.
    [InlineData("links", Link, RegisterHost.Code + ",1,nt,carrier pigeon,primary,working", "word-unknown×1")]
    [InlineData("links", Link, RegisterHost.Code + ",1,nt,,primary,working", "field-missing×1")]
    [InlineData("links", Link, RegisterHost.Code + ",,nt,fibre,primary,working", "field-missing×1")]
    [InlineData("receivers", Receiver, RegisterHost.Code + ",1,", "field-missing×1")]
    [InlineData("links", Link, Good + ",7", "row-uneven×1")]
    // Counts.
    [InlineData("enrolment", Term + ",grade,sex,students", RegisterHost.Code + ",2024,1,p1,male,-3", "number-too-small×1")]
    [InlineData("enrolment", Term + ",grade,sex,students", RegisterHost.Code + ",2024,1,p1,male,5001", "number-too-large×1")]
    [InlineData("enrolment", Term + ",grade,sex,students", RegisterHost.Code + ",2024,1,p1,male,1.5", "not-a-whole-number×1")]
    [InlineData("enrolment", Term + ",grade,sex,students", RegisterHost.Code + ",2024,4,p7,male,1", "number-too-large×1 word-unknown×1")]
    [InlineData("enrolment", Term + ",grade,sex,students", RegisterHost.Code + ",2099,1,p1,male,1", "year-in-future×1")]
    [InlineData("staff", Term + ",role,people", RegisterHost.Code + ",2024,1,teacher,99999", "number-too-large×1")]
    [InlineData("dltv-usage", Term + ",mode,hours_a_week", RegisterHost.Code + ",2024,1,on-air,169", "number-too-large×1")]
    // Statements.
    [InlineData("statements", "dmc_code,topic,said,classrooms", RegisterHost.Code + ",dltv,none,4", "classrooms-not-asked×1")]
    [InlineData("statements", "dmc_code,topic,said,classrooms", RegisterHost.Code + ",dltv,needed-classrooms,", "field-missing×1")]
    [InlineData("statements", "dmc_code,topic,said,classrooms", RegisterHost.Code + ",network,not-needed,", "said-not-of-topic×1")]
    // Shapes and places.
    [InlineData("buildings", Building + ",wkt", GoodBuilding + ",\"POLYGON((1 1,2 2\"", "shape-unreadable×1")]
    [InlineData("buildings", Building + ",wkt", GoodBuilding + ",\"LINESTRING(99 18,99.1 18)\"", "shape-wrong-kind×1")]
    [InlineData(
        "buildings",
        Building + ",wkt",
        GoodBuilding + ",\"POLYGON((500000 2000000,500010 2000000,500010 2000010,500000 2000000))\"",
        "shape-not-degrees×1"
    )]
    [InlineData(
        "buildings",
        Building + ",wkt",
        GoodBuilding + ",\"POLYGON((99.1 18.1,99.11 18.1,99.1 18.1,99.1 18.1))\"",
        "shape-not-polygon×1 shape-repaired×1"
    )]
    [InlineData("links", Link + ",wkt", Good + ",\"LINESTRING(99.1 18.1,NaN 18.1,99.2 18.1)\"", "shape-not-degrees×1")]
    [InlineData("links", Link + ",wkt", Good + ",\"GEOMETRYCOLLECTION(POINT(99 18),POINT(99 18))\"", "shape-wrong-kind×1")]
    [InlineData("nodes", "code,kind,lon,lat", "N1,tower,,", "point-missing×1")]
    [InlineData("nodes", "code,kind,lon,lat", "N1,tower,0,0", "point-missing×1 point-zero×1")]
    [InlineData("nodes", "code,kind,lon,lat", "N1,tower,18.1,99.1", "point-missing×1 point-swapped×1")]
    public async Task A_row_that_cannot_be_true_is_refused(string kind, string headings, string row, string codes)
    {
        var problem = await host.ImportRefusedAsync(kind, $"{headings}\n{row}\n");
        var report = problem["imports"]![0]!;
        Assert.Equal(("refused", "0 0 0 0 1"), (State(report), Rows(report)));
        Assert.Equal(codes, string.Join(' ', Codes(report)));
        Assert.Equal(0, await host.CountAsync("register_change"));
    }

    [Theory]
    [InlineData("links", Link + ",down_mbps", Good + ",10001", "speed-implausible×1", "network_link", "flags", "{speed-implausible}")]
    [InlineData("links", Link + ",far_node", Good + ",N9", "far-node-unknown×1", "network_link", "flags", "{far-node-unknown}")]
    [InlineData(
        "links",
        Link + ",wkt",
        Good + ",\"LINESTRING(99.11 18.1,99.2 18.1)\"",
        "near-end-far×1",
        "network_link",
        "st_x(far_point)",
        "99.2"
    )]
    [InlineData("links", Link + ",wkt", Good + ",\"LINESTRING(99.2 18.1,99.1 18.1)\"", "", "network_link", "st_x(far_point)", "99.2")]
    [InlineData("links", Link + ",far_lon,far_lat", Good + ",100.5,13.7", "far-end-far×1", "network_link", "flags", "{far-end-far}")]
    [InlineData("links", Link + ",far_lon,far_lat", Good + ",18.2,99.2", "point-swapped×1", "network_link", "far_point is null", "true")]
    [InlineData(
        "buildings",
        Building + ",lon,lat",
        GoodBuilding + ",99.15,18.1",
        "footprint-far×1",
        "building",
        "flags",
        "{footprint-far}"
    )]
    [InlineData(
        "buildings",
        Building + ",lon,lat",
        GoodBuilding + ",120,18.1",
        "outside-country×1",
        "building",
        "footprint is null",
        "true"
    )]
    [InlineData(
        "buildings",
        Building + ",wkt",
        GoodBuilding + ",\"POLYGON((120 18,121 18,121 19,120 18))\"",
        "footprint-far×1 outside-country×1",
        "building",
        "flags",
        "{footprint-far,outside-country}"
    )]
    [InlineData(
        "buildings",
        Building + ",classrooms",
        GoodBuilding + ",101",
        "count-implausible×1",
        "building",
        "flags",
        "{count-implausible}"
    )]
    [InlineData("buildings", Building + ",year_built", GoodBuilding + ",2535", "year-buddhist-era×1", "building", "year_built", "1992")]
    [InlineData(
        "links",
        Link + ",contract_from",
        Good + ",1/10/๒๕๖๖",
        "date-buddhist-era×1",
        "network_link",
        "contract_from",
        "2023-10-01"
    )]
    [InlineData(
        "enrolment",
        Term + ",grade,sex,students",
        RegisterHost.Code + ",2567,1,p1,male,600",
        "students-implausible×1 year-buddhist-era×1",
        "enrolment",
        "academic_year",
        "2024"
    )]
    [InlineData(
        "links",
        "obec_code,key,provider,medium,role,status",
        "51293,1,nt,fibre,primary,working",
        "code-zero-restored×1",
        "network_link",
        "key",
        "1"
    )]
    [InlineData(
        "platform-use",
        Term + ",platform",
        RegisterHost.Code + ",2024,1,คลังสื่อของเขต",
        "",
        "platform_use",
        "platform",
        "คลังสื่อของเขต"
    )]
    public async Task A_row_that_is_odd_is_stored_and_says_so(
        string kind,
        string headings,
        string row,
        string codes,
        string table,
        string expression,
        string stored
    )
    {
        var report = await host.ImportAsync(kind, $"{headings}\n{row}\n");
        Assert.Equal("applied", State(report));
        Assert.Equal(codes, string.Join(' ', Codes(report)));
        Assert.Equal(stored, await host.OfAsync(table, expression));
    }

    [Fact]
    public async Task A_footprint_that_crosses_itself_is_repaired_and_says_so()
    {
        const string bow = "POLYGON((99.1 18.1,99.101 18.101,99.101 18.1,99.1 18.101,99.1 18.1))";
        var report = await host.ImportAsync("buildings", $"{Building},geometry\n{GoodBuilding},\"{bow}\"\n");
        Assert.Contains("Self-intersection", Issue(report, "shape-repaired")["value"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "MULTIPOLYGON true {shape-repaired}",
            await host.OfAsync("building", "concat_ws(' ', geometrytype(footprint), st_isvalid(footprint)::text, flags::text)")
        );
        // Given anew and right, the flag goes.
        await host.ImportAsync(
            "buildings",
            $"{Building},geometry\n{GoodBuilding},\"POLYGON((99.1 18.1,99.101 18.1,99.101 18.101,99.1 18.1))\"\n",
            ("source", "again")
        );
        Assert.Equal("POLYGON {}", await host.OfAsync("building", "geometrytype(footprint) || ' ' || flags::text"));
    }

    [Fact]
    public async Task A_proposed_position_of_a_node_is_taken_where_asked()
    {
        await host.ImportAsync("nodes", "code,kind,lon,lat\nN1,tower,18.1,99.1\n", ("acceptProposals", "true"));
        Assert.Equal(1, await host.CountAsync("network_node where st_x(point) = 99.1"));
    }

    /// <summary>The same value gets the same code whichever way it comes.</summary>
    [Theory]
    [InlineData(
        "links/1",
        """{"provider":"nt","medium":"fibre","role":"primary","status":"working","downMbps":-1}""",
        "number-too-small",
        "downMbps"
    )]
    [InlineData(
        "links/1",
        """{"provider":"nt","medium":"fibre","role":"primary","status":"working","measuredOn":"2099-01-01"}""",
        "date-in-future",
        "measuredOn"
    )]
    [InlineData(
        "links/1",
        """{"provider":"nt","medium":"fibre","role":"primary","status":"working","observedOn":"2099-01-01"}""",
        "date-in-future",
        "observedOn"
    )]
    [InlineData(
        "links/1",
        """{"provider":"nt","medium":"fibre","role":"primary","status":"working","contractFrom":"2024-10-01","contractTo":"2023-10-01"}""",
        "contract-reversed",
        "contractFrom"
    )]
    [InlineData("links/1", """{"provider":"nt","medium":"pigeon","role":"primary","status":"working"}""", "word-unknown", "medium")]
    [InlineData("links/1", """{"provider":"nt","role":"primary","status":"working"}""", "field-missing", "medium")]
    [InlineData(
        "buildings/1",
        """{"typeName":"ก","geometry":{"type":"Polygon","coordinates":[[[99.1,18.1],[99.11,18.1],[99.1,18.1],[99.1,18.1]]]}}""",
        "shape-not-polygon",
        "geometry"
    )]
    [InlineData("buildings/1", """{"typeName":"ก","geometry":{"type":"Polygon"}}""", "shape-unreadable", "geometry")]
    [InlineData("buildings/1", """{"typeName":"ก","floors":1.5}""", "not-a-whole-number", "floors")]
    [InlineData("statements/dltv-needed-classrooms", """{}""", "field-missing", "classrooms")]
    [InlineData("enrolment/2024-1-p9-male", """{"students":1}""", "word-unknown", "grade")]
    [InlineData("enrolment/2024-1", """{"students":1}""", "row-key-malformed", "rowKey")]
    [InlineData("links/1", """{"speed":1}""", "field-unknown", "speed")]
    [InlineData("links/1", """[1]""", "body-malformed", "body")]
    [InlineData("links/1", """{"provider":["nt"]}""", "value-malformed", "provider")]
    [InlineData("links/1", """{"key":"2","provider":"nt","medium":"fibre","role":"primary","status":"working"}""", "key-differs", "key")]
    public async Task A_request_is_refused_with_the_same_codes(string row, string json, string code, string field)
    {
        var problem = (await host.PutAsync(row, json, 400))!;
        Assert.Equal((code, field), (problem["code"]!.ToString(), problem["field"]!.ToString()));
        Assert.Matches("[\u0E00-\u0E7F]", problem["detailTh"]!.ToString());
        Assert.Equal(0, await host.CountAsync("register_change"));
    }

    [Fact]
    public async Task A_word_that_is_unknown_is_answered_with_those_that_are_known()
    {
        var report = (await host.ImportRefusedAsync("receivers", $"{Receiver}\n{RegisterHost.Code},1,lukewarm\n"))["imports"]![0]!;
        JsonNode issue = Issue(report, "word-unknown");
        Assert.Equal("working, broken, missing", issue["proposal"]!.ToString());
    }
}
