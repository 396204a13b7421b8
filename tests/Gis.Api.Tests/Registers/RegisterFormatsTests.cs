using System.Diagnostics;
using Gis.Api.Imports;
using Gis.Api.Imports.Reports;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;
using static Gis.Api.Tests.Imports.ImportHost;

namespace Gis.Api.Tests.Registers;

/// <summary>Registers from vector files and spreadsheets, and from the demo.</summary>
public sealed class RegisterFormatsTests(RegisterHost host) : IClassFixture<RegisterHost>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gis-registers-").FullName;

    public async ValueTask InitializeAsync() => await host.ClearAsync();

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Lines_of_GeoJSON_are_links_from_the_school_to_their_far_end()
    {
        var lines = Write(
            $$$"""
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"dmc_code":"{{{RegisterHost.Code}}}","key":"1","provider":"nt","medium":"fibre","role":"primary","status":"working"},
               "geometry":{"type":"LineString","coordinates":[[99.2,18.2],[99.15,18.1],[99.1,18.1]]}},
              {"type":"Feature","properties":{"dmc_code":"{{{RegisterHost.Code}}}","key":"2","provider":"nt","medium":"fibre","role":"backup","status":"working"},
               "geometry":{"type":"MultiLineString","coordinates":[[[99.1,18.1,300],[99.15,18.1,310]],[[99.15,18.1,310],[99.3,18.2,320]]]}}]}
            """
        );
        var report = await host.ImportFileAsync("links", lines);
        Assert.Equal(("2 0 0 0 0", ""), (Rows(report), string.Join(' ', Codes(report))));
        Assert.Equal("1 POINT(99.2 18.2); 2 POINT(99.3 18.2)", await host.OfAsync("network_link", "key || ' ' || st_astext(far_point)"));
        Assert.Equal("0 0 2 0 0", Rows(await host.ImportFileAsync("links", lines)));
    }

    [Theory]
    [InlineData("EPSG:4326")]
    [InlineData("EPSG:32647")]
    public async Task Polygons_of_a_GeoPackage_are_footprints(string crs)
    {
        Write(
            $$$"""
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"dmc_code":"{{{RegisterHost.Code}}}","key":"1","type_name":"อาคารเรียน","condition":"ดี"},
               "geometry":{"type":"Polygon","coordinates":[[[99.1,18.1],[99.1004,18.1],[99.1004,18.1002],[99.1,18.1002],[99.1,18.1]]]}}]}
            """
        );
        Run("ogr2ogr", "-f", "GPKG", "a.gpkg", "a.geojson", "-t_srs", crs);
        var report = await host.ImportFileAsync("buildings", Path.Combine(_folder, "a.gpkg"));
        Assert.Equal("1 0 0 0 0", Rows(report));
        Assert.Equal(
            "good POLYGON 937",
            await host.OfAsync(
                "building",
                "concat_ws(' ', condition, geometrytype(footprint), round(st_area(footprint::geography)::numeric)::int)"
            )
        );
    }

    [Fact]
    public async Task A_spreadsheet_is_read_with_the_zeros_of_its_codes()
    {
        File.WriteAllText(Path.Combine(_folder, "a.csv"), "รหัสโรงเรียน,serial,สภาพ\n051293,00417,ใช้งานได้\n");
        Run("ogr2ogr", "-f", "XLSX", "a.xlsx", "a.csv");
        Assert.Equal("1 0 0 0 0", Rows(await host.ImportFileAsync("receivers", Path.Combine(_folder, "a.xlsx"))));
        Assert.Equal("00417 working", await host.OfAsync("dltv_receiver", "key || ' ' || condition"));
    }

    [Fact]
    public async Task A_demo_touches_demo_schools_and_demo_nodes_only()
    {
        await host.SendAsync(HttpMethod.Put, "/api/nodes/N1", """{"kind":"tower","lon":99.2,"lat":18.1}""", 201);
        var nodes = await DemoAsync("nodes", "code,kind,lon,lat\nN1,tower,99.3,18.3\nD1,tower,99.3,18.3\n");
        Assert.Equal((1, "code-held-by-other×1"), (nodes.Import.Rows.Refused, Errors(nodes)));
        Assert.Equal("refused", nodes.Import.State);
        Assert.Equal("applied", (await DemoAsync("nodes", "code,kind,lon,lat\nD1,tower,99.3,18.3\n")).Import.State);
        var links = await DemoAsync(
            "links",
            $"dmc,key,provider,medium,role,status,far_node\n9900000001,1,nt,fibre,primary,working,D1\n{RegisterHost.Code},1,nt,fibre,primary,working,D1\n",
            goodRowsOnly: true
        );
        Assert.Equal((1, "school-unknown×1"), (links.Import.Rows.New, Errors(links)));
        Assert.Equal(
            1,
            await host.CountAsync(
                "network_link l join school s on s.id = l.school_id and s.is_demo join network_node n on n.id = l.far_node_id and n.is_demo"
            )
        );
        // Real schools have no use for a node that was made up.
        await host.ImportAsync(
            "links",
            $"dmc,key,provider,medium,role,status,far_node\n{RegisterHost.Code},1,nt,fibre,primary,working,D1\n"
        );
        Assert.Equal("{far-node-unknown}", await host.OfAsync("network_link", "flags"));
    }

    private static string Errors(ImportReport report) =>
        string.Join(' ', report.Issues.Where(group => group.Severity == "error").Select(group => $"{group.Code}×{group.Count}"));

    private async Task<ImportReport> DemoAsync(string kind, string csv, bool goodRowsOnly = false)
    {
        var services = host.Host.Services;
        var path = Path.Combine(_folder, "demo.csv");
        File.WriteAllText(path, csv);
        var id = await services
            .GetRequiredService<RunImport>()
            .RunAsync(
                services.GetServices<IImportKind>().Single(import => import.Kind == kind),
                new ImportRequest(new(path, "demo.csv"))
                {
                    IsDemo = true,
                    GoodRowsOnly = goodRowsOnly,
                    DoneBy = "demo",
                },
                null,
                TestContext.Current.CancellationToken
            );
        return (await ReadReport.RunAsync(services.GetRequiredService<NpgsqlDataSource>(), id, TestContext.Current.CancellationToken))!;
    }

    private string Write(string geoJson)
    {
        var path = Path.Combine(_folder, "a.geojson");
        File.WriteAllText(path, geoJson);
        return path;
    }

    private void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = _folder,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors);
    }
}
