using System.Globalization;
using Gis.Api.Shared;

namespace Gis.Api.Schools;

/// <summary>
/// A school as addresses name it: one of its codes, told apart by length, or the record's own id (<c>s</c> and a number), which
/// never changes and which schools without any code have too.
/// </summary>
internal readonly record struct SchoolKey(long? Id, string? DmcCode, string? SmisCode, string? ObecCode)
{
    public static string OfId(long id) => string.Create(CultureInfo.InvariantCulture, $"s{id}");

    /// <summary>False for a text that cannot name a school.</summary>
    public static bool TryParse(string text, out SchoolKey key)
    {
        var plain = ThaiDigits.ToAscii(text.Trim());
        key = default;
        if (
            plain.Length is > 1 and < 20
            && plain[0] is 's' or 'S'
            && long.TryParse(plain.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        )
            key = new(id, null, null, null);
        else if (plain.All(char.IsAsciiDigit))
        {
            key = plain.Length switch
            {
                10 => new(null, plain, null, null),
                8 => new(null, null, plain, null),
                6 => new(null, null, null, plain),
                _ => default,
            };
        }
        return key != default;
    }

    public static Refusal NoSuchSchool { get; } =
        Refusal.NotFound(
            "school-not-found",
            "No school has this code. Codes have 10, 8 or 6 digits; a record's own id is s and a number.",
            "ไม่พบโรงเรียนตามรหัสนี้ รหัสโรงเรียนมี 10, 8 หรือ 6 หลัก",
            "key"
        );
}
