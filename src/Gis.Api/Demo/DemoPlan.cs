namespace Gis.Api.Demo;

/// <summary>
/// How many of everything. The first province has 117 schools, as the service area that the manuals describe; larger demos keep
/// it as it is and add provinces in Thailand's proportions: 390 schools a province, 7,425 subdistricts, 8 a district.
/// </summary>
/// <param name="OtherProvinces">Beside the first.</param>
/// <param name="OtherSubdistricts">In all the other provinces together.</param>
internal sealed record DemoPlan(int Schools, ulong Seed, int FirstSchools, int OtherProvinces, int OtherSubdistricts)
{
    public const int DefaultSchools = 117;
    public const ulong DefaultSeed = 1;
    public const int MaxSchools = 5_000_000;
    public const int FirstDistricts = 7;
    public const int FirstSubdistricts = 45;

    /// <summary>Schools of the one cluster whose size is known, as in the manuals' pilot.</summary>
    public const int KnownClusterSize = 12;

    /// <summary>Up to here the first province takes them all.</summary>
    private const int OneProvince = 400;
    private const int SchoolsPerProvince = 390;
    private const int MostProvinces = 76;
    private const double SubdistrictsPerSchool = 7_000 / 30_000.0;
    private const int MostSubdistricts = 7_425;

    public bool IsWholeCountry => OtherProvinces > 0;

    public static DemoPlan Of(int schools, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(schools, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(schools, MaxSchools);
        if (schools <= OneProvince)
            return new(schools, seed, schools, 0, 0);
        var others = schools - DefaultSchools;
        var provinces = Math.Clamp(others / SchoolsPerProvince, 1, MostProvinces);
        var subdistricts = Math.Clamp((int)(schools * SubdistrictsPerSchool), FirstSubdistricts + provinces * 4, MostSubdistricts);
        return new(schools, seed, DefaultSchools, provinces, subdistricts - FirstSubdistricts);
    }

    /// <summary>Shares a whole number by weights (largest remainder), with at least <paramref name="least"/> each while it lasts.</summary>
    public static int[] Share(int total, IReadOnlyList<double> weights, int least)
    {
        var shares = new int[weights.Count];
        var sum = weights.Sum();
        least = Math.Min(least, total / weights.Count);
        var free = total - least * weights.Count;
        var remainders = new List<(double Remainder, int Index)>(weights.Count);
        for (var i = 0; i < shares.Length; i++)
        {
            var exact = free * weights[i] / sum;
            shares[i] = least + (int)exact;
            remainders.Add((exact - (int)exact, i));
        }
        var left = total - shares.Sum();
        foreach (var (_, index) in remainders.OrderByDescending(r => r.Remainder).ThenBy(r => r.Index).Take(left))
            shares[index]++;
        return shares;
    }
}
