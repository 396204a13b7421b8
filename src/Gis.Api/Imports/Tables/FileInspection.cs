using System.Security.Cryptography;
using System.Text;

namespace Gis.Api.Imports.Tables;

/// <summary>What one reading of a file's bytes tells: its digest, whether it is text, and in which encoding.</summary>
internal sealed record FileInspection(long Bytes, string Sha256, byte[] Head, bool HasNul, Encoding Encoding)
{
    private const int HeadLength = 4096;

    /// <summary>Thai Windows; TIS-620 is a part of it.</summary>
    public static readonly Encoding Windows874 = CodePagesEncodingProvider.Instance.GetEncoding(874)!;
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static async Task<FileInspection> OfAsync(string path, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        var buffer = new byte[256 * 1024];
        byte[] head = [];
        var hasNul = false;
        var isUtf8 = true;
        var kept = 0;
        while (true)
        {
            // A letter cut by the end of the last block stands at the start of this one.
            var read = await file.ReadAsync(buffer.AsMemory(kept), cancellationToken);
            hash.AppendData(buffer, kept, read);
            var block = buffer.AsSpan(0, kept + read);
            if (head.Length == 0)
                head = block[..Math.Min(block.Length, HeadLength)].ToArray();
            hasNul = hasNul || block.Contains((byte)0);
            var whole = read == 0 ? block.Length : block.Length - CutLetter(block);
            isUtf8 = isUtf8 && Utf8IsValid(block[..whole]);
            if (read == 0)
                break;
            kept = block.Length - whole;
            block[whole..].CopyTo(buffer);
        }
        var digest = Convert.ToHexStringLower(hash.GetHashAndReset());
        return new FileInspection(file.Length, digest, head, hasNul, EncodingOf(head, isUtf8));
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> head, bool isUtf8)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode;
        return isUtf8 ? Utf8 : Windows874;
    }

    private static bool Utf8IsValid(ReadOnlySpan<byte> text) => System.Text.Unicode.Utf8.IsValid(text);

    /// <summary>How many bytes at the end begin a letter of UTF-8 that the text does not finish.</summary>
    public static int CutLetter(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= Math.Min(3, text.Length); back++)
        {
            var lead = text[^back];
            if (lead < 0x80)
                return 0;
            if (lead >= 0xC0)
                return
                    back
                    < (
                        lead >= 0xF0 ? 4
                        : lead >= 0xE0 ? 3
                        : 2
                    )
                    ? back
                    : 0;
        }
        return 0;
    }
}
