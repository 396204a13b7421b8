using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Gis.Api.Shared;

/// <summary>
/// Where the next page starts: the sort key and id of the last row, as opaque base64url. Pages are read by keyset, so the
/// thousandth costs what the first does.
/// </summary>
internal sealed record Cursor(string Key, long Id)
{
    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));

    public static Cursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        try
        {
            if (
                text.Length <= 2000
                && JsonSerializer.Deserialize<Cursor>(Base64Url.DecodeFromChars(text)) is { Key: { } key } cursor
                && !key.Contains('\0', StringComparison.Ordinal)
            )
                return cursor;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or DecoderFallbackException)
        {
            // falls through to the refusal: a cursor is ours or it is not
        }
        throw Unknown();
    }

    /// <summary>For a list that finds in a cursor's key what it never wrote there.</summary>
    public static RefusalException Unknown() =>
        new(
            Refusal.BadInput(
                "cursor-unknown",
                "cursor",
                "Use the cursor that came with the page before, unchanged.",
                "ใช้ค่า cursor จากหน้าก่อนหน้าโดยไม่แก้ไข"
            )
        );
}
