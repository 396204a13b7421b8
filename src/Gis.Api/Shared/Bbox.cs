using System.Globalization;

namespace Gis.Api.Shared;

/// <summary>A box in WGS 84 degrees, lon before lat. A box whose west is east of its east crosses the date line and is refused: no data lie there.</summary>
internal readonly record struct Bbox(double MinLon, double MinLat, double MaxLon, double MaxLat)
{
    public double[] ToArray() => [MinLon, MinLat, MaxLon, MaxLat];

    /// <summary>Reads <c>minLon,minLat,maxLon,maxLat</c>; null where no box was given.</summary>
    public static Bbox? Parse(string? text, string field = "bbox")
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var parts = text.Split(',');
        var numbers = new double[4];
        for (var i = 0; i < 4; i++)
        {
            if (
                parts.Length != 4
                || !double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])
                || !double.IsFinite(numbers[i])
            )
                throw Refused(
                    "bbox-malformed",
                    field,
                    "Give four numbers in degrees: minLon,minLat,maxLon,maxLat.",
                    "ระบุตัวเลขสี่ค่าเป็นองศา: minLon,minLat,maxLon,maxLat"
                );
        }
        var box = new Bbox(numbers[0], numbers[1], numbers[2], numbers[3]);
        if (Math.Abs(box.MinLon) > 180 || Math.Abs(box.MaxLon) > 180 || Math.Abs(box.MinLat) > 90 || Math.Abs(box.MaxLat) > 90)
            throw Refused(
                "bbox-outside-world",
                field,
                "Longitudes run from -180 to 180, latitudes from -90 to 90.",
                "ลองจิจูดอยู่ระหว่าง -180 ถึง 180 และละติจูดอยู่ระหว่าง -90 ถึง 90"
            );
        if (box.MinLon > box.MaxLon)
            throw Refused(
                "bbox-over-date-line",
                field,
                "The box runs over the date line; ask for its two halves, west before east.",
                "กรอบคร่อมเส้นแบ่งวัน กรุณาขอเป็นสองส่วน โดยระบุด้านตะวันตกก่อนตะวันออก"
            );
        if (box.MinLat > box.MaxLat)
            throw Refused("bbox-inside-out", field, "The first latitude is the southern one.", "ละติจูดค่าแรกต้องเป็นด้านใต้");
        return box;
    }

    private static RefusalException Refused(string code, string field, string en, string th) => new(Refusal.BadInput(code, field, en, th));
}
