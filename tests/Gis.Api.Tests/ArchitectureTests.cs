using System.Text.RegularExpressions;
using Xunit;

namespace Gis.Api.Tests;

/// <summary>Which folder of the host may use which: arrows run from features to the ground, never back.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Foundation = ["Data", "Shared"];

    /// <summary>The register of schools and areas, how it is found, and who may do what.</summary>
    private static readonly string[] Ground = ["Areas", "Schools", "Search", "Accounts", .. Foundation];

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Shared"] = [],
        ["Data"] = ["Shared"],
        ["Accounts"] = Foundation,
        ["Areas"] = Ground,
        ["Schools"] = Ground,
        ["Search"] = Ground,
        ["About"] = Ground,
        ["Registers"] = Ground,
        ["Imports"] = [.. Ground, "Registers", "Enrolment", "Buildings", "Dltv", "Network", "Statements"],
        ["Enrolment"] = [.. Ground, "Registers"],
        ["Statements"] = [.. Ground, "Registers"],
        ["Buildings"] = [.. Ground, "Registers"],
        ["Dltv"] = [.. Ground, "Registers"],
        ["Network"] = [.. Ground, "Registers"],
        ["Coverage"] = [.. Ground, "Buildings", "Dltv", "Network", "Statements"],
        ["Demo"] = [.. Ground, "Imports", "Buildings", "Dltv", "Network"],
        ["Statistics"] = [.. Ground, "Buildings", "Dltv", "Network", "Coverage"],
        ["Exports"] = [.. Ground, "Coverage"],
        ["Profile"] = [.. Ground, "Enrolment", "Buildings", "Dltv", "Network", "Coverage"],
        ["Pages"] = [.. Ground, "About", "Enrolment", "Buildings", "Dltv", "Network", "Coverage", "Profile", "Statistics"],
        ["Cli"] = [.. Ground, "Imports", "Demo"],
    };

    public static TheoryData<string> Slices =>
        [
            .. Directory
                .GetDirectories(Host)
                .Select(folder => Path.GetFileName(folder)!)
                .Where(name => name is not ("bin" or "obj" or "Properties")),
        ];

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "GisSchools.sln")))
                folder = folder.Parent!;
            return folder.FullName;
        }
    }

    private static string Host => Path.Combine(Root, "src", "Gis.Api");

    [Theory]
    [MemberData(nameof(Slices))]
    public void A_slice_uses_only_what_lies_below_it(string slice)
    {
        Assert.True(MayUse.TryGetValue(slice, out var allowed), $"Say in this test what the new folder {slice} may use.");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Host, slice), "*.cs", SearchOption.AllDirectories))
        {
            foreach (Match use in HostNamespace().Matches(File.ReadAllText(file)))
            {
                var used = use.Groups["slice"].Value;
                Assert.True(used == slice || allowed.Contains(used), $"{Path.GetRelativePath(Host, file)} uses {used}.");
            }
        }
    }

    [Theory]
    [InlineData("Gis.Tiles")]
    [InlineData("Gis.Web")]
    public void The_libraries_know_nothing_of_the_host(string library)
    {
        var project = File.ReadAllText(Path.Combine(Root, "src", library, $"{library}.csproj"));
        Assert.DoesNotContain("ProjectReference", project, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_is_a_table_of_contents()
    {
        var lines = File.ReadAllLines(Path.Combine(Host, "Program.cs"));
        Assert.InRange(lines.Length, 1, 80);
    }

    [GeneratedRegex(@"\bGis\.Api\.(?<slice>[A-Z]\w+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HostNamespace();
}
