using Gis.Api.Demo.Names;

namespace Gis.Api.Demo;

/// <summary>What sort of school it is; decides kind, levels, size and the form of its name.</summary>
internal sealed record DemoSchoolType(string Kind, string Level, double[] Sizes)
{
    private const string Obec = "obec";
    private const string KindergartenPrimary = "อนุบาล–ประถมศึกษา";
    private const string Expanded = "อนุบาล–มัธยมศึกษาตอนต้น";

    // Students at shares 0, 10, 25, 45, 62, 75, 86, 94, 98 and 100 % of the schools: most rural ones have 120 or fewer.
    private static readonly double[] Shares = [0, 0.10, 0.25, 0.45, 0.62, 0.75, 0.86, 0.94, 0.98, 1];
    private static readonly double[] Rural = [11, 25, 41, 66, 92, 125, 178, 262, 390, 560];
    private static readonly double[] Extended = [58, 85, 112, 150, 188, 230, 290, 375, 520, 700];
    private static readonly double[] Town = [88, 130, 180, 240, 310, 390, 480, 620, 820, 1100];
    private static readonly double[] DistrictKindergarten = [310, 350, 390, 430, 480, 530, 590, 660, 720, 790];
    private static readonly double[] ProvincialKindergarten = [1040, 1090, 1140, 1200, 1260, 1310, 1370, 1430, 1500, 1580];
    private static readonly double[] SecondarySizes = [74, 130, 210, 330, 480, 720, 1150, 1900, 2700, 3600];

    private static readonly DemoSchoolType Primary = new(Obec, KindergartenPrimary, Rural);
    private static readonly DemoSchoolType PrimaryOnly = new(Obec, "ประถมศึกษา", Rural);
    private static readonly DemoSchoolType PrimaryExpanded = new(Obec, Expanded, Extended);
    private static readonly DemoSchoolType TownPrimary = new(Obec, KindergartenPrimary, Town);
    private static readonly DemoSchoolType OfDistrict = new(Obec, KindergartenPrimary, DistrictKindergarten);
    private static readonly DemoSchoolType OfProvince = new(Obec, KindergartenPrimary, ProvincialKindergarten);
    private static readonly DemoSchoolType LowerAndUpper = new(Obec, "มัธยมศึกษาตอนต้น–มัธยมศึกษาตอนปลาย", SecondarySizes);
    private static readonly DemoSchoolType Private = new("private", KindergartenPrimary, Town);
    private static readonly DemoSchoolType PrivateKindergarten = new("private", "อนุบาล", Rural);
    private static readonly DemoSchoolType LocalGovernment = new("local-government", KindergartenPrimary, Town);

    public string[] Grades { get; } =
        Level switch
        {
            "อนุบาล" => ["k1", "k2", "k3"],
            "ประถมศึกษา" => ["p1", "p2", "p3", "p4", "p5", "p6"],
            KindergartenPrimary => ["k2", "k3", "p1", "p2", "p3", "p4", "p5", "p6"],
            Expanded => ["k2", "k3", "p1", "p2", "p3", "p4", "p5", "p6", "m1", "m2", "m3"],
            _ => ["m1", "m2", "m3", "m4", "m5", "m6"],
        };

    public bool IsObec => Kind == Obec;
    public bool IsSecondary => this == LowerAndUpper;

    public static DemoSchoolType Draw(DemoRandom random, int province, DemoSubdistrict subdistrict, bool isFirst)
    {
        var (kind, level) = (random.NextDouble(), random.NextDouble());
        if (isFirst && subdistrict.IsTown)
            return subdistrict.IsCapital ? OfProvince : OfDistrict;
        if (province > 0 && kind > 0.80)
        {
            return kind switch
            {
                < 0.88 => LowerAndUpper,
                < 0.93 => Private,
                < 0.96 => PrivateKindergarten,
                _ => LocalGovernment,
            };
        }
        if (subdistrict.IsCapital)
            return TownPrimary;
        return level switch
        {
            < 0.04 => PrimaryOnly,
            < 0.22 => PrimaryExpanded,
            _ => Primary,
        };
    }

    public Romanised Name(DemoSubdistrict subdistrict, DemoRandom random)
    {
        if (this == OfProvince)
            return SchoolNames.Kindergartens(subdistrict.Province.Name);
        if (this == OfDistrict)
            return SchoolNames.Kindergartens(subdistrict.District.Name);
        if (this == Private)
            return SchoolNames.Private(random);
        if (this == PrivateKindergarten)
            return SchoolNames.Kindergartens(PlaceNames.Founder(random));
        // The village that the subdistrict is named after has a school, too.
        var village = !subdistrict.IsCapital && random.Chance(0.18) ? subdistrict.Area.Name : PlaceNames.Village(random);
        if (this == LowerAndUpper)
            return SchoolNames.Secondary(village, random);
        return this == LocalGovernment ? SchoolNames.LocalGovernment(village) : SchoolNames.Primary(village, random);
    }

    public int Students(DemoRandom random)
    {
        var share = random.NextDouble();
        var i = 1;
        while (Shares[i] < share)
            i++;
        var part = (share - Shares[i - 1]) / (Shares[i] - Shares[i - 1]);
        return (int)(Sizes[i - 1] + (Sizes[i] - Sizes[i - 1]) * part);
    }
}
