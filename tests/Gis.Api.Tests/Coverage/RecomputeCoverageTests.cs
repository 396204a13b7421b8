using System.Text.Json.Nodes;
using Gis.Api.Coverage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gis.Api.Tests.Coverage;

public sealed class RecomputeCoverageTests(RecomputeCoverageTests.Rows rows) : IClassFixture<RecomputeCoverageTests.Rows>
{
    [Fact]
    public async Task A_status_explains_itself_with_inputs_source_and_day()
    {
        var school = await rows.AddSchoolAsync(students: 300);
        await rows.AddLinkAsync(school, mbps: 20, observedOn: "2026-05-01");
        var coverage = await rows.CoverageAsync(school);
        var network = coverage["network"]!;
        Assert.Equal(("limited", "below-target"), (network["value"]!.ToString(), network["reason"]!.ToString()));
        Assert.Equal((30, 20), ((double)network["inputs"]!["targetMbps"]!, (double)network["inputs"]!["speedMbps"]!));
        Assert.Equal(("สำรวจ", "2026-05-01"), (network["source"]!.ToString(), network["observedOn"]!.ToString()));
        Assert.Contains("30 Mbps", network["why"]!["th"]!.ToString(), StringComparison.Ordinal);
        Assert.Contains("30 Mbps", network["why"]!["en"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ["freshDays", "measuredDays", "targetFloorMbps", "targetMbpsPerStudent"],
            coverage["thresholds"]!.AsObject().Select(threshold => threshold.Key)
        );
        Assert.Equal("no-record", coverage["dltv"]!["reason"]!.ToString());
    }

    [Fact]
    public async Task A_changed_input_changes_the_status_and_the_days_before_keep_theirs()
    {
        var school = await rows.AddSchoolAsync(students: 100);
        await rows.AddLinkAsync(school, mbps: 50, observedOn: "2026-06-01");
        Assert.Equal("good", (await rows.CoverageAsync(school))["network"]!["value"]!.ToString());

        rows.Clock.Today = new(2026, 6, 20);
        await rows.Host.QueryAsync<object>($"update network_link set status = 'down' where school_id = {school}");
        Assert.Equal("none", (await rows.CoverageAsync(school))["network"]!["value"]!.ToString());
        Assert.Equal("good", (await rows.CoverageAsync(school, "2026-06-19"))["network"]!["value"]!.ToString());
        var before = await rows.CoverageAsync(school, "2020-01-01");
        Assert.Null(before["validFrom"]);
        Assert.Equal(("unknown", "no-record"), (before["network"]!["value"]!.ToString(), before["network"]!["reason"]!.ToString()));

        var history = (await rows.GetAsync($"/api/schools/s{school}/coverage/history")).AsArray();
        Assert.Equal(
            [("2026-06-20", null, "none", "all-links-down"), ("2026-06-12", "2026-06-20", "good", "meets-target")],
            history.Select(period =>
                (
                    period!["validFrom"]!.ToString(),
                    period["validTo"]?.ToString(),
                    period["network"]!.ToString(),
                    period["networkReason"]!.ToString()
                )
            )
        );
    }

    [Fact]
    public async Task Days_that_differ_in_inputs_only_are_one_period_of_the_history()
    {
        var school = await rows.AddSchoolAsync(students: 100);
        await rows.AddLinkAsync(school, mbps: 50, observedOn: "2026-06-01");
        await rows.CoverageAsync(school);
        rows.Clock.Today = new(2026, 6, 20);
        await rows.Host.QueryAsync<object>($"update network_link set down_mbps = 60 where school_id = {school}");
        await rows.CoverageAsync(school);
        var period = Assert.Single((await rows.GetAsync($"/api/schools/s{school}/coverage/history")).AsArray())!;
        Assert.Equal(("2026-06-12", null), (period["validFrom"]!.ToString(), period["validTo"]?.ToString()));
    }

    [Fact]
    public async Task Time_alone_makes_a_fact_stale_on_its_day()
    {
        var school = await rows.AddSchoolAsync(students: 100);
        await rows.AddLinkAsync(school, mbps: 50, observedOn: "2026-06-01");
        Assert.Equal("good", (await rows.CoverageAsync(school))["network"]!["value"]!.ToString());
        rows.Clock.Today = new(2027, 6, 1);
        Assert.Equal("good", (await rows.CoverageAsync(school))["network"]!["value"]!.ToString());
        rows.Clock.Today = new(2027, 6, 2);
        var stale = (await rows.CoverageAsync(school))["network"]!;
        Assert.Equal(("unknown", "stale"), (stale["value"]!.ToString(), stale["reason"]!.ToString()));
        Assert.Equal(
            ("good", "2027-06-01"),
            (stale["inputs"]!["old"]!["value"]!.ToString(), stale["inputs"]!["old"]!["until"]!.ToString())
        );
    }

    [Fact]
    public async Task Twice_on_one_day_leaves_one_status_of_that_day()
    {
        var school = await rows.AddSchoolAsync(students: 100);
        await rows.AddLinkAsync(school, mbps: 50, observedOn: "2026-06-01");
        await rows.CoverageAsync(school);
        await rows.Host.QueryAsync<object>($"update network_link set down_mbps = 5 where school_id = {school}");
        await rows.CoverageAsync(school);
        Assert.Equal(
            1L,
            await rows.Host.QueryAsync<long>($"select count(*) from coverage where school_id = {school} and superseded_at is null")
        );
        Assert.Equal(
            "limited",
            await rows.Host.QueryAsync<string>($"select network from coverage where school_id = {school} and superseded_at is null")
        );
    }

    [Fact]
    public async Task Nothing_due_writes_nothing()
    {
        await rows.AddSchoolAsync(students: 10);
        await rows.RecomputeAsync();
        var version = await rows.Host.QueryAsync<long>("select version from data_version where topic = 'coverage'");
        Assert.Equal(0, await rows.RecomputeAsync());
        Assert.Equal(version, await rows.Host.QueryAsync<long>("select version from data_version where topic = 'coverage'"));
    }

    [Fact]
    public async Task The_need_of_a_small_primary_school_follows_from_the_grades_of_its_newest_term()
    {
        var school = await rows.AddSchoolAsync(students: null);
        await rows.Host.QueryAsync<object>(
            $"""
            insert into enrolment select {school}, 2024, 1, 'p' || g, 'male', 5, {rows.Source} from generate_series(1, 6) g;
            insert into enrolment select {school}, 2025, 1, 'p' || g, 'male', case when g = 6 then 0 else 5 end, {rows.Source} from generate_series(1, 6) g;
            insert into dltv_receiver (school_id, key, condition, fact_source_id) select {school}, g::text, 'working', {rows.Source} from generate_series(1, 5) g;
            """
        );
        var dltv = (await rows.CoverageAsync(school))["dltv"]!;
        Assert.Equal(
            ("full", "5", "grades"),
            (dltv["value"]!.ToString(), dltv["inputs"]!["need"]!.ToString(), dltv["inputs"]!["needFrom"]!.ToString())
        );
    }

    [Fact]
    public async Task The_counts_of_an_area_add_up_to_its_schools()
    {
        var area = await rows.Host.QueryAsync<long>(
            "insert into area (kind, code, name_th, name_key) values ('province', 'TH77', 'ทดสอบ', 'ทดสอบ') returning id"
        );
        var good = await rows.AddSchoolAsync(students: 100, area);
        await rows.AddLinkAsync(good, mbps: 50, observedOn: "2026-06-01");
        await rows.AddSchoolAsync(students: 40, area);
        await rows.RecomputeAsync();
        var counts = (await rows.GetAsync("/api/areas/TH77/coverage"))["totals"]!;
        Assert.Equal((2, 140), ((int)counts["schools"]!, (int)counts["students"]!));
        Assert.Equal((1, 1), ((int)counts["network"]!["good"]!["schools"]!, (int)counts["network"]!["unknown"]!["schools"]!));
        Assert.Equal(2, (int)counts["dltv"]!["unknown"]!["schools"]!);
    }

    [Theory]
    [InlineData("asOf=2569-01-01", "date-buddhist-era")]
    [InlineData("asOf=2099-01-01", "date-in-future")]
    [InlineData("asOf=yesterday", "date-malformed")]
    public async Task A_day_that_is_none_is_refused(string query, string code)
    {
        var school = await rows.AddSchoolAsync(students: 1);
        Assert.Equal(code, (await rows.GetAsync($"/api/schools/s{school}/coverage?{query}", 400))["code"]!.ToString());
    }

    internal sealed class MovableClock : TimeProvider
    {
        public DateOnly Today { get; set; } = new(2026, 6, 12);

        public override DateTimeOffset GetUtcNow() => new(Today.ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(7));
    }

    public sealed class Rows : IAsyncLifetime
    {
        private int _count;

        // These tests move the clock, and compute when they say so.
        public Rows() => Host = new() { Clock = Clock, ComputesCoverage = false };

        internal MovableClock Clock { get; } = new();

        public TestHost Host { get; }

        public long Source { get; private set; }

        public async ValueTask InitializeAsync()
        {
            await Host.InitializeAsync();
            Source = await Host.QueryAsync<long>(
                "insert into fact_source (source, observed_on) values ('สำรวจ', '2026-06-01') returning id"
            );
        }

        public async ValueTask DisposeAsync() => await Host.DisposeAsync();

        public async Task<long> AddSchoolAsync(int? students, long? area = null)
        {
            // Every test begins on the same day.
            Clock.Today = new(2026, 6, 12);
            var name = $"โรงเรียนทดสอบ {++_count}";
            var id = await Host.QueryAsync<long>(
                $"insert into school (name_th, name_key, levels, students) values ('{name}', '{name}', 2, {(students is null ? "null" : students)}) returning id"
            );
            if (area is not null)
                await Host.QueryAsync<object>(
                    $"insert into area_membership (school_id, area_id, kind, basis, from_date) values ({id}, {area}, 'province', 'stated', '2020-01-01')"
                );
            return id;
        }

        public Task AddLinkAsync(long school, double mbps, string observedOn) =>
            Host.QueryAsync<object>(
                $"""
                with f as (insert into fact_source (source, observed_on) values ('สำรวจ', '{observedOn}') returning id)
                insert into network_link (school_id, key, provider, medium, role, down_mbps, status, fact_source_id)
                select {school}, 'c{++_count}', 'nt', 'fibre', 'primary', {FormattableString.Invariant($"{mbps}")}, 'working', id from f
                """
            );

        public Task<int> RecomputeAsync() =>
            Host.Services.GetRequiredService<RecomputeCoverage>().RunAsync(TestContext.Current.CancellationToken);

        public async Task<JsonNode> CoverageAsync(long school, string? asOf = null)
        {
            await RecomputeAsync();
            return await GetAsync($"/api/schools/s{school}/coverage{(asOf is null ? "" : $"?asOf={asOf}")}");
        }

        public async Task<JsonNode> GetAsync(string address, int status = 200)
        {
            using var response = await Host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(status == (int)response.StatusCode, body);
            return JsonNode.Parse(body)!;
        }
    }
}
