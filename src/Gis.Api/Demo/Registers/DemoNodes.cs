using Gis.Api.Demo.Land;
using Gis.Api.Network;
using Gis.Api.Shared;

namespace Gis.Api.Demo.Registers;

/// <summary>Every district has an exchange and a tower at its seat; most subdistricts have a fibre point, some a tower of their own.</summary>
internal sealed class DemoNodes(ulong seed, Country country)
{
    private static readonly string[] Headings =
    [
        "code",
        "name",
        "kind",
        "technology",
        "capacity_mbps",
        "range_meters",
        "lon",
        "lat",
        "observed_on",
    ];

    public static CsvFile Open(string folder, string name) => new(folder, name, Headings);

    public void Write(CsvFile to, DemoSubdistrict subdistrict, DemoCalendar calendar)
    {
        var random = new DemoRandom(DemoRandom.Hash(seed, 310, subdistrict.Seat));
        var name = subdistrict.Area.Name.Th;
        if (subdistrict.IsTown)
            Row(ExchangeOf(subdistrict), $"ชุมสาย{subdistrict.District.Name.Th}", NodeKind.Exchange, "XGS-PON", 100_000, null);
        if (HasFibrePoint(subdistrict))
            Row(FibrePointOf(subdistrict), $"จุดกระจายสายใยแก้วนำแสง{name}", NodeKind.FibrePoint, "GPON", 10_000, 20_000);
        if (HasTower(subdistrict))
            Row(TowerOf(subdistrict), $"เสาสัญญาณ{name}", NodeKind.Tower, random.Chance(0.4) ? "5G" : "4G LTE", 1_000, 8_000);

        void Row(string code, string title, NodeKind kind, string technology, int mbps, int? meters)
        {
            var (lon, lat) = Plane.ToDegrees(
                country.X[subdistrict.Seat] + random.Between(-0.6, 0.6),
                country.Y[subdistrict.Seat] + random.Between(-0.6, 0.6)
            );
            to.Row(
                code,
                title,
                Kebab.Of(kind),
                technology,
                CsvFile.Of(mbps),
                CsvFile.Of(meters),
                CsvFile.OfDegrees(lon),
                CsvFile.OfDegrees(lat),
                CsvFile.Of(calendar.Fresh(random))
            );
        }
    }

    /// <summary>Where a cable of the subdistrict ends.</summary>
    public string FibreEnd(DemoSubdistrict subdistrict) => HasFibrePoint(subdistrict) ? FibrePointOf(subdistrict) : ExchangeOf(subdistrict);

    /// <summary>The tower that serves the subdistrict: its own, or that of the district's seat, which is the first of its codes.</summary>
    public string TowerFor(DemoSubdistrict subdistrict) =>
        HasTower(subdistrict) ? TowerOf(subdistrict) : $"DEMO-{subdistrict.District.Code}01-TW";

    private bool HasFibrePoint(DemoSubdistrict subdistrict) => DemoRandom.Fraction(DemoRandom.Hash(seed, 311, subdistrict.Seat)) < 0.7;

    private bool HasTower(DemoSubdistrict subdistrict) =>
        subdistrict.IsTown || DemoRandom.Fraction(DemoRandom.Hash(seed, 312, subdistrict.Seat)) < 0.4;

    // No real node begins with DEMO.
    private static string ExchangeOf(DemoSubdistrict subdistrict) => $"DEMO-{subdistrict.District.Code}-EX";

    private static string FibrePointOf(DemoSubdistrict subdistrict) => $"DEMO-{subdistrict.Area.Code}-FP";

    private static string TowerOf(DemoSubdistrict subdistrict) => $"DEMO-{subdistrict.Area.Code}-TW";
}
