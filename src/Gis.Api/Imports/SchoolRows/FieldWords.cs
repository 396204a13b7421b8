using Gis.Api.Schools;
using Gis.Api.Shared;

namespace Gis.Api.Imports.SchoolRows;

/// <summary>Words of lists for values that are stored as one of a few.</summary>
internal static class FieldWords
{
    /// <summary>Null where the words are not understood.</summary>
    public static string? Kind(string text)
    {
        if (Kebab.TryParse<SchoolKind>(text.ToLowerInvariant(), out var kind))
            return Kebab.Of(kind);
        if (Has(text, "อบจ", "อบต", "เทศบาล", "ท้องถิ่น", "อปท", "กทม", "กรุงเทพมหานคร", "local", "municipal"))
            return Kebab.Of(SchoolKind.LocalGovernment);
        if (Has(text, "เอกชน", "สช.", "private"))
            return Kebab.Of(SchoolKind.Private);
        if (Has(text, "สพฐ", "สพป", "สพม", "obec"))
            return Kebab.Of(SchoolKind.Obec);
        return Has(text, "อื่น", "other", "ตชด", "อว.", "สาธิต", "อาชีวศึกษา") ? Kebab.Of(SchoolKind.Other) : null;
    }

    /// <summary>A remark says that the school is closed or merged away.</summary>
    public static bool SaysClosed(string remark) =>
        Has(remark, "close", "ปิด", "ยุบ", "เลิก", "ถูกรวม") && !Has(remark, "ไม่ปิด", "ปิดเทอม", "ปิดภาค");

    /// <summary>How a point is known, by the words of coord_source; false where they are not understood, null where there is no point.</summary>
    public static bool TryBasis(string text, out string? basis)
    {
        basis = text.ToLowerInvariant() switch
        {
            "village-name" or "geocoded" or "address" or "ชื่อหมู่บ้าน" => Kebab.Of(PointBasis.Geocoded),
            "random-village-in-tambon" or "tambon-centroid" or "centroid" or "derived" => Kebab.Of(PointBasis.Derived),
            "surveyed" or "survey" or "gps" or "สำรวจ" or "รังวัด" => Kebab.Of(PointBasis.Surveyed),
            "map" or "แผนที่" or "ปักหมุด" => Kebab.Of(PointBasis.Map),
            _ => null,
        };
        return basis is not null || text is "none" or "-";
    }

    public static string? Power(string text)
    {
        if (Kebab.TryParse<Electricity>(text.ToLowerInvariant(), out var electricity))
            return Kebab.Of(electricity);
        if (Has(text, "ไม่มี", "no"))
            return Kebab.Of(Electricity.None);
        if (Has(text, "โซล", "แสงอาทิตย์", "เครื่องปั่น", "solar", "generator"))
            return Kebab.Of(Electricity.OffGrid);
        return Has(text, "มี", "กฟภ", "กฟน", "yes") ? Kebab.Of(Electricity.Grid) : null;
    }

    /// <summary>A web address with its scheme; null where it is none that a browser may open safely.</summary>
    public static string? Website(string text)
    {
        if (text.Length > 500 || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"'))
            return null;
        var address = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        return
            Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.UserInfo.Length == 0
            && uri.Host.Contains('.', StringComparison.Ordinal)
            && Uri.CheckHostName(uri.IdnHost) is UriHostNameType.Dns or UriHostNameType.IPv4
            ? address
            : null;
    }

    /// <summary>One e-mail address in small letters, or null. A sign that would add a subject or copies to a mail link is in none.</summary>
    public static string? Email(string text)
    {
        var address = text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text[7..] : text;
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return
            address.Length <= 254
            && at > 0
            && at == address.LastIndexOf('@')
            && address.IndexOf('.', at) > at + 1
            && !address.EndsWith('.')
            && address.All(c => c is > ' ' and < '\u007f' and not ('<' or '>' or ',' or ';' or '"' or '(' or ')' or '?' or '#' or '%'))
            ? address.ToLowerInvariant()
            : null;
    }

    /// <summary>A telephone number, perhaps several, of ASCII digits and the usual signs; null where it holds fewer than 6 digits or other things.</summary>
    public static string? Phone(string text)
    {
        var plain = NameKey.Tidy(text);
        var digits = plain.Count(char.IsAsciiDigit);
        return plain.Length <= 100 && digits >= 6 && !plain.Any(c => c is '<' or '>' or '=' or '"') && plain.Count(char.IsLetter) <= digits
            ? plain
            : null;
    }

    private static bool Has(string text, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
