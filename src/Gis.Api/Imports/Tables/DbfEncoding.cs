using System.Buffers.Binary;
using System.Text.Unicode;

namespace Gis.Api.Imports.Tables;

/// <summary>
/// The encoding of a .dbf that no .cpg tells: its letters beyond ASCII are UTF-8 or they are Thai Windows. A column's width cuts
/// UTF-8 inside a letter, so a cut at the end of a field is allowed.
/// </summary>
internal static class DbfEncoding
{
    private const int MostBytesRead = 8 * 1024 * 1024;

    /// <summary>"UTF-8" or "CP874", the names that GDAL knows.</summary>
    public static string Detect(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> header = stackalloc byte[32];
        if (file.ReadAtLeast(header, 32, throwOnEndOfStream: false) < 32)
            return "UTF-8";
        var headerLength = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        var recordLength = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
        var widths = ReadTextWidths(file, headerLength);
        if (recordLength == 0 || widths.Count == 0)
            return "UTF-8";
        file.Position = headerLength;
        var record = new byte[recordLength];
        for (
            var read = 0L;
            read < MostBytesRead && file.ReadAtLeast(record, recordLength, throwOnEndOfStream: false) == recordLength;
            read += recordLength
        )
        {
            foreach (var (offset, width) in widths)
            {
                if (offset + width > recordLength)
                    return "UTF-8";
                var text = record.AsSpan(offset, width).TrimEnd((byte)' ').TrimEnd((byte)0);
                var whole = text.Length < width ? text : text[..^FileInspection.CutLetter(text)];
                if (!Utf8.IsValid(whole))
                    return "CP874";
            }
        }
        return "UTF-8";
    }

    // One descriptor of 32 bytes per field: type at 11, width at 16; 0x0D ends the list.
    private static List<(int Offset, int Width)> ReadTextWidths(FileStream file, int headerLength)
    {
        var widths = new List<(int, int)>();
        var offset = 1;
        Span<byte> field = stackalloc byte[32];
        while (file.Position + 32 <= headerLength && file.ReadAtLeast(field, 32, throwOnEndOfStream: false) == 32 && field[0] != 0x0D)
        {
            if (field[11] == (byte)'C')
                widths.Add((offset, field[16]));
            offset += field[16];
        }
        return widths;
    }
}
