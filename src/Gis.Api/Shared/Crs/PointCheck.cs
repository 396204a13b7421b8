using System.Globalization;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Shared.Crs;

/// <summary>The box in which a Thai school can be, in degrees; what lies inside is compared with the country's boundary later.</summary>
internal sealed record CountryBox(double West, double South, double East, double North)
{
    public bool Contains(double lon, double lat) => lon >= West && lon <= East && lat >= South && lat <= North;
}

/// <summary>
/// What a row's coordinates say: a point that can be true (lon, lat, WGS 84), or an issue with the stated numbers and, where one
/// is plausible, a repair.
/// </summary>
internal readonly record struct PointCheck
{
    public double? Lon { get; private init; }
    public double? Lat { get; private init; }
    public double? StatedX { get; private init; }
    public double? StatedY { get; private init; }
    public double? ProposedLon { get; private init; }
    public double? ProposedLat { get; private init; }

    /// <summary>The code of the issue that makes the proposal.</summary>
    public string? Why => Issue is not null && ProposedLon is not null ? Issue.Kind.Code : null;
    public Issue? Issue { get; private init; }

    public static PointCheck Read(string? x, string? y, KnownCrs crs, CountryBox box)
    {
        if (x is null && y is null)
            return new PointCheck { Issue = new Issue(IssueKinds.NoPoint, "point") };
        if (x is null || y is null || !TryDegrees(x, out var statedX) || !TryDegrees(y, out var statedY))
            return new PointCheck { Issue = new Issue(IssueKinds.PointUnreadable, "point", Cut($"{x}, {y}")) };
        var stated = new PointCheck { StatedX = statedX, StatedY = statedY };
        if (statedX == 0 && statedY == 0)
            return stated with { Issue = new Issue(IssueKinds.PointZero, "point", "0, 0") };
        var (lon, lat) = (statedX, statedY);
        if (!crs.IsWgs84)
        {
            (lon, lat) = crs.ToWgs84(statedX, statedY);
            if (double.IsNaN(lon) || double.IsNaN(lat))
                return stated with { Issue = new Issue(IssueKinds.OutsideCountry, "point", Text(statedX, statedY)) };
        }
        return box.Contains(lon, lat) ? stated with { Lon = lon, Lat = lat } : Repair(stated, lon, lat, box);
    }

    /// <summary>The proposed repair as the point.</summary>
    public PointCheck Accept() =>
        new()
        {
            Lon = ProposedLon,
            Lat = ProposedLat,
            StatedX = StatedX,
            StatedY = StatedY,
        };

    /// <summary>"lon, lat" with seven decimals, about a centimetre.</summary>
    public static string Text(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"{x:0.#######}, {y:0.#######}");

    private static PointCheck Repair(PointCheck stated, double x, double y, CountryBox box)
    {
        if (box.Contains(y, x))
            return Propose(stated, IssueKinds.PointSwapped, y, x);
        foreach (var (easting, northing) in ((double, double)[])[(x, y), (y, x)])
        {
            if (easting is < 100_000 or > 900_000 || northing is < 500_000 or > 2_400_000)
                continue;
            foreach (var zone in (int[])[32647, 32648])
            {
                var (lon, lat) = KnownCrs.Find(zone)!.ToWgs84(easting, northing);
                if (box.Contains(lon, lat))
                    return Propose(stated, IssueKinds.PointUtm, lon, lat);
            }
            return stated with { Issue = new Issue(IssueKinds.PointUtm, "point", Text(x, y)) };
        }
        if (Shift(x, box.West, box.East) is { } shiftedX && Shift(y, box.South, box.North) is { } shiftedY)
            return Propose(stated, IssueKinds.PointDecimal, shiftedX, shiftedY);
        return stated with { Issue = new Issue(IssueKinds.OutsideCountry, "point", Text(x, y)) };
    }

    // 9900.12 for 99.0012, 1.859 for 18.59: the power of ten that brings the number into the country, if it is one only.
    private static double? Shift(double value, double low, double high)
    {
        if (value >= low && value <= high)
            return value;
        double? found = null;
        for (var power = -7; power <= 1; power++)
        {
            var shifted = power < 0 ? value / Math.Pow(10, -power) : value * Math.Pow(10, power);
            if (power == 0 || shifted < low || shifted > high)
                continue;
            if (found is not null)
                return null;
            found = shifted;
        }
        return found;
    }

    private static PointCheck Propose(PointCheck stated, IssueKind kind, double lon, double lat) =>
        stated with
        {
            ProposedLon = lon,
            ProposedLat = lat,
            Issue = new Issue(kind, "point", Text(stated.StatedX!.Value, stated.StatedY!.Value), Text(lon, lat)),
        };

    // 18.5915, 18,5915, ๑๘.๕๙๑๕ or 18°35'29.5"N.
    private static bool TryDegrees(string text, out double degrees)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees))
            return double.IsFinite(degrees);
        var plain = ThaiDigits.ToAscii(text);
        if (
            plain.Contains(',', StringComparison.Ordinal)
            && !plain.Contains('.', StringComparison.Ordinal)
            && plain.Count(c => c == ',') == 1
        )
            plain = plain.Replace(',', '.');
        if (double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees))
            return double.IsFinite(degrees);
        var isSouthOrWest = plain.EndsWith('S') || plain.EndsWith('W');
        var parts = plain
            .TrimEnd('N', 'E', 'S', 'W', ' ')
            .Split(['°', '\'', '"', '′', '″', '’', '”'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        degrees = 0;
        if (parts.Length is < 2 or > 3)
            return false;
        for (var i = 0; i < parts.Length; i++)
        {
            if (
                !double.TryParse(parts[i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part)
                || (i > 0 && part >= 60)
            )
                return false;
            degrees += part / Math.Pow(60, i);
        }
        degrees = isSouthOrWest ? -degrees : degrees;
        return true;
    }

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60];
}
