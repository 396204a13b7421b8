using System.Text.Json.Nodes;
using Gis.Api.Coverage;
using Gis.Api.Data;
using Gis.Api.Tests.Coverage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gis.Api.Tests;

/// <summary>
/// A country of two provinces and three districts, a service area with a cluster, and 60 schools whose statuses were computed on two days.
/// School 1 moved from one district to another, school 2 was closed, school 3 stands in no district, school 4 bears a hostile name.
/// </summary>
public sealed class AreaRows : IAsyncLifetime
{
    public const string BeforeAnyStatus = "2026-01-05";
    public const string FirstDay = "2026-01-10";
    public const string Moved = "2026-03-01";
    public const string Today = "2026-06-12";
    public const string Formula = "=HYPERLINK(\"http://evil.example\")";

    public AreaRows() => Host = new() { Clock = Clock };

    public TestHost Host { get; }

    private RecomputeCoverageTests.MovableClock Clock { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Host.InitializeAsync();
        Clock.Today = DateOnly.Parse(FirstDay, null);
        await Host.QueryAsync<object>(Areas + Schools + Registers);
        await RecomputeAsync();
        // Since then half of the links went down.
        Clock.Today = DateOnly.Parse(Today, null);
        await Host.QueryAsync<object>("update network_link set status = 'down' where school_id % 4 = 1");
        await RecomputeAsync();
        await Host.Services.GetRequiredService<DataVersions>().RefreshAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    public async Task<JsonNode> GetJsonAsync(string address, int status = 200)
    {
        using var response = await Host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{address} answered {(int)response.StatusCode}: {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>All schools of a list, read page by page.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReadAllAsync(string address, int limit)
    {
        var items = new List<JsonNode>();
        for (string? next = ""; next is not null; )
        {
            var page = await GetJsonAsync($"{address}&limit={limit}{(next.Length > 0 ? $"&cursor={next}" : "")}");
            Assert.InRange(page["items"]!.AsArray().Count, 0, limit);
            items.AddRange(page["items"]!.AsArray().Select(item => item!));
            next = page["next"]?.ToString();
        }
        return items;
    }

    private Task<int> RecomputeAsync() =>
        Host.Services.GetRequiredService<RecomputeCoverage>().RunAsync(TestContext.Current.CancellationToken);

    private const string Areas = """
        insert into area (kind, code, name_th, name_en, name_key, boundary) values
          ('country', 'TH', 'ประเทศไทย', 'Thailand', 'ประเทศไทย', st_multi(st_makeenvelope(98, 17, 100, 19, 4326))),
          ('province', 'TH51', 'ลำพูน', 'Lamphun', 'ลำพูน', st_multi(st_makeenvelope(98, 17, 99, 19, 4326))),
          ('province', 'TH52', 'ลำปาง', 'Lampang', 'ลำปาง', st_multi(st_makeenvelope(99, 17, 100, 19, 4326))),
          ('district', 'TH5101', 'เมืองลำพูน', 'Mueang Lamphun', 'เมืองลำพูน', st_multi(st_makeenvelope(98, 18, 99, 19, 4326))),
          ('district', 'TH5102', 'แม่ทา', 'Mae Tha', 'แม่ทา', st_multi(st_makeenvelope(98, 17, 99, 18, 4326))),
          ('district', 'TH5103', 'ไม่มีโรงเรียน', 'Empty', 'ไม่มีโรงเรียน', null),
          ('district', 'TH5201', 'เมืองลำปาง', 'Mueang Lampang', 'เมืองลำปาง', st_multi(st_makeenvelope(99, 17, 100, 19, 4326))),
          ('service-area', '5101', 'สพป.ลำพูน เขต 1', null, 'สพปลำพูนเขต1', null),
          ('service-area', '5201', 'สพป.ลำปาง เขต 1', null, 'สพปลำปางเขต1', null),
          ('cluster', '5101-1', 'กลุ่มโรงเรียนในเมือง', null, 'กลุ่มในเมือง', null);
        update area a set parent_id = p.id from area p
        where p.code = case a.kind when 'province' then 'TH' when 'district' then left(a.code, 4) when 'cluster' then '5101' end;

        """;

    private const string Schools = """
        insert into fact_source (source, observed_on) values ('สำรวจ', '2026-01-08');
        insert into school (dmc_code, obec_code, name_th, name_key, kind, levels, students, point, point_basis)
        select case when i <= 9 then '00' || (51000000 + i) end, case when i <= 9 then '00000' || i end, 'โรงเรียนที่ ' || i, 'ที่' || lpad(i::text, 2, '0'),
          (array['obec', 'private', null])[1 + i % 3], case when i % 10 = 0 then 0 else i % 16 end, case when i % 7 > 0 then i * 40 end,
          case when i % 12 > 0 then st_point(98.05 + i * 0.03, 17.1 + i % 20 * 0.09, 4326) end, case when i % 12 > 0 then 'map' end
        from generate_series(1, 60) i;
        update school set name_th = '=HYPERLINK("http://evil.example")', name_en = '@SUM(1)' where id = 4;
        update school set closed_on = '2026-05-01' where id = 2;
        insert into area_membership (school_id, area_id, kind, basis, from_date)
        select s.id, a.id, a.kind, 'stated', '2026-01-01'
        from school s join area a on a.code in (
          case when s.id <= 40 then 'TH51' else 'TH52' end,
          case when s.id = 3 then '' when s.id > 40 then 'TH5201' when s.id % 2 = 0 then 'TH5102' else 'TH5101' end,
          case when s.id <= 40 then '5101' end, case when s.id <= 12 then '5101-1' end);
        -- School 1 moved on the first of March.
        update area_membership set to_date = '2026-03-01' where school_id = 1 and kind = 'district';
        insert into area_membership (school_id, area_id, kind, basis, from_date)
        select 1, id, kind, 'stated', '2026-03-01' from area where code = 'TH5102';

        """;

    private const string Registers = """
        insert into network_link (school_id, key, provider, medium, role, down_mbps, status, fact_source_id)
        select i, 'L' || i, 'nt', (array['fibre', 'satellite'])[1 + i % 2], 'primary', 10 * (i % 5 + 1), 'working', 1 from generate_series(1, 45) i;
        insert into statement (school_id, topic, said, fact_source_id) select i, 'network', 'none', 1 from generate_series(46, 52) i;
        insert into statement (school_id, topic, said, fact_source_id) select i, 'dltv', 'not-needed', 1 from generate_series(1, 10) i;
        insert into statement (school_id, topic, said, classrooms, fact_source_id) select i, 'dltv', 'needed-classrooms', 2, 1 from generate_series(11, 30) i;
        insert into dltv_receiver (school_id, key, condition, fact_source_id)
        select i, i || '-' || n, case when (i + n) % 3 = 0 then 'broken' else 'working' end, 1 from generate_series(11, 25) i, generate_series(1, 2) n;
        insert into building (school_id, key, type_name, classrooms, condition, fact_source_id)
        select i, '1', 'อาคารเรียน', 4, (array['good', 'fair', 'poor', 'dangerous', null])[1 + i % 5], 1 from generate_series(1, 20) i;
        insert into enrolment (school_id, academic_year, term, grade, sex, students, fact_source_id)
        select i, y, 1, 'p1', sex, 10, 1 from generate_series(1, 20) i, generate_series(2024, 2025) y, unnest(array['male', 'female']) sex;
        insert into staff_count (school_id, academic_year, term, role, people, fact_source_id)
        select i, 2025, 1, role, case role when 'director' then 1 else 5 end, 1 from generate_series(1, 20) i, unnest(array['director', 'teacher']) role;
        """;
}
