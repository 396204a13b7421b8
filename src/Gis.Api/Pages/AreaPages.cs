using Gis.Api.About;
using Gis.Api.Areas;
using Gis.Api.Coverage;
using Gis.Api.Data;
using Gis.Api.Shared;
using Gis.Api.Statistics;
using Gis.Web.Pages;
using Gis.Web.Pictures;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.Pages;

/// <summary>Gathers what the page and the book of an area show, from what the public API answers.</summary>
internal sealed class AreaPages(
    ListAreaSchools listSchools,
    GetAreaCoverage getCoverage,
    CompareSisters compareSisters,
    GetAreaStatistics getStatistics,
    AreaMaps maps,
    KeptAnswers kept,
    DescribeSite describeSite,
    IOptions<CoverageOptions> rules,
    NpgsqlDataSource database,
    ThaiClock clock
)
{
    /// <summary>More schools than these are not told apart in a picture; shares are drawn instead.</summary>
    private const int MostDrawn = 2_000;
    private const int WorstOfPage = 12;
    private const int WorstOfBook = 40;

    /// <summary>
    /// The address as it was asked for; a day or topic that is refused becomes today or all topics, and the page says so.
    /// </summary>
    internal sealed record Asked(string Code, DateOnly Day, CoverageTopic Topic, Refusal? Refused)
    {
        public static Asked Read(string code, HttpRequest request, DateOnly today)
        {
            var topic = Kebab.TryParse<CoverageTopic>(request.Query["topic"], out var known) ? known : CoverageTopic.Combined;
            try
            {
                return new(AreaCodes.Normalise(code), AsOf.Parse(request.Query["asOf"], today), topic, null);
            }
            catch (RefusalException refused)
            {
                return new(AreaCodes.Normalise(code), today, topic, refused.Refusal);
            }
        }
    }

    /// <summary>Null where no area has this code.</summary>
    /// <param name="code">As it stands in the address.</param>
    /// <param name="request">Whose query names day, topic and language.</param>
    /// <param name="isBook">With all that only the book says, but for the index.</param>
    /// <param name="withIndex">The names of all schools too, where a book can hold them.</param>
    /// <param name="cancellationToken">Ends the statements.</param>
    public async Task<AreaPageModel?> FindAsync(
        string code,
        HttpRequest request,
        bool isBook,
        bool withIndex,
        CancellationToken cancellationToken
    )
    {
        var asked = Asked.Read(code, request, clock.Today);
        if (await FindHeadAsync(asked.Code, cancellationToken) is not { } head)
            return null;
        var site = await describeSite.GetAsync(cancellationToken);
        var facts = await kept.GetAsync($"area {asked.Code} {asked.Day:O}", stop => GatherAsync(asked, stop), cancellationToken);
        var worst = await kept.GetAsync(
            $"worst {asked.Code} {asked.Day:O} {asked.Topic} {isBook}",
            stop => ReadAsync(asked, WorstOf(asked.Topic), isBook ? WorstOfBook : WorstOfPage, stop),
            cancellationToken
        );
        var isHeld = facts.Coverage.Totals.Schools <= AreaBook.MostSchools;
        return new()
        {
            Language = PageLanguage.Of(request),
            SiteTitle = site.Title.ToLocalName(),
            Origin = request.Origin(),
            Code = asked.Code,
            Kind = head.Kind,
            Name = head.Name.ToLocalName(),
            IsDemo = head.IsDemo,
            Parents = head.Parents,
            Day = asked.Day,
            Today = clock.Today,
            ComputedSince = facts.ComputedSince,
            DayRefused = asked.Refused is { } refused ? new(refused.Th, refused.En) : null,
            Topic = Kebab.Of(asked.Topic),
            Totals = facts.Coverage.Totals.ToModel(),
            Parts =
            [
                .. facts.Coverage.Parts.Select(part => new AreaRow(
                    part.Code,
                    Kebab.Of(part.Kind),
                    part.Name.ToLocalName(),
                    part.Totals.ToModel()
                )),
            ],
            Elsewhere = facts.Coverage.Elsewhere.ToModel(),
            Sisters =
            [
                .. facts.Sisters.Select(one => new AreaRow(one.Code, Kebab.Of(one.Kind), one.Name.ToLocalName(), one.Totals.ToModel())),
            ],
            Numbers = facts.Statistics.ToModel(),
            Worst = [.. worst.Select(school => school.ToRow())],
            Index =
                withIndex && isHeld ? [.. (await ReadAsync(asked, null, null, cancellationToken)).Select(school => school.ToRow())] : null,
            Rules = isBook ? new(rules.Value.TargetFloorMbps, rules.Value.TargetMbpsPerStudent, rules.Value.FreshDays) : null,
            Map = facts.Map,
        };
    }

    private sealed record Head(string Kind, LocalisedName Name, bool IsDemo, IReadOnlyList<AreaLink> Parents);

    private sealed record Facts(
        GetAreaCoverage.Result Coverage,
        IReadOnlyList<CompareSisters.Sister> Sisters,
        AreaStatistics Statistics,
        AreaMap? Map,
        DateOnly? ComputedSince
    );

    private async Task<Head?> FindHeadAsync(string code, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(EmbeddedSql.For<AreaPages>());
        command.Parameters.Add(new() { Value = code });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var above = new List<AreaLink>();
        Head? head = null;
        while (await rows.ReadAsync(cancellationToken))
        {
            var name = new LocalisedName(rows.GetString(2), rows.IsDBNull(3) ? null : rows.GetString(3));
            if (rows.GetInt32(5) == 0)
                head = new(rows.GetString(1), name, rows.GetBoolean(4), above);
            else
                above.Add(new(rows.GetString(0), rows.GetString(1), name.ToLocalName()));
        }
        return head;
    }

    private async Task<Facts> GatherAsync(Asked asked, CancellationToken cancellationToken)
    {
        // The registers take as long as all the rest together.
        var statistics = getStatistics.FindAsync(asked.Code, asked.Day, cancellationToken);
        var coverage = await getCoverage.FindAsync(asked.Code, asked.Day, cancellationToken);
        var sisters = await compareSisters.FindAsync(asked.Code, asked.Day, cancellationToken);
        var schools = coverage.Totals.Schools > MostDrawn ? null : await ReadAsync(asked, null, null, cancellationToken);
        var map = await maps.FindAsync(asked.Code, schools, cancellationToken);
        return new(coverage, sisters.Items, await statistics, map, await FindFirstDayAsync(coverage.Totals, cancellationToken));
    }

    /// <summary>The first day that any status is held for; asked only where it may be why nothing is known.</summary>
    private async Task<DateOnly?> FindFirstDayAsync(CoverageTotals totals, CancellationToken cancellationToken)
    {
        if (totals.Combined["unknown"].Schools < totals.Schools)
            return null;
        await using var command = database.CreateCommand("select min(valid_from) from coverage where superseded_at is null");
        return await command.ExecuteScalarAsync(cancellationToken) is DateOnly day ? day : null;
    }

    /// <param name="asked">The area, day and topic.</param>
    /// <param name="status">Null reads all by name, else those with one of the values, the worst first.</param>
    /// <param name="first">Null reads all.</param>
    /// <param name="cancellationToken">Ends the statement.</param>
    private async Task<List<AreaSchool>> ReadAsync(Asked asked, string[]? status, int? first, CancellationToken cancellationToken)
    {
        var schools = new List<AreaSchool>();
        var list = new ListAreaSchools.Asked(asked.Code, asked.Day, asked.Topic, status is not null, status, Explained: status is not null);
        await foreach (var school in listSchools.AllAsync(list, first, cancellationToken))
            schools.Add(school);
        return schools;
    }

    private static string[] WorstOf(CoverageTopic topic) =>
        [.. topic.Values().Where(value => value is "none" or "limited" or "partial" or "unknown")];
}
