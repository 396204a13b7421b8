using System.Security.Cryptography;
using System.Text;
using Gis.Api.Areas;
using Gis.Api.Demo;
using Gis.Api.Demo.Registers;
using Gis.Api.Shared;
using NetTopologySuite.Geometries;
using Xunit;

namespace Gis.Api.Tests.Demo;

/// <summary>The generator alone, without a database.</summary>
public sealed class DemoSetTests
{
    private static readonly DemoSet Default = new(DemoPlan.Of(DemoPlan.DefaultSchools, DemoPlan.DefaultSeed));
    private static readonly DemoSchool[] Schools = [.. Default.Schools()];
    private static readonly Lazy<DemoSchool[]> Larger = new(() => [.. new DemoSet(DemoPlan.Of(2_000, DemoPlan.DefaultSeed)).Schools()]);

    [Fact]
    public async Task The_committed_files_are_what_the_generator_makes()
    {
        var folder = Directory.CreateTempSubdirectory("gis-demo-").FullName;
        await DemoFiles.WriteAsync(Default, DemoCalendar.Committed, folder, null, TestContext.Current.CancellationToken);
        foreach (var name in (string[])[DemoFiles.AreasName, DemoFiles.SchoolsName, .. RegisterFiles.All.Select(file => file.Name)])
        {
            var made = await File.ReadAllBytesAsync(Path.Combine(folder, name), TestContext.Current.CancellationToken);
            var committed = await File.ReadAllBytesAsync(
                Path.Combine(Checkout(), "data", "demo", name),
                TestContext.Current.CancellationToken
            );
            Assert.True(made.AsSpan().SequenceEqual(committed), $"data/demo/{name} differs; data/README.md tells how to make it anew.");
        }
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A larger demo is the same everywhere, too; a change of the generator that shows in it is made on purpose.</summary>
    [Fact]
    public async Task A_demo_of_5000_schools_has_the_same_bytes_on_every_machine()
    {
        var folder = Directory.CreateTempSubdirectory("gis-demo-").FullName;
        await DemoFiles.WriteAsync(new(DemoPlan.Of(5_000, 7)), DemoCalendar.Committed, folder, null, TestContext.Current.CancellationToken);
        var hashes = new List<string>();
        foreach (var name in new[] { DemoFiles.AreasName, DemoFiles.SchoolsName })
        {
            await using var file = File.OpenRead(Path.Combine(folder, name));
            hashes.Add(Convert.ToHexStringLower(await SHA256.HashDataAsync(file, TestContext.Current.CancellationToken))[..16]);
        }
        Assert.Equal(["97ea4c9191ea527b", "47110e2cec94ab46"], hashes);
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, name) in RegisterFiles.All)
            all.AppendData(await File.ReadAllBytesAsync(Path.Combine(folder, name), TestContext.Current.CancellationToken));
        Assert.Equal("6158ff5c3a037d0d", Convert.ToHexStringLower(all.GetHashAndReset())[..16]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_default_is_a_service_area_of_117_schools_with_a_cluster_of_12()
    {
        Assert.Equal(117, Schools.Length);
        Assert.All(Schools, school => Assert.Equal("990001", school.ServiceArea!.Code));
        Assert.All(Schools, school => Assert.NotNull(school.Cluster));
        Assert.Single(Schools.CountBy(school => school.Cluster!), cluster => cluster.Value == 12);
        Assert.Equal(7, Of(AreaKind.District).Length);
        Assert.Equal(45, Of(AreaKind.Subdistrict).Length);
        Assert.Equal("TH99", Assert.Single(Of(AreaKind.Province)).Code);
    }

    [Fact]
    public void Every_size_asked_for_is_the_size_made()
    {
        foreach (var size in new[] { 1, 50, 117, 400, 401 })
            Assert.Equal(size, new DemoSet(DemoPlan.Of(size, 3)).Schools().Count());
        Assert.Equal(2_000, Larger.Value.Length);
    }

    [Fact]
    public void Every_seed_has_its_cluster_of_12_and_its_odd_points()
    {
        for (var seed = 2UL; seed < 12; seed++)
        {
            var schools = new DemoSet(DemoPlan.Of(117, seed)).Schools().ToArray();
            Assert.Contains(schools.CountBy(school => school.Cluster!), cluster => cluster.Value == 12);
            Assert.Equal(2, schools.Count(school => school.Point is null));
            Assert.Single(schools, IsOutsideStated);
        }
    }

    [Fact]
    public void A_larger_demo_begins_with_the_default_one()
    {
        Assert.Equal(Schools.Select(Fingerprint), Larger.Value.Take(117).Select(Fingerprint));
    }

    [Fact]
    public void Codes_are_unique_well_formed_and_do_not_derive_from_each_other()
    {
        var schools = Larger.Value;
        Assert.All(schools, school => Assert.Matches("^1099[0-9]{6}$", school.Dmc));
        Assert.Distinct(schools.Select(school => school.Dmc));
        Assert.Distinct(schools.Select(school => school.Smis).OfType<string>());
        Assert.Distinct(schools.Select(school => school.Obec).OfType<string>());
        Assert.All(Schools, school => Assert.Matches("^99[0-9]{6}$", school.Smis));
        Assert.All(Schools, school => Assert.Matches("^(99|00)[0-9]{4}$", school.Obec));
        Assert.Contains(Schools, school => school.Obec![0] == '0');
        Assert.DoesNotContain(Schools, school => school.Dmc.EndsWith(school.Obec!, StringComparison.Ordinal));
        Assert.DoesNotContain(Schools, school => school.Dmc[2..] == school.Smis);
    }

    /// <summary>2,000,000 schools need other prefixes; the codes of the millionth are those of no other.</summary>
    [Fact]
    public void Codes_stay_unique_in_millions()
    {
        Assert.Equal(1_200_000, Enumerable.Range(0, 1_200_000).Select(n => DemoCodes.Dmc(1, n)).ToHashSet(StringComparer.Ordinal).Count);
        var obec = Enumerable.Range(0, 60_000).Select(n => DemoCodes.Obec(1, n)).OfType<string>().ToArray();
        Assert.Equal(40_000, obec.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(40_000, obec.Length);
    }

    [Fact]
    public void Names_are_tidy_and_unique_in_a_subdistrict_but_not_in_the_province()
    {
        string[] names = [.. Schools.Select(s => s.Name.Th), .. Default.Areas.Select(a => a.Name.Th)];
        Assert.All(names, name => Assert.Equal(NameKey.Tidy(name), name));
        Assert.All(names, name => Assert.True(name.IsNormalized(NormalizationForm.FormC)));
        Assert.Distinct(Schools.Select(school => (school.Subdistrict.Area.Code, school.Name.Th)));
        Assert.Contains(Schools.CountBy(school => school.Name.Th), name => name.Value > 1);
        Assert.Contains(Schools, school => school.Name.Th.EndsWith(')'));
        Assert.Contains(Schools, school => "เแโใไ".Contains(school.Name.Th["โรงเรียนบ้าน".Length], StringComparison.Ordinal));
    }

    [Fact]
    public void Most_schools_are_small_and_some_have_no_mains()
    {
        Assert.True(Schools.Count(school => school.Students <= 120) > Schools.Length / 2);
        Assert.Contains(Schools, school => school.Students > 1_000);
        Assert.Contains(Schools, school => school.Electricity == "off-grid");
        Assert.Contains(Schools, school => school.Electricity == "none");
        Assert.True(Schools.Count(school => school.Level == "อนุบาล–ประถมศึกษา") > Schools.Length / 2);
        Assert.Contains(Schools, school => school.Level == "อนุบาล–มัธยมศึกษาตอนต้น");
    }

    [Fact]
    public void Two_schools_are_unplaced_two_share_a_point_and_one_lies_beyond_its_border()
    {
        Assert.Equal(2, Schools.Count(school => school.Point is null));
        Assert.Single(Schools.Where(school => school.Point is not null).CountBy(school => school.Point!.Value), point => point.Value == 2);
        var stray = Assert.Single(Schools, IsOutsideStated);
        Assert.Contains(Of(AreaKind.Subdistrict), area => DemoBordersTests.Polygon(area).Contains(PointOf(stray)));
    }

    [Fact]
    public void Nothing_of_it_can_reach_anybody()
    {
        Assert.All(
            Schools.Select(school => school.Website).OfType<string>(),
            site => Assert.EndsWith(".example", site, StringComparison.Ordinal)
        );
        Assert.All(
            Schools.Select(school => school.Email).OfType<string>(),
            mail => Assert.EndsWith(".example", mail, StringComparison.Ordinal)
        );
        Assert.All(
            Schools.Select(school => school.Phone).OfType<string>(),
            phone => Assert.StartsWith("053-000-", phone, StringComparison.Ordinal)
        );
        Assert.Distinct(Schools.Select(school => school.Website).OfType<string>());
    }

    private static DemoArea[] Of(AreaKind kind) => [.. Default.Areas.Where(area => area.Kind == kind)];

    private static bool IsOutsideStated(DemoSchool school) =>
        school.Point is not null && !DemoBordersTests.Polygon(school.Subdistrict.Area).Contains(PointOf(school));

    private static Point PointOf(DemoSchool school) => new(school.Point!.Value.Lon / 1e6, school.Point.Value.Lat / 1e6);

    private static string Fingerprint(DemoSchool school) =>
        $"{school.Dmc} {school.Smis} {school.Obec} {school.Name} {school.Students} {school.Point} {school.Subdistrict.Area.Code} {school.Cluster!.Code}";

    private static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "GisSchools.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
