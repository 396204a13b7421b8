using System.Globalization;
using Gis.Api.Shared;

namespace Gis.Api.Coverage;

/// <summary>The day that a question is about.</summary>
internal static class AsOf
{
    /// <summary>Reads an ISO date; a year of the Buddhist era is refused with the CE date proposed.</summary>
    public static DateOnly Parse(string? text, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text))
            return today;
        if (
            !DateOnly.TryParseExact(
                ThaiDigits.ToAscii(text.Trim()),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            throw Refused(
                "date-malformed",
                "Give the day as year-month-day in the common era, such as 2025-06-12.",
                "ระบุวันที่เป็น ปี-เดือน-วัน โดยใช้ปี ค.ศ. เช่น 2025-06-12"
            );
        if (day.Year > 2400)
        {
            var proposed = day.AddYears(-543).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            throw Refused(
                "date-buddhist-era",
                $"The year is of the Buddhist era; in the common era it is {proposed}.",
                $"ปีที่ระบุเป็น พ.ศ. วันที่ในปี ค.ศ. คือ {proposed}"
            );
        }
        if (day > today)
            throw Refused("date-in-future", "A status can be asked for up to today.", "ขอสถานะได้ถึงวันนี้เท่านั้น");
        return day;
    }

    private static RefusalException Refused(string code, string en, string th) => new(Refusal.BadInput(code, "asOf", en, th));
}
