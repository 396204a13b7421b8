using System.Diagnostics;
using System.Text;
using Xunit;
using static Gis.Api.Tests.Imports.ImportHost;

namespace Gis.Api.Tests.Imports;

/// <summary>Files that are well formed and mean harm by what they hold.</summary>
public sealed class HostileContentTests(ImportHost host) : IClassFixture<ImportHost>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gis-hostile-").FullName;

    public async ValueTask InitializeAsync() => await host.ClearAsync();

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_GeoPackage_whose_table_is_a_file_of_the_host_does_not_read_it()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "secret"), "a:b\nc:d\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "a.geojson"),
            """{"type":"Feature","properties":{"name":"ก"},"geometry":{"type":"Point","coordinates":[99.1,18.1]}}""",
            TestContext.Current.CancellationToken
        );
        Run("ogr2ogr", "-f", "GPKG", "a.gpkg", "a.geojson");
        Run("ogrinfo", "a.gpkg", "-sql", $"create virtual table secret using VirtualText('{_folder}/secret', 'UTF-8', 0, NONE, NONE, ':')");
        Run(
            "ogrinfo",
            "a.gpkg",
            "-sql",
            "insert into gpkg_contents (table_name, data_type, identifier) values ('secret', 'attributes', 's')"
        );
        var bytes = await File.ReadAllBytesAsync(Path.Combine(_folder, "a.gpkg"), TestContext.Current.CancellationToken);
        var problem = await host.SendAsync("schools", "a.gpkg", bytes, 422, ("layer", "secret"), ("map", "name_th=COL001"));
        Assert.Equal("file-unreadable", problem["code"]!.ToString());
        Assert.Equal(0, await host.CountAsync("school"));
    }

    [Fact]
    public async Task A_boundary_nested_without_end_does_not_end_the_server()
    {
        const int deep = 100_000;
        var wkt = new StringBuilder().Insert(0, "GEOMETRYCOLLECTION(", deep).ToString() + "POINT(1 1)" + new string(')', deep);
        foreach (var crs in (string[])["EPSG:4326", "EPSG:32647"])
        {
            var problem = await host.SendAsync("areas", "a.csv", $"code,name_th,kind,wkt\nX1,ก,cluster,\"{wkt}\"\n", 422, ("crs", crs));
            Assert.Contains("boundary-unreadable×1", Codes(problem["imports"]![0]!));
        }
    }

    [Fact]
    public async Task A_zip_that_holds_a_name_twice_is_an_answer_and_not_a_failure()
    {
        var zip = HostileFilesTests.Zip(("a.shp", "x"), ("a.shp", "y"), ("a.shx", "x"), ("a.dbf", "x"));
        Assert.Equal("file-unreadable", (await host.SendAsync("schools", "a.zip", zip, 422))["code"]!.ToString());
    }

    [Theory]
    [InlineData("layer")]
    [InlineData("source")]
    [InlineData("kind")]
    public async Task A_NUL_in_an_option_is_left_out(string field) =>
        Assert.Equal("applied", State(await host.SchoolsAsync("name\nก\n", (field, "a\0b"))));

    [Fact]
    public async Task Text_that_is_no_text_is_left_out_of_cells()
    {
        // The long cell keeps the share of odd characters below what is taken for binary data.
        var text = $"name,students,address\nก\0ข,x\0,{new string('ค', 500)}\uFFFE\nง\uD800,1,\n";
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)];
        Assert.Equal("2 0 0", Rows(await host.SendAsync("schools", "a.csv", utf16, 200, ("goodRowsOnly", "true")))[..5]);
        Assert.Equal(1, await host.CountAsync("school where name_th = 'กข'"));
    }

    [Fact]
    public async Task Heights_in_GeoJSON_are_passed_over()
    {
        var json = """{"type":"Feature","properties":{"name":"สูง"},"geometry":{"type":"Point","coordinates":[99.1,18.1,812]}}""";
        Assert.Equal("1 0 0", Rows(await host.SendAsync("schools", "a.geojson", json))[..5]);
        Assert.Equal("99.1", await host.OfAsync("สูง", "st_x(point)"));
    }

    private void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors);
    }
}
