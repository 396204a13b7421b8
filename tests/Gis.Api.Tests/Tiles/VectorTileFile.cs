using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Xunit;

namespace Gis.Api.Tests.Tiles;

internal static class VectorTileFile
{
    /// <summary>The features of every layer of a tile, as GDAL reads them, in degrees.</summary>
    public static async Task<List<JsonNode>> ReadAsync(byte[] tile, int z, int x, int y)
    {
        var folder = Directory.CreateTempSubdirectory("gis-tile-");
        try
        {
            var file = Path.Combine(folder.FullName, "tile.pbf");
            await File.WriteAllBytesAsync(file, tile, TestContext.Current.CancellationToken);
            var features = new List<JsonNode>();
            foreach (var layer in (string[])["schools", "areas", "labels", "links", "nodes", "buildings"])
                features.AddRange(await ReadLayerAsync(file, layer, z, x, y));
            return features;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<JsonNode>> ReadLayerAsync(string file, string layer, int z, int x, int y)
    {
        var start = new ProcessStartInfo("ogr2ogr")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (
            var argument in (string[])
                [
                    "-f",
                    "GeoJSONSeq",
                    "/vsistdout/",
                    $"MVT:{file}",
                    layer,
                    "-t_srs",
                    "EPSG:4326",
                    "-oo",
                    "CLIP=NO",
                    "-oo",
                    string.Create(CultureInfo.InvariantCulture, $"X={x}"),
                    "-oo",
                    string.Create(CultureInfo.InvariantCulture, $"Y={y}"),
                    "-oo",
                    string.Create(CultureInfo.InvariantCulture, $"Z={z}"),
                ]
        )
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var isAbsent = (await errors).Contains("Couldn't fetch requested layer", StringComparison.Ordinal);
        Assert.True(process.ExitCode == 0 || isAbsent, await errors);
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }
}
