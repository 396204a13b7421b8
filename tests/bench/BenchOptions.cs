using System.Globalization;

namespace Gis.Bench;

/// <summary>What to measure, on which files, and how often.</summary>
/// <param name="Schools">So many made-up schools instead of the national list; null: the list, where it is there.</param>
internal sealed record BenchOptions(string Name, string DataFolder, int Runs, int? Schools, string Root)
{
    public string NationalList => Path.Combine(DataFolder, "schools", "thailand_36249_derived_points.csv");

    public string[] Boundaries =>
        [
            Path.Combine(DataFolder, "boundaries", "adm1_province.zip"),
            Path.Combine(DataFolder, "boundaries", "adm2_district_simplified.zip"),
            Path.Combine(DataFolder, "boundaries", "adm3_subdistrict_simplified.zip"),
        ];

    /// <summary>The host as it was built beside this program, in the same configuration.</summary>
    public string Host
    {
        get
        {
            var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
            return Path.Combine(Root, "src", "Gis.Api", "bin", configuration, "net10.0", "Gis.Api.dll");
        }
    }

    public static BenchOptions? Parse(string[] args)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GisSchools.sln")))
            folder = folder.Parent!;
        var root = folder.FullName;
        if (args is not [var name, .. var rest] || rest.Length % 2 != 0 || name is not ("import" or "search" or "coverage"))
            return null;
        var given = rest.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return new(
            name,
            Path.GetFullPath(given.GetValueOrDefault("--data") ?? Path.Combine(root, "..", "shared", "data")),
            int.Parse(given.GetValueOrDefault("--runs") ?? "5", CultureInfo.InvariantCulture),
            given.TryGetValue("--schools", out var schools) ? int.Parse(schools, CultureInfo.InvariantCulture) : null,
            root
        );
    }
}
