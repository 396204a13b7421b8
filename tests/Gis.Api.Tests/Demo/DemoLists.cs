using System.Globalization;
using System.Text.RegularExpressions;
using Gis.Api.Coverage;
using Gis.Api.Demo;
using Gis.Api.Demo.Registers;
using Gis.Api.Dltv;
using Gis.Api.Network;
using Gis.Api.Shared;

namespace Gis.Api.Tests.Demo;

/// <summary>The files of a demo, read again.</summary>
internal sealed partial class DemoLists
{
    private readonly Dictionary<string, List<Dictionary<string, string>>> _files = new(StringComparer.Ordinal);

    public required DemoCalendar Calendar { get; init; }

    public required DemoSchool[] Schools { get; init; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Enrolment => Of("enrolment");

    public IEnumerable<DateOnly> Dates =>
        _files
            .Values.SelectMany(rows => rows)
            .SelectMany(row => row.Where(cell => cell.Key is "observed_on" or "measured_on" or "received_on" && cell.Value.Length > 0))
            .Select(cell => Day(cell.Value));

    public static DemoLists Make(int schools, DemoCalendar calendar)
    {
        var demo = new DemoSet(DemoPlan.Of(schools, DemoPlan.DefaultSeed));
        var folder = Directory.CreateTempSubdirectory("gis-demo-").FullName;
        DemoFiles.WriteAsync(demo, calendar, folder, null, CancellationToken.None).GetAwaiter().GetResult();
        var lists = new DemoLists { Calendar = calendar, Schools = [.. demo.Schools()] };
        foreach (var (kind, name) in RegisterFiles.All)
            lists._files[kind] = Read(Path.Combine(folder, name));
        Directory.Delete(folder, recursive: true);
        return lists;
    }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Of(string kind) => _files[kind];

    public string[] Words(string kind, string column) =>
        [.. _files[kind].Select(row => row[column]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What the rules say of each school on a day, the demo's own where none is given.</summary>
    public IReadOnlyList<Explanation> Explain(CoverageOptions options, DateOnly? on = null)
    {
        var links = BySchool("links");
        var receivers = BySchool("receivers");
        var statements = BySchool("statements");
        var enrolment = BySchool("enrolment");
        return
        [
            .. Schools.Select(school =>
            {
                var stated = statements[school.Dmc].ToLookup(row => row["topic"], StringComparer.Ordinal);
                var grades = enrolment[school.Dmc].FirstOrDefault() is { } newest
                    ? newest
                        .Where(cell => cell.Key.EndsWith("male", StringComparison.Ordinal) && cell.Value is not ("" or "0"))
                        .DistinctBy(cell => cell.Key.Split('_')[0])
                        .Count()
                    : (int?)null;
                var facts = new SchoolFacts(
                    0,
                    new(
                        school.Students,
                        [.. links[school.Dmc].Select(Link)],
                        stated["network"].Select(Origin).MaxBy(origin => origin.ObservedOn)
                    ),
                    new(
                        school.IsSmallPrimary ? grades : null,
                        [
                            .. receivers[school.Dmc]
                                .Select(row => new ReceiverFact(Kebab.Parse<ReceiverCondition>(row["condition"]), Origin(row))),
                        ],
                        [
                            .. stated["dltv"]
                                .Select(row => new DltvStatement(
                                    Kebab.Parse<DltvStatementKind>(row["said"]),
                                    (int?)Number(row, "classrooms"),
                                    Origin(row)
                                )),
                        ]
                    )
                );
                return Explanation.Of(facts, on ?? Calendar.Today, options);
            }),
        ];
    }

    private static LinkFact Link(Dictionary<string, string> row) =>
        new(
            Kebab.Parse<LinkRole>(row["role"]),
            Kebab.Parse<LinkStatus>(row["status"]),
            Kebab.Parse<NetworkProvider>(row["provider"]),
            Kebab.Parse<LinkMedium>(row["medium"]),
            Number(row, "down_mbps"),
            Number(row, "measured_down_mbps"),
            row["measured_on"].Length == 0 ? null : Day(row["measured_on"]),
            Origin(row)
        );

    private static Origin Origin(Dictionary<string, string> row) => new("demo", Day(row["observed_on"]));

    private static double? Number(Dictionary<string, string> row, string column) =>
        row[column].Length == 0 ? null : double.Parse(row[column], CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private ILookup<string, Dictionary<string, string>> BySchool(string kind) =>
        _files[kind].ToLookup(row => row["dmc_code"], StringComparer.Ordinal);

    private static List<Dictionary<string, string>> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var headings = Cells(lines[0]);
        return
        [
            .. lines
                .Skip(1)
                .Select(line => headings.Zip(Cells(line)).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal)),
        ];
    }

    // A cell that holds commas is quoted; none holds a quotation mark.
    private static string[] Cells(string line) => [.. Cell().Matches(line).Select(cell => cell.Value.Trim('"'))];

    [GeneratedRegex("(?<=^|,)(?:\"[^\"]*\"|[^,\"]*)(?=,|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cell();
}
