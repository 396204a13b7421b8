using System.Globalization;

namespace Gis.Api.Shared;

/// <summary>Dates as lists write them, in the Christian or the Buddhist era; years 2400–2700 are Buddhist-era (CE + 543).</summary>
internal static class DataDate
{
    private const int BuddhistEraOffset = 543;

    private static readonly string[] ThaiMonths =
    [
        "มกราคม|ม.ค.",
        "กุมภาพันธ์|ก.พ.",
        "มีนาคม|มี.ค.",
        "เมษายน|เม.ย.",
        "พฤษภาคม|พ.ค.",
        "มิถุนายน|มิ.ย.",
        "กรกฎาคม|ก.ค.",
        "สิงหาคม|ส.ค.",
        "กันยายน|ก.ย.",
        "ตุลาคม|ต.ค.",
        "พฤศจิกายน|พ.ย.",
        "ธันวาคม|ธ.ค.",
    ];

    /// <summary>
    /// Reads 2024-05-16, 2024/05/16, 16/5/2567, 16-05-2567 and 16 พฤษภาคม 2567, with a time of day after it or not.
    /// <paramref name="wasBuddhistEra"/> tells that 543 was taken off.
    /// </summary>
    public static bool TryParse(string text, out DateOnly date, out bool wasBuddhistEra)
    {
        date = default;
        wasBuddhistEra = false;
        var parts = ThaiDigits.ToAscii(text.Trim()).Split(['-', '/', ' ', 'T'], 4, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 3)
            return false;
        var yearFirst = parts[0].Length == 4;
        if (
            !TryNumber(yearFirst ? parts[0] : parts[2], out var year)
            || !TryMonth(parts[1], out var month)
            || !TryNumber(yearFirst ? parts[2] : parts[0], out var day)
        )
            return false;
        if (year is >= 2400 and <= 2700)
        {
            year -= BuddhistEraOffset;
            wasBuddhistEra = true;
        }
        if (year is < 1700 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private static bool TryMonth(string text, out int month)
    {
        month = 1 + Array.FindIndex(ThaiMonths, names => Array.IndexOf(names.Split('|'), text) >= 0);
        return month > 0 || TryNumber(text, out month);
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
