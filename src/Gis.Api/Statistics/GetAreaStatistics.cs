using System.Data.Common;
using Gis.Api.Areas;
using Gis.Api.Coverage;
using Gis.Api.Data;
using Gis.Api.Network;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.Statistics;

/// <summary>What stands in the registers of the schools that an area held on a day.</summary>
internal sealed class GetAreaStatistics(AreaCodes areas, NpgsqlDataSource database, IOptions<SizeClassOptions> sizes)
{
    private const string Unknown = "unknown";

    private static readonly LocalisedName Note = new(
        "รายชื่อโรงเรียนในพื้นที่เป็นของวันที่ระบุ ส่วนจำนวนนักเรียน ขนาด บุคลากร อาคาร เครื่องรับ และวงจรเครือข่ายเป็นข้อมูลปัจจุบันในทะเบียน",
        "Which schools the area holds is as of the day; students, sizes, staff, buildings, receivers and links are what the registers hold now."
    );

    private static readonly string[] Grades =
    [
        .. (string[])["k1", "k2", "k3"],
        .. Enumerable.Range(1, 6).Select(grade => $"p{grade}"),
        .. Enumerable.Range(1, 6).Select(grade => $"m{grade}"),
    ];

    public static Task<AreaStatistics> Handle(
        string code,
        string? asOf,
        GetAreaStatistics getAreaStatistics,
        ThaiClock clock,
        CancellationToken cancellationToken
    ) => getAreaStatistics.FindAsync(code, AsOf.Parse(asOf, clock.Today), cancellationToken);

    public async Task<AreaStatistics> FindAsync(string code, DateOnly day, CancellationToken cancellationToken)
    {
        var area = await areas.IdOfAsync(code, cancellationToken);
        var (alike, ids) = await ReadSchoolsAsync(area, day, cancellationToken);
        // Students by grade are as many rows as all other registers together.
        var enrolment = CountAsync("CountEnrolment", ids, cancellationToken);
        var counts = await CountAsync("CountRegisters", ids, cancellationToken);
        counts.AddRange(await enrolment);
        var buildings = counts.Where(count => count.What is "building").ToList();
        return new(
            AreaCodes.Normalise(code),
            new(day, ids.Length),
            new(
                alike.Sum(row => row.Schools * (long)(row.Students ?? 0)),
                alike.Sum(row => row.Placed),
                Zeros(Kebab.All<SchoolKind>().Append(Unknown), alike, row => [row.Kind ?? Unknown]),
                Zeros(Enum.GetValues<SchoolLevels>().SelectMany(level => level.ToWords()).Append(Unknown), alike, LevelsOf),
                SizesOf(alike),
                EnrolmentOf(counts),
                [
                    .. counts
                        .Where(count => count.What is "enrolment")
                        .GroupBy(count => count.Term)
                        .OrderBy(term => term.Key)
                        .Select(term => new TermStudents(term.Key.Year, term.Key.Term, term.Sum(count => count.Number))),
                ],
                StaffOf(counts),
                new(
                    buildings.Sum(count => count.Number),
                    buildings.Sum(count => count.More),
                    Words(["good", "fair", "poor", "dangerous", "demolished", Unknown], buildings)
                ),
                Words(["working", "broken", "missing"], [.. counts.Where(count => count.What is "receiver")]),
                LinksOf(counts)
            ),
            Note
        );
    }

    /// <summary>Schools that levels, students and kind do not tell apart.</summary>
    private sealed record Alike(SchoolLevels Levels, int? Students, string? Kind, int Schools, long Placed);

    private sealed record Count(string What, string? A, string? B, (int Year, int Term) Term, long Number, long More);

    private async Task<(List<Alike> Alike, long[] Ids)> ReadSchoolsAsync(long area, DateOnly day, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(EmbeddedSql.For<GetAreaStatistics>());
        command.Parameters.Add(new() { Value = area });
        command.Parameters.Add(new() { Value = day });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var alike = new List<Alike>();
        var ids = new List<long>();
        while (await rows.ReadAsync(cancellationToken))
        {
            var schools = await rows.GetFieldValueAsync<long[]>(0, cancellationToken);
            ids.AddRange(schools);
            alike.Add(
                new(
                    (SchoolLevels)rows.GetInt16(1),
                    rows.IsDBNull(2) ? null : rows.GetInt32(2),
                    rows.IsDBNull(3) ? null : rows.GetString(3),
                    schools.Length,
                    rows.GetInt64(4)
                )
            );
        }
        return (alike, [.. ids]);
    }

    private async Task<List<Count>> CountAsync(string statement, long[] schools, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(EmbeddedSql.For(typeof(GetAreaStatistics), statement));
        command.Parameters.Add(new() { Value = schools });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var counts = new List<Count>();
        while (await rows.ReadAsync(cancellationToken))
            counts.Add(
                new(
                    rows.GetString(0),
                    Text(rows, 1),
                    Text(rows, 2),
                    rows.IsDBNull(3) ? default : (rows.GetInt32(3), rows.GetInt16(4)),
                    (long)rows.GetDecimal(5),
                    (long)rows.GetDecimal(6)
                )
            );
        return counts;
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static string[] LevelsOf(Alike row) => row.Levels == SchoolLevels.None ? [Unknown] : row.Levels.ToWords();

    private static OrderedDictionary<string, long> Zeros(IEnumerable<string> words, List<Alike> alike, Func<Alike, string[]> wordsOf)
    {
        var counts = new OrderedDictionary<string, long>(words.Select(word => KeyValuePair.Create(word, 0L)), StringComparer.Ordinal);
        foreach (var row in alike)
        {
            foreach (var word in wordsOf(row))
                counts[word] += row.Schools;
        }
        return counts;
    }

    private static OrderedDictionary<string, long> Words(string[] words, List<Count> counts) =>
        new(
            words.Select(word =>
                KeyValuePair.Create(word, counts.Where(c => string.Equals(c.A, word, StringComparison.Ordinal)).Sum(c => c.Number))
            ),
            StringComparer.Ordinal
        );

    private OrderedDictionary<string, SizeNumbers> SizesOf(List<Alike> alike)
    {
        var bySize = alike.ToLookup(
            row => sizes.Value.Of(row.Students, row.Levels) is { } size ? Kebab.Of(size) : Unknown,
            StringComparer.Ordinal
        );
        return new(
            Enum.GetValues<SizeClass>()
                .Select(Kebab.Of)
                .Append(Unknown)
                .Select(word =>
                    KeyValuePair.Create(
                        word,
                        new SizeNumbers(
                            bySize[word].Sum(row => row.Schools),
                            bySize[word].Sum(row => row.Schools * (long)(row.Students ?? 0))
                        )
                    )
                ),
            StringComparer.Ordinal
        );
    }

    private static EnrolmentNumbers? EnrolmentOf(List<Count> counts)
    {
        if (counts.Where(count => count.What is "reported").MaxBy(count => count.Term) is not { } newest)
            return null;
        var rows = counts.Where(count => count.What is "enrolment" && count.Term == newest.Term).ToLookup(count => (count.A!, count.B!));
        return new(
            newest.Term.Year,
            newest.Term.Term,
            newest.Number,
            [.. Grades.Select(grade => new GradeNumbers(grade, Sum(grade, "male"), Sum(grade, "female"), Sum(grade, Unknown)))]
        );

        long Sum(string grade, string sex) => rows[(grade, sex)].Sum(count => count.Number);
    }

    private static StaffNumbers? StaffOf(List<Count> counts)
    {
        var staff = counts.Where(count => count.What is "staff").ToList();
        if (staff.Count == 0)
            return null;
        var term = staff.Max(count => count.Term);
        staff.RemoveAll(count => count.Term != term);
        return new(term.Year, term.Term, staff.Max(count => count.More), Words(["director", "teacher", "support", "other"], staff));
    }

    private static OrderedDictionary<string, LinkNumbers> LinksOf(List<Count> counts)
    {
        var links = counts.Where(count => count.What is "link").ToLookup(count => (count.A!, count.B!));
        return new(
            Enum.GetValues<LinkMedium>()
                .Select(Kebab.Of)
                .Select(medium =>
                    KeyValuePair.Create(medium, new LinkNumbers(Sum(medium, "working"), Sum(medium, "down"), Sum(medium, "ended")))
                ),
            StringComparer.Ordinal
        );

        long Sum(string medium, string status) => links[(medium, status)].Sum(count => count.Number);
    }
}
