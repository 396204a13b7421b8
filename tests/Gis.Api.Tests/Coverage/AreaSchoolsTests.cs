using System.Text.Json.Nodes;
using Xunit;

namespace Gis.Api.Tests.Coverage;

/// <summary>The list of an area's schools and the totals of the area say the same, of any kind of area, on any day.</summary>
public sealed class AreaSchoolsTests(AreaRows rows) : IClassFixture<AreaRows>
{
    private static readonly string[] Topics = ["network", "dltv", "combined"];

    // A day before the first status, the first one, the day before and the day of a school's move, and today.
    public static TheoryData<string, string> AreasAndDays =>
        new MatrixTheoryData<string, string>(
            ["TH", "TH51", "TH5101", "TH5102", "TH5103", "5101", "5101-1"],
            ["2025-12-31", AreaRows.BeforeAnyStatus, AreaRows.FirstDay, "2026-02-28", AreaRows.Moved, AreaRows.Today]
        );

    [Theory]
    [MemberData(nameof(AreasAndDays))]
    public async Task The_list_adds_up_to_the_totals(string area, string day)
    {
        var totals = (await rows.GetJsonAsync($"/api/areas/{area}/coverage?asOf={day}"))["totals"]!;
        foreach (var topic in Topics)
        {
            var address = $"/api/areas/{area}/schools?asOf={day}&topic={topic}";
            var schools = await rows.ReadAllAsync(address, 7);
            Assert.Equal((int)totals["schools"]!, schools.Count);
            Assert.Equal(schools.Count, schools.Select(school => school["id"]!.ToString()).Distinct(StringComparer.Ordinal).Count());
            var listed = schools
                .GroupBy(school => ValueOf(school, topic), StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.ToList());
            var counts = (await rows.GetJsonAsync(address))["counts"]!;
            foreach (var (value, count) in totals[topic]!.AsObject())
            {
                var same = listed.GetValueOrDefault(value, []);
                var expected = (same.Count, same.Sum(school => (long?)school["students"] ?? 0));
                Assert.Equal(expected, ((int)count!["schools"]!, (long)count["students"]!));
                Assert.Equal(expected, ((int)counts[value]!["schools"]!, (long)counts[value]!["students"]!));
                listed.Remove(value);
            }
            Assert.Empty(listed);
        }
    }

    [Theory]
    [MemberData(nameof(AreasAndDays))]
    public async Task The_areas_below_and_the_schools_elsewhere_add_up_to_the_area(string area, string day)
    {
        var coverage = await rows.GetJsonAsync($"/api/areas/{area}/coverage?asOf={day}");
        var parts = coverage["parts"]!.AsArray().Select(part => part!["totals"]!).Append(coverage["elsewhere"]!).ToList();
        if (coverage["parts"]!.AsArray().Count == 0)
            Assert.Equal((int)coverage["totals"]!["schools"]!, (int)coverage["elsewhere"]!["schools"]!);
        foreach (var topic in Topics)
        foreach (var (value, count) in coverage["totals"]![topic]!.AsObject())
            Assert.Equal((int)count!["schools"]!, parts.Sum(part => (int)part[topic]![value]!["schools"]!));
    }

    [Theory]
    [InlineData("TH")]
    [InlineData("TH51")]
    [InlineData("5101-1")]
    public async Task The_filter_of_lists_means_the_same_schools(string area)
    {
        var now = (await rows.GetJsonAsync($"/api/areas/{area}/coverage"))["totals"]!;
        Assert.Equal((int)now["schools"]!, (int)(await rows.GetJsonAsync($"/api/schools?area={area}"))["total"]!);
        Assert.Equal((int)now["schools"]!, (int)(await rows.GetJsonAsync($"/api/schools/summary?area={area}"))["total"]!);
    }

    [Fact]
    public async Task Every_known_value_is_there_even_where_there_are_no_schools()
    {
        var totals = (await rows.GetJsonAsync("/api/areas/TH5103/coverage"))["totals"]!;
        Assert.Equal(0, (int)totals["schools"]!);
        Assert.Equal(["good", "limited", "none", "unknown"], totals["network"]!.AsObject().Select(value => value.Key));
        Assert.Equal(["full", "partial", "none", "unknown", "not-needed"], totals["dltv"]!.AsObject().Select(value => value.Key));
        Assert.Equal(["good", "limited", "none", "unknown", "not-needed"], totals["combined"]!.AsObject().Select(value => value.Key));
    }

    [Fact]
    public async Task A_school_stands_where_it_stood_on_the_day()
    {
        Assert.Equal("TH5101", (await SchoolAsync("TH51", "2026-02-28", "s1"))!["part"]!.ToString());
        var moved = (await SchoolAsync("TH51", AreaRows.Moved, "s1"))!;
        Assert.Equal(("TH5102", "แม่ทา"), (moved["part"]!.ToString(), moved["place"]!["district"]!["th"]!.ToString()));
        Assert.Null(await SchoolAsync("TH5101", AreaRows.Moved, "s1"));
        // Closed on the first of May: the last day before is its last.
        Assert.NotNull(await SchoolAsync("TH51", "2026-04-30", "s2"));
        Assert.Null(await SchoolAsync("TH51", "2026-05-01", "s2"));
        Assert.Null((await SchoolAsync("TH51", AreaRows.Today, "s3"))!["part"]);
    }

    [Fact]
    public async Task Before_the_first_status_everything_is_unknown_and_says_so()
    {
        var school = (await SchoolAsync("TH51", AreaRows.BeforeAnyStatus, "s1"))!;
        Assert.Equal(("unknown", "no-record"), (school["network"]!["value"]!.ToString(), school["network"]!["reason"]!.ToString()));
        Assert.Matches("[\u0E00-\u0E7F]", school["network"]!["why"]!["th"]!.ToString());
        var totals = (await rows.GetJsonAsync($"/api/areas/TH51/coverage?asOf={AreaRows.BeforeAnyStatus}"))["totals"]!;
        Assert.Equal((int)totals["schools"]!, (int)totals["combined"]!["unknown"]!["schools"]!);
    }

    [Fact]
    public async Task The_worst_come_first_and_among_equals_those_with_more_students()
    {
        foreach (var topic in Topics)
        {
            var schools = await rows.ReadAllAsync($"/api/areas/TH/schools?topic={topic}", 9);
            var order = schools.Select(school => (Rank: Rank(ValueOf(school, topic)), Students: (int?)school["students"] ?? -1)).ToList();
            Assert.Equal(order.OrderBy(o => o.Rank).ThenByDescending(o => o.Students), order);
            Assert.True(order.DistinctBy(o => o.Rank).Count() > 2, topic);
        }
    }

    [Fact]
    public async Task By_name_means_the_order_of_the_Thai_dictionary_whatever_the_page()
    {
        var whole = await rows.ReadAllAsync("/api/areas/TH/schools?order=name", 500);
        var paged = await rows.ReadAllAsync("/api/areas/TH/schools?order=name", 4);
        Assert.Equal(whole.Select(school => school["id"]!.ToString()), paged.Select(school => school["id"]!.ToString()));
        Assert.Equal("s1", whole[0]["id"]!.ToString());
    }

    [Fact]
    public async Task A_status_filter_keeps_those_and_counts_those()
    {
        var page = await rows.GetJsonAsync("/api/areas/TH51/schools?topic=network&status=none,unknown&limit=500");
        Assert.Equal(["none", "unknown"], page["counts"]!.AsObject().Select(count => count.Key));
        Assert.Equal((int)page["total"]!, page["items"]!.AsArray().Count);
        Assert.All(page["items"]!.AsArray(), school => Assert.Contains(ValueOf(school!, "network"), (string[])["none", "unknown"]));
    }

    [Theory]
    [InlineData("asOf=2569-01-01", "date-buddhist-era", 400)]
    [InlineData("topic=radio", "topic-unknown", 400)]
    [InlineData("topic=network&status=full", "status-unknown", 400)]
    [InlineData("order=best", "order-unknown", 400)]
    [InlineData("limit=0", "out-of-range", 400)]
    [InlineData("cursor=eyJLZXkiOiJ4IiwiSWQiOjF9", "cursor-unknown", 400)]
    public async Task What_makes_no_sense_is_refused(string query, string code, int status) =>
        Assert.Equal(code, (await rows.GetJsonAsync($"/api/areas/TH51/schools?{query}", status))["code"]!.ToString());

    [Theory]
    [InlineData("schools")]
    [InlineData("coverage")]
    [InlineData("sisters")]
    [InlineData("statistics")]
    [InlineData("schools.csv")]
    public async Task An_unknown_area_has_nothing(string what) =>
        Assert.Equal("area-not-found", (await rows.GetJsonAsync($"/api/areas/TH99/{what}", 404))["code"]!.ToString());

    [Theory]
    [InlineData("TH51", "TH51,TH52")]
    [InlineData("TH5101", "TH5101,TH5102,TH5103")]
    [InlineData("5101", "5101,5201")]
    [InlineData("TH", "TH")]
    [InlineData("5101-1", "5101-1")]
    public async Task Sisters_are_of_the_same_kind_under_the_same_parent_and_have_the_numbers_of_their_own_pages(string area, string codes)
    {
        var sisters = (await rows.GetJsonAsync($"/api/areas/{area}/sisters?asOf={AreaRows.Moved}"))["items"]!.AsArray();
        Assert.Equal(codes, string.Join(',', sisters.Select(sister => sister!["code"]!.ToString())));
        foreach (var sister in sisters)
        {
            var own = await rows.GetJsonAsync($"/api/areas/{sister!["code"]}/coverage?asOf={AreaRows.Moved}");
            Assert.Equal(own["totals"]!.ToJsonString(), sister["totals"]!.ToJsonString());
        }
    }

    private async Task<JsonNode?> SchoolAsync(string area, string day, string id) =>
        (await rows.ReadAllAsync($"/api/areas/{area}/schools?asOf={day}", 500)).SingleOrDefault(school => school["id"]!.ToString() == id);

    private static string ValueOf(JsonNode school, string topic) =>
        topic is "combined" ? school["combined"]!.ToString() : school[topic]!["value"]!.ToString();

    private static int Rank(string value) =>
        value switch
        {
            "none" => 0,
            "limited" or "partial" => 1,
            "unknown" => 2,
            "not-needed" => 4,
            _ => 3,
        };
}
