using Xunit;

namespace Gis.Api.Tests.Statistics;

public sealed class AreaStatisticsTests(AreaRows rows) : IClassFixture<AreaRows>
{
    [Fact]
    public async Task The_registers_of_an_areas_schools_are_counted()
    {
        var statistics = await rows.GetJsonAsync("/api/areas/5101-1/statistics");
        // Twelve schools of the cluster, of which the second was closed.
        Assert.Equal(("2026-06-12", 11), (statistics["asOf"]!["day"]!.ToString(), (int)statistics["asOf"]!["schools"]!));
        var now = statistics["current"]!;
        Assert.Equal((11, 44), ((int)now["buildings"]!["total"]!, (int)now["buildings"]!["classrooms"]!));
        Assert.Equal(11, now["buildings"]!["conditions"]!.AsObject().Sum(condition => (int)condition.Value!));
        Assert.Equal((3, 1), ((int)now["receivers"]!["working"]!, (int)now["receivers"]!["broken"]!));
        Assert.Equal(
            (2025, 1, 11),
            ((int)now["enrolment"]!["academicYear"]!, (int)now["enrolment"]!["term"]!, (int)now["enrolment"]!["schools"]!)
        );
        Assert.Equal((220, 110), ((int)now["enrolment"]!["total"]!, (int)now["enrolment"]!["grades"]![3]!["male"]!));
        Assert.Equal(
            [(2024, 220), (2025, 220)],
            now["enrolmentByTerm"]!.AsArray().Select(t => ((int)t!["academicYear"]!, (int)t["students"]!))
        );
        Assert.Equal((11, 55), ((int)now["staff"]!["roles"]!["director"]!, (int)now["staff"]!["roles"]!["teacher"]!));
        var (fibre, satellite) = (now["links"]!["fibre"]!, now["links"]!["satellite"]!);
        Assert.Equal((5, 0), ((int)fibre["working"]!, (int)fibre["down"]!));
        Assert.Equal((3, 3), ((int)satellite["working"]!, (int)satellite["down"]!));
    }

    [Theory]
    [InlineData("TH", AreaRows.Today)]
    [InlineData("TH51", AreaRows.BeforeAnyStatus)]
    [InlineData("5101", AreaRows.Moved)]
    [InlineData("TH5103", AreaRows.Today)]
    public async Task Sizes_and_kinds_add_up_to_the_schools_of_the_day(string area, string day)
    {
        var statistics = await rows.GetJsonAsync($"/api/areas/{area}/statistics?asOf={day}");
        var totals = (await rows.GetJsonAsync($"/api/areas/{area}/coverage?asOf={day}"))["totals"]!;
        var now = statistics["current"]!;
        Assert.Equal((int)totals["schools"]!, (int)statistics["asOf"]!["schools"]!);
        Assert.Equal((int)totals["schools"]!, now["sizes"]!.AsObject().Sum(size => (int)size.Value!["schools"]!));
        Assert.Equal((int)totals["schools"]!, now["kinds"]!.AsObject().Sum(kind => (int)kind.Value!));
        Assert.Equal((long)totals["students"]!, (long)now["students"]!);
        Assert.Equal((long)totals["students"]!, now["sizes"]!.AsObject().Sum(size => (long)size.Value!["students"]!));
    }

    [Fact]
    public async Task It_says_what_is_of_the_day_and_what_is_of_now()
    {
        var statistics = await rows.GetJsonAsync($"/api/areas/TH51/statistics?asOf={AreaRows.FirstDay}");
        Assert.Equal(AreaRows.FirstDay, statistics["asOf"]!["day"]!.ToString());
        Assert.Contains("as of the day", statistics["note"]!["en"]!.ToString(), StringComparison.Ordinal);
        Assert.Matches("[\u0E00-\u0E7F]", statistics["note"]!["th"]!.ToString());
        // The school that was closed later was open then; its links are counted as they stand now.
        Assert.Equal(40, (int)statistics["asOf"]!["schools"]!);
        Assert.Equal(10, statistics["current"]!["links"]!.AsObject().Sum(link => (int)link.Value!["down"]!));
    }

    [Fact]
    public async Task Where_nothing_is_reported_there_is_no_term()
    {
        var now = (await rows.GetJsonAsync("/api/areas/TH52/statistics"))["current"]!;
        Assert.Null(now["enrolment"]);
        Assert.Null(now["staff"]);
        Assert.Equal(0, (int)now["buildings"]!["total"]!);
    }
}
