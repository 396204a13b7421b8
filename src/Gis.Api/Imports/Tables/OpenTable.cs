using Gis.Api.Shared;
using Gis.Api.Shared.Crs;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.Tables;

/// <summary>Opens a file of any known format as a table: CSV directly, all others through GDAL.</summary>
internal sealed class OpenTable(Gdal gdal, Unzip unzip, StateFolder state)
{
    private const int Wgs84WithHeights = 4979;
    private const int LongestRow = 1024 * 1024;

    // The boundary of a province with every bay of its coast is some megabytes of text.
    private const int LongestBoundary = 128 * 1024 * 1024;

    /// <param name="file">Where the file is and how it is called.</param>
    /// <param name="inspection">What its bytes told.</param>
    /// <param name="boundaries">Geometry is wanted as text of polygons; else as the columns X and Y of points.</param>
    /// <param name="layer">The layer or sheet to read, where there are several.</param>
    /// <param name="crs">What the user says the coordinate system is, before what the file says.</param>
    public async Task<SourceTable> OpenAsync(
        ImportFile file,
        FileInspection inspection,
        bool boundaries,
        string? layer,
        KnownCrs? crs,
        CancellationToken cancellationToken
    )
    {
        var longest = boundaries ? LongestBoundary : LongestRow;
        var format = FileFormats.Of(file.Path, file.Name, inspection);
        if (format == FileFormat.Csv)
        {
            Issue[] found = [new Issue(IssueKinds.EncodingFound, null, inspection.Encoding.WebName.ToUpperInvariant())];
            return new SourceTable(
                CsvTable.Open(file.Path, inspection.Encoding, null, longest),
                crs ?? KnownCrs.Find(KnownCrs.Wgs84)!,
                null,
                found
            );
        }
        var scratch = ScratchFolder.Make(state.Work);
        var folder = scratch.Path;
        try
        {
            var issues = new List<Issue>();
            var (path, chosen, encoding) =
                format == FileFormat.ZippedShapefile
                    ? await ShapefileAsync(file, layer, folder, issues, cancellationToken)
                    : await LayerAsync(file, format, layer, folder, cancellationToken);
            crs ??= await CrsAsync(path, format, folder, cancellationToken);
            var target = Path.Combine(folder, "rows.csv");
            await gdal.ToCsvAsync(path, chosen, target, boundaries, encoding, folder, cancellationToken);
            if (!File.Exists(target) || new FileInfo(target).Length == 0)
                throw new ImportRefusedException(new Issue(IssueKinds.FileEmpty));
            return new SourceTable(CsvTable.Open(target, FileInspection.Utf8, ',', longest), crs, scratch, issues);
        }
        catch
        {
            scratch.Dispose();
            throw;
        }
    }

    private async Task<(string Path, string? Layer, string? Encoding)> ShapefileAsync(
        ImportFile file,
        string? layer,
        string folder,
        List<Issue> issues,
        CancellationToken cancellationToken
    )
    {
        var shapes = await unzip.ShapefilesAsync(file.Path, folder, cancellationToken);
        var (path, _) = Choose(shapes, shape => shape.Name, layer);
        if (File.Exists(Path.ChangeExtension(path, ".cpg")))
            return (path, null, null);
        var encoding = DbfEncoding.Detect(Path.ChangeExtension(path, ".dbf"));
        issues.Add(new Issue(IssueKinds.EncodingFound, null, encoding));
        return (path, null, encoding);
    }

    private async Task<(string Path, string? Layer, string? Encoding)> LayerAsync(
        ImportFile file,
        FileFormat format,
        string? layer,
        string folder,
        CancellationToken cancellationToken
    )
    {
        if (format is FileFormat.Xlsx or FileFormat.Ods or FileFormat.Kmz)
            await unzip.MeasureAsync(file.Path, cancellationToken);
        // GDAL tells some formats by the name's ending; the user's own name is not passed on.
        var path = Path.Combine(folder, "source" + Ending(format));
        File.CreateSymbolicLink(path, Path.GetFullPath(file.Path));
        if (format == FileFormat.GeoJson)
            return (path, null, null);
        var layers = await gdal.LayersAsync(path, folder, cancellationToken);
        return layers.Count == 0
            ? throw new ImportRefusedException(new Issue(IssueKinds.FileEmpty))
            : (path, Choose(layers, name => name, layer), null);
    }

    private async Task<KnownCrs> CrsAsync(string path, FileFormat format, string folder, CancellationToken cancellationToken)
    {
        var wgs84 = KnownCrs.Find(KnownCrs.Wgs84)!;
        // Spreadsheets have no geometry, and KML knows only WGS 84.
        if (format is FileFormat.Xlsx or FileFormat.Ods or FileFormat.Kml or FileFormat.Kmz)
            return wgs84;
        var epsg = await gdal.EpsgAsync(path, folder, cancellationToken);
        // WGS 84 with heights, as GeoJSON with a third coordinate has it: the height is not read.
        if (epsg is Wgs84WithHeights)
            return wgs84;
        return epsg is null ? wgs84 : KnownCrs.Find(epsg.Value) ?? throw UnknownCrs(epsg == 0 ? "?" : $"EPSG:{epsg}");
    }

    public static ImportRefusedException UnknownCrs(string crs) =>
        new(new Issue(IssueKinds.CrsUnknown, "crs", crs, string.Join(", ", KnownCrs.Codes.Select(code => $"EPSG:{code}"))));

    private static T Choose<T>(IReadOnlyList<T> all, Func<T, string> name, string? wanted)
    {
        var fitting = wanted is null ? all : [.. all.Where(one => string.Equals(name(one), wanted, StringComparison.OrdinalIgnoreCase))];
        return fitting.Count == 1
            ? fitting[0]
            : throw new ImportRefusedException(new Issue(IssueKinds.SeveralLayers, "layer", string.Join(", ", all.Select(name))));
    }

    private static string Ending(FileFormat format) =>
        format switch
        {
            FileFormat.GeoJson => ".geojson",
            FileFormat.Kml => ".kml",
            FileFormat.Kmz => ".kmz",
            FileFormat.GeoPackage => ".gpkg",
            FileFormat.Ods => ".ods",
            _ => ".xlsx",
        };
}
