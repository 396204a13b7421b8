using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gis.Api.Tests.Profile;

public sealed partial class RegistersTests(RegistersTests.FullSchool school) : IClassFixture<RegistersTests.FullSchool>
{
    // What only those who are signed in may read, as it is planted below.
    private static readonly string[] Secrets =
    [
        "HIDDEN-BUILDING",
        "HIDDEN-SERIAL",
        "HIDDEN-CIRCUIT",
        "7654321",
        "HIDDEN-OFFICER",
        "HIDDEN-OLD-VALUE",
        "081-000-0000",
    ];

    [Fact]
    public async Task Students_are_counted_by_grade_and_sex_in_the_newest_term_with_those_before()
    {
        var enrolment = (await GetAsync("/api/schools/s1/registers"))["enrolment"]!;
        Assert.Equal(
            (2026, 1, "สำรวจเก่า", "2024-01-31"),
            ((int)enrolment["academicYear"]!, (int)enrolment["term"]!, enrolment["source"]!.ToString(), enrolment["observedOn"]!.ToString())
        );
        Assert.Equal(
            (30, 17, 10, 3),
            ((int)enrolment["total"]!, (int)enrolment["male"]!, (int)enrolment["female"]!, (int)enrolment["unknown"]!)
        );
        Assert.Equal(["k3", "p1", "m1"], enrolment["grades"]!.AsArray().Select(grade => grade!["grade"]!.ToString()));
        Assert.Equal(
            [(2025, 2, 21), (2025, 1, 20)],
            enrolment["earlier"]!.AsArray().Select(term => ((int)term!["academicYear"]!, (int)term["term"]!, (int)term["total"]!))
        );
    }

    [Fact]
    public async Task Each_register_says_what_it_holds_and_where_it_comes_from()
    {
        var registers = await GetAsync("/api/schools/1051510293/registers");
        Assert.Equal((2, "director"), ((int)registers["staff"]!["total"]!, registers["staff"]!["roles"]![0]!["role"]!.ToString()));
        Assert.Equal(["dangerous", "good"], registers["buildings"]!.AsArray().Select(building => building!["condition"]!.ToString()));
        Assert.Equal("Point", registers["buildings"]![0]!["footprint"]!["type"]!.ToString());
        Assert.Equal("footprint-far", Assert.Single(registers["buildings"]![0]!["flags"]!.AsArray())!.ToString());
        var receiver = Assert.Single(registers["receivers"]!.AsArray())!;
        Assert.Equal(
            ("ku", "working", "foundation", true),
            (receiver["band"]!.ToString(), receiver["condition"]!.ToString(), receiver["origin"]!.ToString(), (bool)receiver["isStale"]!)
        );
        Assert.Equal(["on-air", "on-site"], registers["dltvUsage"]!.AsArray().Select(usage => usage!["mode"]!.ToString()));
        Assert.Equal("DLIT", registers["platformUse"]![0]!["platform"]!.ToString());
        var links = registers["links"]!.AsArray();
        Assert.Equal(["primary", "backup", "primary"], links.Select(link => link!["role"]!.ToString()));
        Assert.Equal(("N1", "exchange"), (links[0]!["farNode"]!["code"]!.ToString(), links[0]!["farNode"]!["kind"]!.ToString()));
        Assert.Equal([99.1, 18.6], links[0]!["farPoint"]!.AsArray().Select(degrees => (double)degrees!));
        Assert.Equal((80.5, "2026-05-30"), ((double)links[0]!["measured"]!["downMbps"]!, links[0]!["measured"]!["on"]!.ToString()));
        Assert.Null(links[1]!["measured"]);
        Assert.False((bool)links[0]!["isStale"]!);
        Assert.Equal("needed-classrooms", registers["statements"]![0]!["said"]!.ToString());
    }

    [Fact]
    public async Task A_school_without_any_answers_with_empty_registers()
    {
        var registers = await GetAsync("/api/schools/s2/registers");
        Assert.Null(registers["enrolment"]);
        Assert.Null(registers["staff"]);
        foreach (var register in (string[])["buildings", "receivers", "dltvUsage", "platformUse", "links", "statements"])
            Assert.Empty(registers[register]!.AsArray());
    }

    [Fact]
    public async Task Keys_and_costs_are_for_those_who_are_signed_in()
    {
        var text = await school.Rows.Host.Admin.GetStringAsync(Address("/api/schools/s1/registers"), TestContext.Current.CancellationToken);
        foreach (var secret in (string[])["HIDDEN-BUILDING", "HIDDEN-SERIAL", "HIDDEN-CIRCUIT", "7654321"])
            Assert.Contains(secret, text, StringComparison.Ordinal);
        // A wrong key opens nothing.
        using var request = new HttpRequestMessage(HttpMethod.Get, Address("/api/schools/s1/registers"));
        request.Headers.Add("X-Api-Key", "wrong");
        using var response = await school.Rows.Client.SendAsync(request, TestContext.Current.CancellationToken);
        AssertHoldsNoSecret("with a wrong key", await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task No_public_route_tells_what_is_not_public()
    {
        var routes = school
            .Rows.Host.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(route => "/" + route.RoutePattern.RawText!.Trim('/'))
            .Where(path => !path.StartsWith("/_content/", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.Contains("/api/schools/{key}/registers", routes);
        foreach (var route in routes)
        foreach (var zoom in route.Contains("{z}", StringComparison.Ordinal) ? (int[])[8, 14] : [0])
        {
            using var response = await school.Rows.Client.GetAsync(Address(Filled(route, zoom)), TestContext.Current.CancellationToken);
            AssertHoldsNoSecret(route, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    private static void AssertHoldsNoSecret(string where, byte[] answer)
    {
        var text = Encoding.UTF8.GetString(answer);
        foreach (var secret in Secrets)
            Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{where} tells {secret}.");
    }

    // The school stands in the tile; every other parameter names it or its province.
    private static string Filled(string route, int zoom)
    {
        var (x, y) = (
            (int)((99.0144 + 180) / 360 * (1 << zoom)),
            (int)((1 - (Math.Asinh(Math.Tan(18.5915 * Math.PI / 180)) / Math.PI)) / 2 * (1 << zoom))
        );
        return Parameter()
            .Replace(
                route,
                match =>
                    match.Value switch
                    {
                        "{key}" => "s1",
                        "{code}" => "TH51",
                        "{z}" => $"{zoom}",
                        "{x}" => $"{x}",
                        "{y}" => $"{y}",
                        "{documentName}" => "v1",
                        "{**path}" => "no/such/page",
                        var other => throw new InvalidOperationException($"Say what {other} of {route} is in this test."),
                    }
            );
    }

    private async Task<JsonNode> GetAsync(string address) => await school.Rows.GetJsonAsync(address);

    private static Uri Address(string path) => new(path, UriKind.Relative);

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();

    /// <summary>School s1 has something in every register, with keys, costs and changes that are nobody else's business.</summary>
    public sealed class FullSchool : IAsyncLifetime
    {
        public FullSchool() => Rows = new(new() { Clock = new Coverage.RecomputeCoverageTests.MovableClock() });

        public SampleRows Rows { get; }

        public async ValueTask InitializeAsync()
        {
            await Rows.InitializeAsync();
            await Rows.Host.QueryAsync<object>(
                """
                insert into fact_source (source, observed_on) values ('สำรวจใหม่', '2026-06-01'), ('สำรวจเก่า', '2024-01-31');
                create temp table f as select (select id from fact_source where source = 'สำรวจใหม่') as new, (select id from fact_source where source = 'สำรวจเก่า') as old;
                insert into enrolment select 1, y, t, g, s, n, case g when 'k3' then old else new end from f, (values
                  (2026, 1, 'p1', 'male', 12), (2026, 1, 'p1', 'female', 8), (2026, 1, 'm1', 'unknown', 3), (2026, 1, 'k3', 'male', 5), (2026, 1, 'k3', 'female', 2),
                  (2025, 1, 'p1', 'male', 20), (2025, 2, 'p1', 'male', 21)) r (y, t, g, s, n);
                insert into staff_count select 1, y, 1, r, 1, new from f, (values (2026, 'teacher'), (2026, 'director'), (2025, 'other')) r (y, r);
                insert into building (school_id, key, type_name, condition, footprint, flags, cost_baht, fact_source_id)
                select 1, 'HIDDEN-BUILDING-' || n, 'อาคารเรียน', c, st_point(99.0144, 18.5915, 4326), fl, 100000, new
                from f, (values (1, 'good', '{}'::text[]), (2, 'dangerous', '{footprint-far}')) r (n, c, fl);
                insert into dltv_receiver (school_id, key, band, condition, origin, fact_source_id) select 1, 'HIDDEN-SERIAL', 'ku', 'working', 'foundation', old from f;
                insert into dltv_usage select 1, y, 1, m, 'p1-p6', 10, new from f, (values (2026, 'on-air'), (2025, 'on-site')) r (y, m);
                insert into platform_use select 1, 2026, 1, 'DLIT', 'p1', 2.5, new from f;
                insert into network_node (code, name, kind, point, fact_source_id) select 'N1', 'ชุมสาย', 'exchange', st_point(99.1, 18.6, 4326), new from f;
                insert into network_link (school_id, key, provider, medium, role, status, down_mbps, monthly_cost_baht, measured_down_mbps, measured_on, far_node_id, fact_source_id)
                select 1, 'HIDDEN-CIRCUIT-' || n, 'nt', 'fibre', ro, st, 100, 7654321.25, m, o::date, case n when 1 then (select id from network_node where code = 'N1') end, new
                from f, (values (1, 'primary', 'working', 80.5, '2026-05-30'), (2, 'backup', 'working', null, null), (3, 'primary', 'ended', null, null)) r (n, ro, st, m, o);
                insert into statement (school_id, topic, said, classrooms, fact_source_id) select 1, 'dltv', 'needed-classrooms', 3, new from f;
                insert into register_change (register, school_id, row_key, old, done_by) values ('links', 1, 'HIDDEN-CIRCUIT-1', '{"provider": "HIDDEN-OLD-VALUE"}', 'HIDDEN-OFFICER');
                """
            );
        }

        public ValueTask DisposeAsync() => Rows.DisposeAsync();
    }
}
