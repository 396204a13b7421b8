using System.Globalization;
using Gis.Api.Coverage;
using Gis.Api.Demo;
using Gis.Api.Demo.Registers;
using Gis.Api.Dltv;
using Gis.Api.Network;
using Gis.Api.Schools;
using Gis.Api.Shared;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Xunit;

namespace Gis.Api.Tests.Demo;

/// <summary>The registers of the generator, without a database: the rules are asked about what its files say.</summary>
public sealed class DemoRegistersTests
{
    private static readonly DemoLists Default = DemoLists.Make(DemoPlan.DefaultSchools, DemoCalendar.Committed);
    private static readonly Lazy<DemoLists> Larger = new(() => DemoLists.Make(1_500, DemoCalendar.Committed));
    private static readonly CoverageOptions Options = new();

    [Fact]
    public void Every_value_and_every_reason_occurs_among_117_schools()
    {
        var all = Default.Explain(Options);
        Assert.Equal(117, all.Count);
        Assert.Equal(
            ["all-links-down", "below-target", "meets-target", "no-record", "speed-unknown", "stale", "stated-none"],
            Words(all.Select(one => one.Network.Reason))
        );
        Assert.Equal(
            ["below-need", "meets-need", "need-unknown", "no-record", "none-working", "stale", "stated", "stated-none"],
            Words(all.Select(one => one.Dltv.Reason))
        );
        Assert.Equal(["good", "limited", "none", "unknown"], Words(all.Select(one => one.Network.Value)));
        Assert.Equal(["full", "none", "not-needed", "partial", "unknown"], Words(all.Select(one => one.Dltv.Value)));
        Assert.Contains(all, one => one.Network.Inputs.IsResilient);
        Assert.InRange(all.Count(one => one.Network.Value == CoverageValue.Unknown), 10, 40);
    }

    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("2028-02-29")]
    [InlineData("2031-01-01")]
    public void Whatever_the_day_the_rules_find_what_was_dealt(string day)
    {
        var lists = day == "2026-11-20" ? Larger.Value : DemoLists.Make(1_500, new(DateOnly.Parse(day, CultureInfo.InvariantCulture)));
        foreach (var (school, found) in lists.Schools.Zip(lists.Explain(Options)))
        {
            Assert.Equal(DemoCases.NetworkOf(1, school.Ordinal).ToString(), found.Network.Reason.ToString());
            var dealt = DemoCases.DltvOf(1, school.Ordinal);
            if (dealt == DltvCase.NotNeeded)
                Assert.Equal(CoverageReason.Stated, found.Dltv.Reason);
            // One classroom is served or not.
            else if (dealt != DltvCase.BelowNeed || found.Dltv.Inputs.Need > 1)
                Assert.Equal(dealt.ToString(), found.Dltv.Reason.ToString());
        }
        Assert.DoesNotContain(lists.Dates, date => date > lists.Calendar.Today);
    }

    [Fact]
    public void Most_of_it_stays_fresh_for_half_a_year()
    {
        var later = Default.Explain(Options, Default.Calendar.Today.AddDays(180));
        Assert.InRange(later.Count(one => one.Network.Reason == CoverageReason.Stale), 8, 20);
    }

    [Fact]
    public void The_newest_counts_add_up_to_the_school_and_earlier_years_are_told()
    {
        var counted = 0;
        foreach (var school in Larger.Value.Schools)
        {
            var years = Larger.Value.Enrolment.Where(row => row["dmc_code"] == school.Dmc).ToArray();
            if (years.Length == 0)
                continue;
            Assert.Equal(["2026", "2025", "2024"], years.Select(row => row["academic_year"]));
            var pupils = years[0].Where(cell => cell.Key.EndsWith("male", StringComparison.Ordinal) && cell.Value.Length > 0).ToArray();
            Assert.Equal(school.Students, pupils.Sum(cell => int.Parse(cell.Value, CultureInfo.InvariantCulture)));
            Assert.Equal(school.Grades, pupils.Select(cell => cell.Key.Split('_')[0]).Distinct());
            counted++;
        }
        Assert.True(counted > 1_300);
        Assert.Equal(["director", "other", "support", "teacher"], Default.Words("staff", "role"));
    }

    [Fact]
    public void Buildings_stand_near_their_school_and_not_on_each_other()
    {
        var reader = new WKTReader();
        var schools = Default.Schools.ToDictionary(school => school.Dmc, StringComparer.Ordinal);
        var shapes = new List<Geometry>();
        foreach (var row in Default.Of("buildings"))
        {
            var school = schools[row["dmc_code"]];
            Assert.Equal(school.Point is null, row["geometry"].Length == 0);
            if (school.Point is not { } point)
                continue;
            var shape = reader.Read(row["geometry"]);
            Assert.True(shape.IsValid);
            Assert.InRange(shape.Distance(new Point(point.Lon / 1e6, point.Lat / 1e6)) * 111_320, 5, 300);
            shapes.Add(shape);
        }
        Assert.True(shapes.Count > 350);
        for (var i = 0; i < shapes.Count; i++)
            Assert.All(shapes.Skip(i + 1), other => Assert.False(shapes[i].Intersects(other)));
        Assert.Equal(["dangerous", "demolished", "fair", "good", "poor"], Default.Words("buildings", "condition"));
        Assert.Contains(shapes, shape => shape is Point);
    }

    [Fact]
    public void Every_word_of_the_registers_is_used()
    {
        Assert.Equal(Kebab.All<DeliveryMode>(), Default.Words("dltv-usage", "mode"));
        Assert.Equal(Kebab.All<ReceiverCondition>(), Default.Words("receivers", "condition"));
        Assert.Equal(Kebab.All<ReceiverOrigin>(), Default.Words("receivers", "origin"));
        Assert.Equal(Kebab.All<DltvBand>(), Default.Words("receivers", "band"));
        Assert.Equal(Kebab.All<LinkMedium>(), Default.Words("links", "medium"));
        Assert.Equal(Kebab.All<LinkStatus>(), Default.Words("links", "status"));
        Assert.Equal(Kebab.All<LinkRole>(), Default.Words("links", "role"));
        Assert.Equal(Kebab.All<NetworkProvider>(), Default.Words("links", "provider"));
        Assert.Equal(Kebab.All<NodeKind>(), Default.Words("nodes", "kind"));
        var platforms = Default.Words("platform-use", "platform");
        Assert.Contains("DLIT", platforms);
        Assert.True(platforms.Length > 1);
    }

    [Fact]
    public void Links_end_at_nodes_that_there_are()
    {
        var nodes = Larger.Value.Of("nodes").Select(row => row["code"]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Larger.Value.Of("nodes").Count, nodes.Count);
        var ends = Larger.Value.Of("links").Select(row => row["far_node"]).Where(code => code.Length > 0).ToArray();
        Assert.True(ends.Length > 1_000);
        Assert.All(ends, end => Assert.Contains(end, nodes));
        Assert.Contains(Default.Of("links"), row => row["far_lon"].Length > 0 && row["far_node"].Length == 0);
    }

    [Fact]
    public void A_larger_demo_begins_with_the_registers_of_the_default_one()
    {
        foreach (var (kind, _) in RegisterFiles.All)
        {
            var rows = Default.Of(kind);
            Assert.Equal(rows.Select(Text), Larger.Value.Of(kind).Take(rows.Count).Select(Text));
        }

        static string Text(IReadOnlyDictionary<string, string> row) => string.Join('|', row.Values);
    }

    private static string[] Words<T>(IEnumerable<T> values)
        where T : struct, Enum => [.. values.Distinct().Select(Kebab.Of).Order(StringComparer.Ordinal)];
}
