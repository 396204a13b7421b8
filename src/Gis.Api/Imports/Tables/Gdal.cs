using System.ComponentModel;
using System.Text.RegularExpressions;
using Gis.Api.Shared;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.Tables;

/// <summary>
/// GDAL's programs, each run as a limited child process with every driver off but those needed. They only turn a layer into CSV:
/// coordinates are never transformed by them.
/// </summary>
internal sealed partial class Gdal(LimitedProcess process)
{
    private static readonly string[] Drivers = ["ESRI Shapefile", "GPKG", "GeoJSON", "KML", "LIBKML", "XLSX", "ODS", "CSV"];

    private static Dictionary<string, string>? _environment;

    /// <summary>Names of the layers, in the order of the file.</summary>
    public async Task<IReadOnlyList<string>> LayersAsync(string path, string folder, CancellationToken cancellationToken)
    {
        var output = await RunAsync("ogrinfo", ["-ro", "-q", path], folder, cancellationToken);
        return [.. LayerLine().Matches(output).Select(match => match.Groups["name"].Value)];
    }

    /// <summary>The EPSG code of the file's coordinate system; null where it has none, 0 where it is one without a code.</summary>
    public async Task<int?> EpsgAsync(string path, string folder, CancellationToken cancellationToken)
    {
        var output = await RunAsync("gdalsrsinfo", ["--single-line", "-o", "epsg", path], folder, cancellationToken, mayFail: true);
        var match = EpsgLine().Match(output);
        if (!match.Success)
            return null;
        return int.TryParse(match.Groups["code"].Value, System.Globalization.CultureInfo.InvariantCulture, out var code) && code > 0
            ? code
            : 0;
    }

    /// <summary>Writes one layer as CSV in UTF-8: points as the columns X and Y, or any geometry as the column WKT.</summary>
    public Task ToCsvAsync(
        string path,
        string? layer,
        string target,
        bool asWkt,
        string? dbfEncoding,
        string folder,
        CancellationToken cancellationToken
    )
    {
        if (layer?.StartsWith('-') == true)
            throw new ImportRefusedException(new Issue(IssueKinds.FileUnreadable, null, $"the layer name {layer}"));
        string[] arguments =
        [
            "-f",
            "CSV",
            target,
            path,
            .. layer is null ? (string[])[] : [layer],
            "-lco",
            asWkt ? "GEOMETRY=AS_WKT" : "GEOMETRY=AS_XY",
            "-lco",
            "SEPARATOR=COMMA",
            "--config",
            "OGR_XLSX_HEADERS",
            "FORCE",
            "--config",
            "OGR_XLSX_FIELD_TYPES",
            "STRING",
            "--config",
            "OGR_ODS_HEADERS",
            "FORCE",
            "--config",
            "OGR_ODS_FIELD_TYPES",
            "STRING",
            // Seven decimals of a degree are a centimetre; metres keep as many.
            "--config",
            "OGR_WKT_PRECISION",
            "15",
            .. dbfEncoding is null ? (string[])[] : ["--config", "SHAPE_ENCODING", dbfEncoding],
        ];
        return RunAsync("ogr2ogr", arguments, folder, cancellationToken);
    }

    private async Task<string> RunAsync(
        string program,
        string[] arguments,
        string folder,
        CancellationToken cancellationToken,
        bool mayFail = false
    )
    {
        try
        {
            _environment ??= await EnvironmentAsync(folder, cancellationToken);
            var (exitCode, output, errors) = await process.RunAsync(program, arguments, folder, _environment, cancellationToken);
            if (exitCode != 0 && !mayFail)
                throw new ImportRefusedException(
                    new Issue(IssueKinds.FileUnreadable, null, Reason(errors.Length > 0 ? errors : output, folder))
                );
            return output;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                $"{program} (Debian package gdal-bin) or prlimit (util-linux) is not installed.",
                exception
            );
        }
    }

    // Drivers of other formats and of the network are skipped by name, so the list follows the version installed.
    private async Task<Dictionary<string, string>> EnvironmentAsync(string folder, CancellationToken cancellationToken)
    {
        var none = new Dictionary<string, string>(StringComparer.Ordinal);
        var (_, vector, _) = await process.RunAsync("ogr2ogr", ["--formats"], folder, none, cancellationToken);
        // gdalsrsinfo tries the formats of pictures too, and some of those fetch what a file names.
        var (_, raster, _) = await process.RunAsync("gdalinfo", ["--formats"], folder, none, cancellationToken);
        var skipped = FormatLine()
            .Matches(vector + raster)
            .Select(match => match.Groups["name"].Value)
            .Except(Drivers, StringComparer.Ordinal);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GDAL_SKIP"] = string.Join(',', skipped.Distinct(StringComparer.Ordinal)),
            ["GDAL_DRIVER_PATH"] = "disable",
            // With SpatiaLite a GeoPackage may name any file of the host as one of its tables (VirtualText, VirtualShape, …).
            ["SPATIALITE_LOAD"] = "NO",
            ["OGR_SQLITE_LOAD_EXTENSIONS"] = "",
            ["GDAL_PYTHON_DRIVER_PATH"] = "",
            ["CPL_VSIL_CURL_ALLOWED_EXTENSIONS"] = ".none",
            ["GDAL_HTTP_TIMEOUT"] = "1",
            ["OGR_GEOJSON_MAX_OBJ_SIZE"] = "500",
        };
    }

    // What GDAL calls an error comes after its warnings; told without the folder's name.
    private static string Reason(string errors, string folder)
    {
        var lines = errors
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line != "FAILURE:" && !line.StartsWith("Warning", StringComparison.Ordinal))
            .ToList();
        var line = lines.Find(line => line.StartsWith("ERROR", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "";
        return WellFormedText.Cut(line.Replace(folder + "/", "", StringComparison.Ordinal), 200);
    }

    [GeneratedRegex(
        @"^\d+: (?<name>.+?)(?: \([^()]*\))?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex LayerLine();

    [GeneratedRegex(@"EPSG:(?<code>-?\d+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EpsgLine();

    [GeneratedRegex(
        @"^  (?<name>.+?) -[a-z, ]+- \(",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex FormatLine();
}
