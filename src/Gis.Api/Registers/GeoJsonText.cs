using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Gis.Api.Registers;

/// <summary>A GeoJSON geometry as WKT, for the one reader of geometry that there is.</summary>
internal static class GeoJsonText
{
    /// <summary>Null where the text is no geometry; <paramref name="problem"/> says why.</summary>
    public static string? ToWkt(string json, out string? problem)
    {
        problem = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            var wkt = new StringBuilder(document.RootElement.GetProperty("type").GetString()!.ToUpperInvariant());
            // A point's position is a list too, but WKT brackets it as if it held one position.
            var coordinates = document.RootElement.GetProperty("coordinates");
            if (IsPosition(coordinates))
                wkt.Append('(');
            Write(wkt, coordinates);
            if (IsPosition(coordinates))
                wkt.Append(')');
            return wkt.ToString();
        }
        catch (Exception exception)
            when (exception
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or NullReferenceException
            )
        {
            problem = "not a GeoJSON geometry";
            return null;
        }
    }

    private static bool IsPosition(JsonElement list) => list.GetArrayLength() > 0 && list[0].ValueKind == JsonValueKind.Number;

    private static void Write(StringBuilder wkt, JsonElement list)
    {
        if (IsPosition(list))
        {
            wkt.Append(CultureInfo.InvariantCulture, $"{list[0].GetDouble():R} {list[1].GetDouble():R}");
            return;
        }
        wkt.Append('(');
        var isFirst = true;
        foreach (var part in list.EnumerateArray())
        {
            if (!isFirst)
                wkt.Append(',');
            isFirst = false;
            Write(wkt, part);
        }
        wkt.Append(')');
    }
}
