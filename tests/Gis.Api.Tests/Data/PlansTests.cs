using Gis.Api.Coverage;
using Gis.Api.Data;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Gis.Tiles;
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
        var plan = await database.ExplainAsync(
            EmbeddedSql.For(typeof(FindNearSchools)),
            [.. ((object[])[99.0, 18.0, 50_000, 10]).Select(value => new NpgsqlParameter { Value = value })]
        );
        Assert.Contains("Index Scan using school_point", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on school", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deep_page_starts_at_its_cursor_in_the_index_of_names()
    {
        var plan = await database.ExplainAsync(EmbeddedSql.For(typeof(ListSchools)), List(box: null, afterKey: "ก7000"));
        Assert.Contains("Index Scan using school_name_order", plan, StringComparison.Ordinal);
        Assert.Matches(@"Index Cond: \(\(ROW|Index Cond: \(ROW", plan);
        Assert.DoesNotContain("Sort Key", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_box_on_the_map_is_read_from_the_spatial_index()
    {
        var plan = await database.ExplainAsync(EmbeddedSql.For(typeof(ListSchools)), List(new(99, 18, 99.05, 18.05), afterKey: null));
        Assert.Contains("school_point", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on school ", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schools", "school_point")]
    [InlineData("network", "network_line_line")]
    [InlineData("network", "network_node_point")]
    [InlineData("buildings", "building_footprint")]
    public async Task A_tile_is_read_from_the_spatial_index(string layer, string index)
    {
        var sql = await TileSqlAsync(layer);
        var at = new NpgsqlParameter[] { new("z", 14), new("x", 12697), new("y", 7343) };
        var plan = await database.ExplainAsync(sql, [.. at, .. Filter]);
        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on", plan, StringComparison.Ordinal);
    }

    private static NpgsqlParameter[] Filter => new SchoolFilter(["none"], null, null, null, null, null, null).Parameters(new());

    private static NpgsqlParameter[] List(Bbox? box, string? afterKey) =>
        [
            .. new SchoolFilter(null, null, null, null, null, null, null).Parameters(new()),
            .. SchoolFilter.BoxParameters(box),
            new("placed", NpgsqlDbType.Boolean) { Value = DBNull.Value },
            new("found", NpgsqlDbType.Array | NpgsqlDbType.Bigint) { Value = DBNull.Value },
            new("after_key", NpgsqlDbType.Text) { Value = afterKey ?? (object)DBNull.Value },
            new("after_id", 7000L),
            new("limit", 51),
        ];

    private static async Task<string> TileSqlAsync(string layer)
    {
        await using var stream = typeof(TileHost).Assembly.GetManifestResourceStream($"Gis.Tiles.{layer}.sql")!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
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
            insert into fact_source (source, observed_on) values ('x', '2026-06-01');
            insert into network_node (code, name, kind, point, fact_source_id)
            select 'n' || id, 'n' || id, 'tower', st_translate(point, 0.01, 0.01), 1 from school where id % 10 = 0;
            insert into network_link (school_id, key, provider, medium, role, status, far_node_id, fact_source_id)
            select s.id, 'l', 'nt', 'fibre', 'primary', 'working', (select id from network_node where code = 'n' || s.id / 10 * 10), 1 from school s;
            insert into building (school_id, key, type_name, footprint, fact_source_id)
            select id, 'b', 'อาคาร', st_buffer(point, 0.0001, 1), 1 from school;
            """
        );
        await _host.Services.GetRequiredService<RecomputeCoverage>().RunAsync(TestContext.Current.CancellationToken);
        await _host.QueryAsync<object>("analyze");
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    public async Task<string> ExplainAsync(string sql, params NpgsqlParameter[] parameters)
    {
        // The host's own connections: their settings are part of the plan.
        await using var connection = await _host.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
#pragma warning disable CA2100 // the statement is the project's own
        await using var command = new NpgsqlCommand($"explain {sql}", connection);
#pragma warning restore CA2100
        command.Parameters.AddRange(parameters);
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }
}
