using System.IO.Compression;
using System.Text;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.Tables;

internal enum FileFormat
{
    Csv,
    GeoJson,
    Kml,
    Kmz,
    GeoPackage,
    Xlsx,
    Ods,
    ZippedShapefile,
}

/// <summary>Tells the format of a file by its bytes; its name only helps to say what is wrong with it.</summary>
internal static class FileFormats
{
    public static FileFormat Of(string path, string name, FileInspection inspection)
    {
        var head = inspection.Head.AsSpan();
        if (head.IsEmpty)
            throw new ImportRefusedException(new Issue(IssueKinds.FileEmpty));
        if (head.StartsWith("PK"u8))
            return OfZip(path);
        if (head.StartsWith("SQLite format 3\0"u8))
            return FileFormat.GeoPackage;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x00, 0x00, 0x27, 0x0A]))
            throw new ImportRefusedException(
                new Issue(IssueKinds.ShapefileIncomplete, null, ".shx, .dbf (zip them together with the .shp)")
            );
        if (inspection.HasNul && inspection.Encoding is UTF8Encoding or { CodePage: 874 })
        {
            var saysText = Path.GetExtension(name).ToLowerInvariant() is ".csv" or ".txt" or ".tsv" or ".json" or ".geojson" or ".kml";
            throw new ImportRefusedException(
                saysText ? new Issue(IssueKinds.FileNotText) : new Issue(IssueKinds.FileUnknownFormat, null, name)
            );
        }
        var text = inspection.Encoding.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Length == 0)
            throw new ImportRefusedException(new Issue(IssueKinds.FileEmpty));
        if (text[0] is '{' or '[')
            return FileFormat.GeoJson;
        if (text[0] == '<')
        {
            return text.Contains("<kml", StringComparison.Ordinal)
                ? FileFormat.Kml
                : throw new ImportRefusedException(new Issue(IssueKinds.FileUnknownFormat, null, name));
        }
        // Binary noise that happens to hold no zero byte is full of other control characters.
        if (text.Count(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')) > text.Length / 50)
            throw new ImportRefusedException(new Issue(IssueKinds.FileNotText));
        return FileFormat.Csv;
    }

    private static FileFormat OfZip(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            foreach (var entry in zip.Entries)
            {
                if (string.Equals(entry.FullName, "xl/workbook.xml", StringComparison.OrdinalIgnoreCase))
                    return FileFormat.Xlsx;
                if (string.Equals(entry.FullName, "content.xml", StringComparison.OrdinalIgnoreCase))
                    return FileFormat.Ods;
                if (entry.FullName.EndsWith(".kml", StringComparison.OrdinalIgnoreCase))
                    return FileFormat.Kmz;
            }
            return FileFormat.ZippedShapefile;
        }
        catch (InvalidDataException exception)
        {
            throw new ImportRefusedException(new Issue(IssueKinds.ZipBroken), exception);
        }
    }
}
