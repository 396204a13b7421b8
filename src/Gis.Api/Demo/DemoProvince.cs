using System.Globalization;
using Gis.Api.Areas;
using Gis.Api.Demo.Land;
using Gis.Api.Demo.Names;

namespace Gis.Api.Demo;

/// <summary>Divides one province into districts and subdistricts with codes and names.</summary>
internal sealed class DemoProvince
{
    private readonly Country _country;
    private readonly DemoRandom _random;
    private readonly HashSet<string> _districtNames = new(StringComparer.Ordinal);

    /// <param name="number">0 is the first; the others count from 1.</param>
    public DemoProvince(Country country, ulong seed, int number, int[] cells, int districts, int subdistricts)
    {
        _country = country;
        _random = new DemoRandom(DemoRandom.Hash(seed, 100, number));
        var name = number == 0 ? PlaceNames.Province : PlaceNames.OtherProvince(number - 1);
        var memberOf = new HashSet<int>(cells);
        Area = new(AreaKind.Province, CodeOf(number), name, null, cells) { Rings = country.Rings(cells, memberOf.Contains) };
        var parts = InOrder(Partition.Split(country, cells, districts, _random));
        var shares = DemoPlan.Share(
            subdistricts,
            [.. parts.Select(part => part.Sum(country.Weight))],
            least: Math.Min(3, subdistricts / districts)
        );
        for (var i = 0; i < parts.Count; i++)
            AddDistrict(parts[i], i, shares[i]);
    }

    public DemoArea Area { get; }
    public List<DemoArea> Districts { get; } = [];
    public List<DemoSubdistrict> Subdistricts { get; } = [];

    /// <summary>TH99, then THA0 … THJ9: letters that no real P-code has, so that demo and real areas never meet.</summary>
    private static string CodeOf(int number) =>
        number == 0 ? "TH99" : $"TH{(char)('A' + (number - 1) / 10)}{(char)('0' + (number - 1) % 10)}";

    private void AddDistrict(int[] cells, int number, int subdistricts)
    {
        var name = number == 0 ? PlaceNames.Mueang + Area.Name : NewName(_districtNames);
        var code = Area.Code + TwoDigits(number + 1);
        var district = new DemoArea(AreaKind.District, code, name, Area, cells) { Rings = Rings(cells) };
        Districts.Add(district);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var parts = InOrder(Partition.Split(_country, cells, subdistricts, _random));
        for (var i = 0; i < parts.Count; i++)
        {
            // The subdistrict of the district's seat has its name, as most have; in the capital it is the old town.
            var own =
                i > 0 ? NewName(names)
                : number == 0 ? PlaceNames.OldTown
                : name;
            names.Add(own.Th);
            var area = new DemoArea(AreaKind.Subdistrict, code + TwoDigits(i + 1), own, district, parts[i]) { Rings = Rings(parts[i]) };
            Subdistricts.Add(new(area, SeatOf(parts[i]), IsTown: i == 0, IsCapital: number == 0 && i == 0));
        }
    }

    private List<GridPoint[]> Rings(int[] cells) => _country.Rings(cells, new HashSet<int>(cells).Contains);

    private Romanised NewName(HashSet<string> taken)
    {
        Romanised name;
        do name = PlaceNames.Place(_random);
        while (!taken.Add(name.Th));
        return name;
    }

    /// <summary>First the part that lies best (flat and central), then always the nearest of the rest.</summary>
    private List<int[]> InOrder(List<int[]> parts)
    {
        var all = Middle([.. parts.SelectMany(part => part)]);
        var left = parts.Select(part => (Cells: part, Middle: Middle(part))).ToList();
        var next = left.MinBy(part => Distance(part.Middle, all) * 0.02 + part.Cells.Average(cell => _country.Height[cell]));
        var ordered = new List<int[]>(parts.Count);
        while (true)
        {
            ordered.Add(next.Cells);
            left.Remove(next);
            if (left.Count == 0)
                return ordered;
            var here = next.Middle;
            next = left.MinBy(part => Distance(part.Middle, here));
        }
    }

    /// <summary>The main village lies low and not far from the middle.</summary>
    private int SeatOf(int[] cells)
    {
        var middle = Middle(cells);
        return cells.MinBy(cell => _country.Height[cell] + 0.06 * Distance((_country.X[cell], _country.Y[cell]), middle));
    }

    private (double X, double Y) Middle(int[] cells) => (cells.Average(cell => _country.X[cell]), cells.Average(cell => _country.Y[cell]));

    /// <summary>Kilometres.</summary>
    private static double Distance((double X, double Y) a, (double X, double Y) b) =>
        Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));

    private static string TwoDigits(int number) => number.ToString("D2", CultureInfo.InvariantCulture);
}
