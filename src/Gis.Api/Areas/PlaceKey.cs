using Gis.Api.Shared;

namespace Gis.Api.Areas;

/// <summary>The name of an administrative area as places are compared by it: without ตำบล, แขวง, อำเภอ, เขต, จังหวัด.</summary>
internal static class PlaceKey
{
    private static readonly string[] Subdistrict = ["ตำบล", "แขวง", "ต."];
    private static readonly string[] District = ["กิ่งอำเภอ", "อำเภอ", "เขต", "อ."];
    private static readonly string[] Province = ["จังหวัด", "จ."];

    public static string Of(AreaKind kind, string name)
    {
        var text = NameKey.Tidy(name);
        var prefixes = kind switch
        {
            AreaKind.Subdistrict => Subdistrict,
            AreaKind.District => District,
            AreaKind.Province => Province,
            _ => [],
        };
        foreach (var prefix in prefixes)
        {
            if (text.Length > prefix.Length && text.StartsWith(prefix, StringComparison.Ordinal))
            {
                text = text[prefix.Length..];
                break;
            }
        }
        if (kind == AreaKind.Province && text is "กทม" or "กทม." or "กรุงเทพ" or "กรุงเทพฯ")
            text = "กรุงเทพมหานคร";
        return NameKey.OfArea(text);
    }
}
