using System.Diagnostics;
using System.Text;
using Xunit;
using static Gis.Api.Tests.Imports.ImportHost;

namespace Gis.Api.Tests.Imports;

/// <summary>The same two schools in every format that offices send.</summary>
public sealed class FormatsTests(ImportHost host) : IClassFixture<ImportHost>, IAsyncLifetime
{
    private const string GeoJson = """
        {"type":"FeatureCollection","features":[
          {"type":"Feature","properties":{"obec":"080035","ชื่อโรงเรียน":"โรงเรียนวัดป่า","students":12},"geometry":{"type":"Point","coordinates":[99.1,18.1]}},
          {"type":"Feature","properties":{"obec":"080036","ชื่อโรงเรียน":"โรงเรียนบ้านดง","students":null},"geometry":null}]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("gis-formats-").FullName;

    public async ValueTask InitializeAsync() => await host.ClearAsync();

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("GeoJSON", "a.geojson")]
    [InlineData("GPKG", "a.gpkg")]
    [InlineData("LIBKML", "a.kml")]
    [InlineData("LIBKML", "a.kmz")]
    [InlineData("CSV", "a.csv", "-lco", "GEOMETRY=AS_XY")]
    [InlineData(
        "XLSX",
        "a.xlsx",
        "-sql",
        "select *, cast(st_x(geometry) as character) as lon, cast(st_y(geometry) as character) as lat from a",
        "-dialect",
        "sqlite"
    )]
    [InlineData(
        "ODS",
        "a.ods",
        "-sql",
        "select *, cast(st_x(geometry) as character) as lon, cast(st_y(geometry) as character) as lat from a",
        "-dialect",
        "sqlite"
    )]
    public async Task A_list_is_read(string driver, string name, params string[] options)
    {
        var report = await host.SendFileAsync("schools", Make(driver, name, options));
        Assert.Equal("2 0 0 1 0", Rows(report));
        Assert.Equal(
            "080035 99.1 18.1 12",
            await host.OfAsync("โรงเรียนวัดป่า", "concat_ws(' ', obec_code, st_x(point), st_y(point), students)")
        );
        Assert.Equal("080036 {no-point}", await host.OfAsync("โรงเรียนบ้านดง", "obec_code || ' ' || flags::text"));
    }

    [Theory]
    [InlineData("UTF-8", true)]
    [InlineData("UTF-8", false)]
    [InlineData("CP874", true)]
    [InlineData("CP874", false)]
    public async Task A_zipped_shapefile_is_read_with_or_without_word_of_its_encoding(string encoding, bool withCpg)
    {
        Make("ESRI Shapefile", "a.shp", "-lco", $"ENCODING={encoding}", "-sql", "select obec, \"ชื่อโรงเรียน\" as name, students from a");
        if (!withCpg)
            File.Delete(Path.Combine(_folder, "a.cpg"));
        var zip = Zip("a.shp", "a.shx", "a.dbf", "a.prj", "a.cpg");
        Assert.Equal("2 0 0 1 0", Rows(await host.SendFileAsync("schools", zip)));
        Assert.Equal("080035", await host.OfAsync("โรงเรียนวัดป่า", "obec_code"));
    }

    [Fact]
    public async Task The_coordinate_system_of_a_file_is_used_and_never_by_PROJ()
    {
        // Numbers of Indian 1975 as they are, only labelled: what they mean is decided on reading.
        File.WriteAllText(
            Path.Combine(_folder, "i.geojson"),
            """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"ก"},"geometry":{"type":"Point","coordinates":[510580,2001000]}}]}"""
        );
        Run("ogr2ogr", "-f", "ESRI Shapefile", "a.shp", "i.geojson", "-a_srs", "EPSG:24047", "-lco", "ENCODING=UTF-8");
        var report = await host.SendFileAsync("schools", Zip("a.shp", "a.shx", "a.dbf", "a.prj", "a.cpg"));
        Assert.Contains("EPSG:24047", Issue(report, "crs-used")["value"]!.ToString(), StringComparison.Ordinal);
        var (lon, lat) = Gis.Api.Shared.Crs.KnownCrs.Find(24047)!.ToWgs84(510580, 2001000);
        var ours = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"st_point({lon}, {lat}, 4326)::geography");
        Assert.Equal(1, await host.CountAsync($"school where st_distance(point::geography, {ours}) < 0.01"));
        // PostGIS's own transformation, which is PROJ's.
        Assert.Equal(
            1,
            await host.CountAsync(
                "school where st_distance(point::geography, st_transform(st_point(510580, 2001000, 24047), 4326)::geography) > 100"
            )
        );
    }

    [Fact]
    public async Task A_system_that_nobody_pinned_is_refused_until_the_user_says_which()
    {
        Make(
            "ESRI Shapefile",
            "a.shp",
            "-a_srs",
            "EPSG:2154",
            "-lco",
            "ENCODING=UTF-8",
            "-sql",
            "select obec, \"ชื่อโรงเรียน\" as sch from a"
        );
        var zip = Zip("a.shp", "a.shx", "a.dbf", "a.prj", "a.cpg");
        Assert.Equal("crs-unknown", (await host.SendFileAsync("schools", zip, 422))["code"]!.ToString());
        Assert.Equal("applied", State(await host.SendFileAsync("schools", zip, 200, ("crs", "EPSG:4326"), ("map", "name_th=SCH"))));
    }

    [Fact]
    public async Task Of_several_layers_the_user_chooses_one()
    {
        Make("GPKG", "a.gpkg", "-nln", "schools");
        Run("ogr2ogr", "-update", "-f", "GPKG", "a.gpkg", "source.geojson", "-nln", "old");
        var path = Path.Combine(_folder, "a.gpkg");
        var problem = await host.SendFileAsync("schools", path, 422);
        Assert.Equal("several-layers", problem["code"]!.ToString());
        Assert.Contains("schools, old", problem["detail"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("2 0 0 1 0", Rows(await host.SendFileAsync("schools", path, 200, ("layer", "schools"))));
    }

    [Theory]
    [InlineData("windows-874")]
    [InlineData("utf-8")]
    public async Task A_text_in_either_encoding_gives_the_same_names(string encoding)
    {
        var bytes = Gis.Api.Imports.Tables.FileInspection.Windows874.GetBytes("ชื่อโรงเรียน;รหัส 6 หลัก\nโรงเรียนวัดป่า;๐๘๐๐๓๕\n");
        if (encoding == "utf-8")
            bytes = Encoding.Convert(Gis.Api.Imports.Tables.FileInspection.Windows874, Encoding.UTF8, bytes);
        var report = await host.SendAsync("schools", "a.csv", bytes);
        Assert.Equal("080035", await host.OfAsync("โรงเรียนวัดป่า", "obec_code"));
        Assert.Equal(encoding.ToUpperInvariant(), Issue(report, "encoding-found")["value"]!.ToString());
    }

    private string Make(string driver, string name, params string[] options)
    {
        File.WriteAllText(Path.Combine(_folder, "source.geojson"), GeoJson);
        Run(
            "ogr2ogr",
            [
                "-f",
                driver,
                name,
                "source.geojson",
                .. options.Contains("-nln") || options.Contains("-sql") ? (string[])[] : ["-nln", "a"],
                .. options.Select(option => option.Replace(" from a", " from source", StringComparison.Ordinal)),
            ]
        );
        return Path.Combine(_folder, name);
    }

    private string Zip(params string[] names)
    {
        var path = Path.Combine(_folder, "a.zip");
        using var zip = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Create);
        foreach (var name in names.Where(name => File.Exists(Path.Combine(_folder, name))))
            System.IO.Compression.ZipFileExtensions.CreateEntryFromFile(zip, Path.Combine(_folder, name), $"งาน/{name}");
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
