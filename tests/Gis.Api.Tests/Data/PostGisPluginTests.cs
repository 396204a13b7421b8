using Gis.Api.Areas;
using Gis.Api.Data;
using Gis.Api.Schools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;
using Xunit;

namespace Gis.Api.Tests.Data;

/// <summary>Geometries go to PostGIS and come back the same, through Npgsql and through entities.</summary>
public sealed class PostGisPluginTests(TestHost host) : IClassFixture<TestHost>
{
    private NpgsqlDataSource Database => host.Services.GetRequiredService<NpgsqlDataSource>();

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("POINT (99.5 18.25)", 4326)]
    [InlineData("POINT (99.5 18.25)", 0)]
    [InlineData("POINT (613053.118 1530567.968)", 32647)]
    [InlineData("POINT Z (99.5 18.25 310.5)", 4326)]
    [InlineData("POINT EMPTY", 4326)]
    [InlineData("LINESTRING (99 18, 99.5 18.25, 100 19)", 4326)]
    [InlineData("LINESTRING Z (99 18 1, 99.5 18.25 2)", 4326)]
    [InlineData("LINESTRING EMPTY", 4326)]
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1))", 4326)]
    [InlineData("POLYGON EMPTY", 4326)]
    [InlineData("MULTIPOINT ((1 2), (3 4))", 4326)]
    [InlineData("MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))", 4326)]
    [InlineData("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 20, 21 20, 21 21, 20 20)))", 4326)]
    [InlineData("MULTIPOLYGON Z (((0 0 1, 9 0 2, 9 9 3, 0 0 1)))", 4326)]
    [InlineData("MULTIPOLYGON EMPTY", 4326)]
    [InlineData("GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))", 4326)]
    [InlineData("GEOMETRYCOLLECTION EMPTY", 0)]
    public async Task A_geometry_goes_and_comes_back_the_same(string wkt, int srid)
    {
        var geometry = new WKTReader().Read(wkt);
        geometry.SRID = srid;
        await using var command = Database.CreateCommand("select $1::geometry, st_astext($1::geometry), st_srid($1::geometry)");
        command.Parameters.AddWithValue(geometry);
        await using var reader = await command.ExecuteReaderAsync(Ended);
        await reader.ReadAsync(Ended);
        var back = reader.GetFieldValue<Geometry>(0);
        Assert.Equal((geometry.GeometryType, srid, geometry.IsEmpty), (back.GeometryType, back.SRID, back.IsEmpty));
        Assert.True(geometry.EqualsExact(back));
        Assert.Equal(geometry.Coordinates.Select(point => point.Z), back.Coordinates.Select(point => point.Z));
        Assert.Equal(srid, reader.GetInt32(2));
        Assert.Equal(wkt.Replace(" ", "", StringComparison.Ordinal), Plain(reader.GetString(1)));
    }

    [Fact]
    public async Task A_null_is_a_null()
    {
        await using var command = Database.CreateCommand("select $1::geometry, $1 is null");
        command.Parameters.Add(new() { Value = DBNull.Value, DataTypeName = "geometry" });
        await using var reader = await command.ExecuteReaderAsync(Ended);
        await reader.ReadAsync(Ended);
        Assert.True(await reader.IsDBNullAsync(0, Ended));
        Assert.True(reader.GetBoolean(1));
    }

    [Fact]
    public async Task An_array_of_points_goes_and_comes_back()
    {
        Point[] points = [new(99, 18) { SRID = 4326 }, new(100, 19) { SRID = 4326 }];
        await using var command = Database.CreateCommand("select $1::geometry[], cardinality($1)");
        command.Parameters.AddWithValue(points);
        await using var reader = await command.ExecuteReaderAsync(Ended);
        await reader.ReadAsync(Ended);
        Assert.Equal(points, reader.GetFieldValue<Point[]>(0));
        Assert.Equal(2, reader.GetInt32(1));
    }

    [Fact]
    public async Task A_geometry_of_another_type_than_asked_for_is_not_taken_for_it()
    {
        await using var command = Database.CreateCommand("select st_makeline(st_point(0, 0), st_point(1, 1))");
        await using var reader = await command.ExecuteReaderAsync(Ended);
        await reader.ReadAsync(Ended);
        Assert.ThrowsAny<InvalidCastException>(() => reader.GetFieldValue<Point>(0));
    }

    [Fact]
    public async Task Entities_keep_their_points_and_boundaries()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GisDb>();
        var square = (MultiPolygon)new WKTReader().Read("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)))");
        square.SRID = 4326;
        db.Set<Area>()
            .Add(
                new()
                {
                    Kind = AreaKind.Cluster,
                    Code = "PLUGIN",
                    NameTh = "ก",
                    NameKey = "ก",
                    Boundary = square,
                }
            );
        db.Set<School>()
            .Add(
                new()
                {
                    NameTh = "plugin",
                    NameKey = "plugin",
                    Point = new Point(99.5, 18.25) { SRID = 4326 },
                    PointBasis = PointBasis.Map,
                }
            );
        db.Set<School>().Add(new() { NameTh = "unplaced plugin", NameKey = "unplaced plugin" });
        await db.SaveChangesAsync(Ended);
        db.ChangeTracker.Clear();
        var area = await db.Set<Area>().SingleAsync(found => found.Code == "PLUGIN", Ended);
        Assert.True(square.EqualsExact(area.Boundary));
        Assert.Null(area.LabelPoint);
        Assert.Equal(
            (99.5, 18.25, 4326),
            await db.Set<School>().Where(s => s.NameTh == "plugin").Select(s => s.Point!).SingleAsync(Ended) is var p
                ? (p.X, p.Y, p.SRID)
                : default
        );
        Assert.Null((await db.Set<School>().SingleAsync(s => s.NameTh == "unplaced plugin", Ended)).Point);
    }

    private static string Plain(string wkt) =>
        wkt.Replace(" ", "", StringComparison.Ordinal).Replace("MULTIPOINT(12,34)", "MULTIPOINT((12),(34))", StringComparison.Ordinal);
}
