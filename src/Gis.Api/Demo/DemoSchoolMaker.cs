using System.Globalization;
using Gis.Api.Demo.Names;

namespace Gis.Api.Demo;

/// <summary>Makes the schools of one province, a subdistrict at a time.</summary>
/// <param name="province">0 is the first, whose schools all belong to the primary service area.</param>
internal sealed class DemoSchoolMaker(ulong seed, DemoSites sites, int province, DemoArea primary, DemoArea? secondary)
{
    private const int NewNameTries = 40;

    private readonly HashSet<string> _domains = new(StringComparer.Ordinal);

    /// <summary>Counts within the province, so that the odd cases fall on the same schools in a demo of any size.</summary>
    private int _number;

    /// <param name="ordinal">Of the subdistrict's first school in the whole demo.</param>
    public IEnumerable<DemoSchool> Make(DemoSubdistrict subdistrict, int ordinal)
    {
        var random = new DemoRandom(DemoRandom.Hash(seed, 200, province, subdistrict.Seat));
        var villages = sites.Villages(subdistrict);
        var names = new HashSet<string>(StringComparer.Ordinal);
        (int Lon, int Lat)? last = null;
        for (var i = 0; i < subdistrict.Schools; i++, ordinal++, _number++)
        {
            // A subdistrict's first schools stand in its best villages; later ones share them.
            var rank = i < villages.Length / 2 ? i : (int)(villages.Length * random.NextDouble() * random.NextDouble());
            var cell = villages[rank];
            var type = DemoSchoolType.Draw(random, province, subdistrict, isFirst: i == 0);
            var name = NewName(type, subdistrict, names, random);
            var point = Place(subdistrict, cell, last, random);
            last = point ?? last;
            var domain = DomainOf(name, subdistrict);
            yield return new()
            {
                Ordinal = ordinal,
                Dmc = DemoCodes.Dmc(seed, ordinal),
                Smis = type.IsObec ? DemoCodes.Smis(seed, ordinal) : null,
                Obec = type.IsObec ? DemoCodes.Obec(seed, ordinal) : null,
                Name = name,
                Kind = type.Kind,
                Level = type.Level,
                Grades = type.Grades,
                Students = type.Students(random),
                Address = AddressIn(subdistrict, random.Below(14) + 1),
                Phone = random.Chance(0.88) ? "053-000-" + random.Below(1000).ToString("D3", CultureInfo.InvariantCulture) : null,
                Website = random.Chance(0.62) ? $"https://{domain}" : null,
                Email = random.Chance(0.5) ? $"info@{domain}" : null,
                Electricity = Electricity(sites.Height(cell), random),
                OpenedOn = OpenedOn(type, random),
                Point = point,
                Basis = point is null ? null : Basis(random),
                Subdistrict = subdistrict,
                ServiceArea =
                    type.IsSecondary ? secondary
                    : type.IsObec ? primary
                    : null,
                Cluster = type.IsObec && !type.IsSecondary ? subdistrict.Cluster : null,
            };
        }
    }

    /// <summary>The odd cases of real lists: no point, a point beyond the stated subdistrict's border, two schools at one point.</summary>
    private (int Lon, int Lat)? Place(DemoSubdistrict subdistrict, int cell, (int Lon, int Lat)? last, DemoRandom random)
    {
        var usual = sites.PointIn(cell, random);
        if (_number % 50 == 37)
            return null;
        if (_number % 100 == 60 && sites.CellBeyond(subdistrict, random) is { } beyond)
            return sites.PointIn(beyond, random);
        return _number % 200 == 2 && last is not null ? last : usual;
    }

    private static Romanised NewName(DemoSchoolType type, DemoSubdistrict subdistrict, HashSet<string> taken, DemoRandom random)
    {
        Romanised name;
        var tries = 0;
        do name = type.Name(subdistrict, random);
        while (!taken.Add(name.Th) && ++tries < NewNameTries);
        for (var village = 2; tries == NewNameTries; village++)
        {
            var numbered = SchoolNames.Numbered(name, village);
            if (taken.Add(numbered.Th))
                return numbered;
        }
        return name;
    }

    /// <summary>Below .example, which is reserved (RFC 2606): no demo link ever leads to somebody.</summary>
    private string DomainOf(Romanised name, DemoSubdistrict subdistrict)
    {
        var end = name.En.IndexOf(" (", StringComparison.Ordinal);
        var words = end < 0 ? name.En.Replace(" School", "", StringComparison.Ordinal) : name.En[..end];
        var label = words.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return province == 0 && _domains.Add(label) ? $"{label}.example" : $"{label}-{subdistrict.Area.Code.ToLowerInvariant()}.example";
    }

    private string AddressIn(DemoSubdistrict subdistrict, int village)
    {
        // Real postcodes end at 96.
        var postcode = $"{(province == 0 ? "99" : "98")}{subdistrict.District.Code[4..6]}0";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"หมู่ที่ {village} ตำบล{subdistrict.Area.Name.Th} อำเภอ{subdistrict.District.Name.Th} จังหวัด{subdistrict.Province.Name.Th} {postcode}"
        );
    }

    private static string Electricity(double height, DemoRandom random)
    {
        var luck = random.NextDouble();
        return height > 0.6 && luck < 0.2 ? "none"
            : height > 0.5 && luck < 0.6 ? "off-grid"
            : "grid";
    }

    private static string Basis(DemoRandom random) =>
        random.NextDouble() switch
        {
            < 0.80 => "surveyed",
            < 0.92 => "map",
            < 0.97 => "geocoded",
            _ => "derived",
        };

    private static DateOnly OpenedOn(DemoSchoolType type, DemoRandom random)
    {
        var (from, years) = type.IsSecondary ? (1950, 50) : (1915, 70);
        var middling = (random.NextDouble() + random.NextDouble()) / 2;
        return new DateOnly(from + (int)(years * middling), 1, 1).AddDays(random.Below(365));
    }
}
