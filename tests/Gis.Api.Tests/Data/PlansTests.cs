using Gis.Api.Data;
using Gis.Api.Schools;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;
using Xunit;

namespace Gis.Api.Tests.Data;

/// <summary>Where reading the whole table would be a defect, the planner's choice says so at 20,000 schools.</summary>
public sealed class PlansTests(ManySchools database) : IClassFixture<ManySchools>
{
    [Theory]
    [InlineData("select * from school_summary where dmc_code = '1000000500'", "school_dmc_code")]
    [InlineData("select * from school_summary where smis_code = '10000500'", "school_smis_code")]
    [InlineData("select * from school_summary where obec_code = '000500'", "school_obec_code")]
    [InlineData("select * from school where name_key = 'ก500'", "school_name_key")]
    [InlineData("select * from school where closed_on is null and point && st_makeenvelope(99, 18, 99.05, 18.05, 4326)", "school_point")]
    [InlineData(
        "select s.id from area_membership m join school s on s.id = m.school_id where m.area_id = 7 and m.to_date is null and m.superseded_at is null",
        "area_membership_schools"
    )]
    [InlineData("select * from area where boundary && st_makeenvelope(99, 18, 99.01, 18.01, 4326)", "area_boundary")]
    public async Task A_lookup_uses_its_index(string sql, string index)
    {
        var plan = await database.ExplainAsync(sql);
        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on school", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_schools_come_from_the_spatial_index_in_order()
    {
        var plan = await database.ExplainAsync(EmbeddedSql.For(typeof(FindNearSchools)), 99.0, 18.0, 50_000, 10);
        Assert.Contains("Index Scan using school_point", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on school", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deep_page_starts_at_its_cursor_in_the_index_of_names()
    {
        object[] noFilter = [.. Enumerable.Repeat<object>(DBNull.Value, 9)];
        var plan = await database.ExplainAsync(EmbeddedSql.For(typeof(ListSchools)), [.. noFilter, "ก7000", 7000L, 51]);
        Assert.Contains("Index Scan using school_name_order", plan, StringComparison.Ordinal);
        Assert.Matches(@"Index Cond: \(\(ROW|Index Cond: \(ROW", plan);
        Assert.DoesNotContain("Sort Key", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_box_on_the_map_is_read_from_the_spatial_index()
    {
        object[] filter = [99.0, 18.0, 99.05, 18.05, .. Enumerable.Repeat<object>(DBNull.Value, 5)];
        var plan = await database.ExplainAsync(EmbeddedSql.For(typeof(ListSchools)), [.. filter, DBNull.Value, 0L, 51]);
        Assert.Contains("school_point", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on school ", plan, StringComparison.Ordinal);
    }
}

public sealed class ManySchools : IAsyncLifetime
{
    private readonly TestHost _host = new();

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.QueryAsync<object>(
            """
            insert into area (kind, code, name_th, name_key, boundary)
            select 'subdistrict', 'TH' || i, 'ต' || i, 'ต' || i, st_multi(st_makeenvelope(98 + (i % 30) * 0.1, 16 + i / 30 * 0.1, 98.1 + (i % 30) * 0.1, 16.1 + i / 30 * 0.1, 4326))
            from generate_series(1, 900) i;
            insert into school (dmc_code, smis_code, obec_code, name_th, name_key, point, point_basis)
            select (1000000000 + i)::text, (10000000 + i)::text, lpad(i::text, 6, '0'), 'ก' || i, 'ก' || i, st_point(98 + (i % 200) * 0.015, 16 + i / 200 * 0.03, 4326), 'map'
            from generate_series(1, 20000) i;
            insert into area_membership (school_id, area_id, kind, basis, from_date)
            select s.id, (select min(id) from area) + s.id % 900, 'subdistrict', 'derived', '2025-01-01' from school s;
            analyze;
            """
        );
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    public async Task<string> ExplainAsync(string sql, params object[] values)
    {
        // The host's own connections: their settings are part of the plan.
        await using var connection = await _host.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
#pragma warning disable CA2100 // the statement is the project's own
        await using var command = new NpgsqlCommand($"explain {sql}", connection);
#pragma warning restore CA2100
        foreach (var value in values)
            command.Parameters.Add(
                value is DBNull ? new() { Value = value, NpgsqlDbType = NpgsqlDbType.Unknown } : new() { Value = value }
            );
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }
}
