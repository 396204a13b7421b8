using System.Globalization;
using Gis.Api.Areas;
using Gis.Api.Demo.Land;
using Gis.Api.Demo.Names;

namespace Gis.Api.Demo;

/// <summary>
/// A whole demo: areas in memory, schools as a stream. The same plan gives the same demo, letter for letter, on every machine.
/// </summary>
internal sealed class DemoSet
{
    private const int SchoolsInCluster = 8;
    private const int LeastInCluster = 5;

    private readonly List<DemoProvince> _provinces = [];
    private readonly List<DemoArea> _primary = [];
    private readonly List<DemoArea> _secondary = [];
    private readonly List<DemoArea> _clusters = [];

    public DemoSet(DemoPlan plan)
    {
        Plan = plan;
        Country = new Country(plan.Seed, plan.IsWholeCountry);
        MakeProvinces();
        for (var number = 0; number < _provinces.Count; number++)
        {
            MakeServiceAreas(_provinces[number], number);
            MakeClusters(_provinces[number], _primary[number]);
        }
        if (plan.Schools >= DemoPlan.DefaultSchools)
            FixKnownCluster();
    }

    public DemoPlan Plan { get; }

    public Country Country { get; }

    public IEnumerable<DemoSubdistrict> Subdistricts => _provinces.SelectMany(province => province.Subdistricts);

    /// <summary>Parents before children.</summary>
    public IEnumerable<DemoArea> Areas =>
        [
            .. _provinces.Select(province => province.Area),
            .. _provinces.SelectMany(province => province.Districts),
            .. Subdistricts.Select(subdistrict => subdistrict.Area),
            .. _primary,
            .. _secondary,
            .. _clusters,
        ];

    public IEnumerable<DemoSchool> Schools()
    {
        var owner = new DemoSubdistrict[Country.Cells];
        foreach (var subdistrict in Subdistricts)
        {
            foreach (var cell in subdistrict.Area.Cells)
                owner[cell] = subdistrict;
        }
        var sites = new DemoSites(Country, owner);
        var ordinal = 0;
        for (var number = 0; number < _provinces.Count; number++)
        {
            var maker = new DemoSchoolMaker(Plan.Seed, sites, number, _primary[number], number == 0 ? null : _secondary[number - 1]);
            foreach (var subdistrict in _provinces[number].Subdistricts)
            {
                foreach (var school in maker.Make(subdistrict, ordinal))
                {
                    yield return school;
                    ordinal++;
                }
            }
        }
    }

    private void MakeProvinces()
    {
        var first = Enumerable.Range(0, Country.FirstProvinceCells).ToArray();
        _provinces.Add(new(Country, Plan.Seed, 0, first, DemoPlan.FirstDistricts, DemoPlan.FirstSubdistricts));
        ShareSchools(_provinces[0], Plan.FirstSchools);
        if (!Plan.IsWholeCountry)
            return;
        var rest = Enumerable.Range(first.Length, Country.Cells - first.Length).ToArray();
        var parts = Partition.Split(Country, rest, Plan.OtherProvinces, new DemoRandom(DemoRandom.Hash(Plan.Seed, 101)));
        double[] weights = [.. parts.Select(part => part.Sum(Country.Weight))];
        var subdistricts = DemoPlan.Share(Plan.OtherSubdistricts, weights, least: 4);
        var schools = DemoPlan.Share(Plan.Schools - Plan.FirstSchools, weights, least: 1);
        for (var i = 0; i < parts.Count; i++)
        {
            var districts = Math.Max(1, subdistricts[i] / 8);
            _provinces.Add(new(Country, Plan.Seed, i + 1, parts[i], districts, subdistricts[i]));
            ShareSchools(_provinces[^1], schools[i]);
        }
    }

    /// <summary>Where more people live there are more schools; towns have more still.</summary>
    private void ShareSchools(DemoProvince province, int schools)
    {
        var weights = province.Subdistricts.Select(subdistrict =>
            subdistrict.Area.Cells.Sum(Country.Weight)
            * (
                subdistrict.IsCapital ? 3.5
                : subdistrict.IsTown ? 1.6
                : 1
            )
        );
        var shares = DemoPlan.Share(schools, [.. weights], least: 1);
        for (var i = 0; i < shares.Length; i++)
            province.Subdistricts[i].Schools = shares[i];
    }

    private void MakeServiceAreas(DemoProvince province, int number)
    {
        var code = 990_000 + number * 10 + 1;
        var (th, en) = province.Area.Name;
        _primary.Add(
            ServiceArea(code, new($"สำนักงานเขตพื้นที่การศึกษาประถมศึกษา{th} เขต 1", $"{en} Primary Educational Service Area Office 1"))
        );
        if (number > 0)
            _secondary.Add(
                ServiceArea(code + 1, new($"สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา{th}", $"{en} Secondary Educational Service Area Office"))
            );

        DemoArea ServiceArea(int serviceCode, Romanised name) =>
            new(AreaKind.ServiceArea, serviceCode.ToString(CultureInfo.InvariantCulture), name, null, []) { Rings = province.Area.Rings };
    }

    /// <summary>Clusters are runs of neighbouring subdistricts of one district with about ten schools.</summary>
    private void MakeClusters(DemoProvince province, DemoArea serviceArea)
    {
        var runs = new List<List<DemoSubdistrict>>();
        foreach (var district in province.Subdistricts.GroupBy(subdistrict => subdistrict.District))
        {
            var run = new List<DemoSubdistrict>();
            var ofDistrict = new List<List<DemoSubdistrict>>();
            foreach (var subdistrict in district)
            {
                run.Add(subdistrict);
                if (run.Sum(member => member.Schools) < SchoolsInCluster)
                    continue;
                ofDistrict.Add(run);
                run = [];
            }
            if (ofDistrict.Count > 0 && run.Sum(member => member.Schools) < LeastInCluster)
                ofDistrict[^1].AddRange(run);
            else
                ofDistrict.Add(run);
            runs.AddRange(ofDistrict);
        }
        foreach (var (index, run) in runs.Index())
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"{serviceArea.Code}-{index + 1:D2}");
            var (th, en) = run[0].Area.Name;
            var cluster = new DemoArea(AreaKind.Cluster, code, new($"ศูนย์เครือข่ายโรงเรียน{th}", $"{en} School Cluster"), serviceArea, []);
            _clusters.Add(cluster);
            foreach (var member in run)
                member.Cluster = cluster;
        }
    }

    /// <summary>Moves schools between subdistricts of the first province until one cluster has exactly the size of the manuals' pilot.</summary>
    private void FixKnownCluster()
    {
        var all = _provinces[0].Subdistricts;
        var known = all.GroupBy(subdistrict => subdistrict.Cluster!)
            .MinBy(cluster => Math.Abs(cluster.Sum(member => member.Schools) - DemoPlan.KnownClusterSize))!
            .ToArray();
        var others = all.Except(known).ToArray();
        while (known.Sum(member => member.Schools) < DemoPlan.KnownClusterSize)
            Move(others.MaxBy(member => member.Schools)!, known.MinBy(member => member.Schools)!);
        while (known.Sum(member => member.Schools) > DemoPlan.KnownClusterSize)
            Move(known.MaxBy(member => member.Schools)!, others.MinBy(member => member.Schools)!);

        static void Move(DemoSubdistrict from, DemoSubdistrict to)
        {
            from.Schools--;
            to.Schools++;
        }
    }
}
