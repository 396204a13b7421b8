using System.Globalization;
using Gis.Api.Areas;
using Gis.Api.Data;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.Schools;

/// <summary>How many schools a filter keeps, and how many each other choice would: the numbers of a legend.</summary>
internal static class SummariseSchools
{
    internal sealed record Count(long Schools, long Students);

    /// <summary>
    /// The total is of the whole filter; the counts of a facet leave out that facet's own part. A school counts once in each facet, but in
    /// <paramref name="Level"/> once for each level it teaches.
    /// </summary>
    internal sealed record Result(
        long Total,
        long Students,
        long Unplaced,
        Dictionary<string, Count> Network,
        Dictionary<string, Count> Dltv,
        Dictionary<string, Count> Combined,
        Dictionary<string, long> Level,
        Dictionary<string, long> Size,
        Dictionary<string, long> Kind
    );

    /// <summary>Schools that are alike in all that can be asked for.</summary>
    private sealed record Group(
        string Network,
        string Dltv,
        string Combined,
        SchoolLevels Levels,
        string Size,
        string Kind,
        long Schools,
        long Students,
        long Unplaced
    );

    [Flags]
    private enum Part
    {
        None = 0,
        Network = 1,
        Dltv = 2,
        Combined = 4,
        Level = 8,
        Size = 16,
        Kind = 32,
    }

    public static async Task<IResult> Handle(
        [AsParameters] SchoolFilter.Query query,
        string? bbox,
        HttpContext context,
        NpgsqlDataSource database,
        DataVersions versions,
        AreaCodes areas,
        IOptions<SizeClassOptions> sizes,
        CancellationToken cancellationToken
    )
    {
        var filter = await SchoolFilter.ParseAsync(query, areas, cancellationToken);
        var box = Bbox.Parse(bbox);
        if (context.IsUnchanged(versions, DataVersions.Schools, DataVersions.Coverage, DataVersions.Areas))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        await using var command = database.CreateCommand(EmbeddedSql.For(typeof(SummariseSchools)));
        command.Parameters.AddRange((NpgsqlParameter[])[.. filter.Parameters(sizes.Value), .. SchoolFilter.BoxParameters(box)]);
        var groups = new List<Group>();
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
                groups.Add(Read(rows));
        }
        return Results.Ok(Summarise(groups, filter));
    }

    private static Group Read(NpgsqlDataReader row)
    {
        var words = row.GetString(0).Split(',');
        return new(
            words[0],
            words[1],
            words[2],
            (SchoolLevels)short.Parse(words[3], CultureInfo.InvariantCulture),
            words[4],
            words[5],
            row.GetInt64(1),
            row.GetInt64(2),
            row.GetInt64(3)
        );
    }

    private static Result Summarise(List<Group> groups, SchoolFilter filter)
    {
        var missed = groups.Select(group => (Group: group, Fails: Fails(group, filter))).ToList();
        var kept = With(Part.None);
        return new(
            kept.Sum(group => group.Schools),
            kept.Sum(group => group.Students),
            kept.Sum(group => group.Unplaced),
            Counts(Part.Network, SchoolFilter.NetworkWords, group => group.Network),
            Counts(Part.Dltv, SchoolFilter.DltvWords, group => group.Dltv),
            Counts(Part.Combined, SchoolFilter.CombinedWords, group => group.Combined),
            SchoolFilter.LevelWords.ToDictionary(
                word => word,
                word => With(Part.Level).Where(group => group.Levels.ToWords().Contains(word)).Sum(group => group.Schools),
                StringComparer.Ordinal
            ),
            Schools(Part.Size, SchoolFilter.SizeWords, group => group.Size),
            Schools(Part.Kind, SchoolFilter.KindWords, group => group.Kind)
        );

        // What passes when one part of the filter is left out.
        List<Group> With(Part leftOut) => [.. missed.Where(one => (one.Fails & ~leftOut) == Part.None).Select(one => one.Group)];

        Dictionary<string, Count> Counts(Part part, string[] words, Func<Group, string> of)
        {
            var byWord = With(part).ToLookup(of, StringComparer.Ordinal);
            return words.ToDictionary(
                word => word,
                word => new Count(byWord[word].Sum(group => group.Schools), byWord[word].Sum(group => group.Students)),
                StringComparer.Ordinal
            );
        }

        Dictionary<string, long> Schools(Part part, string[] words, Func<Group, string> of) =>
            Counts(part, words, of).ToDictionary(count => count.Key, count => count.Value.Schools, StringComparer.Ordinal);
    }

    private static Part Fails(Group group, SchoolFilter filter) =>
        Unless(filter.Network?.Contains(group.Network), Part.Network)
        | Unless(filter.Dltv?.Contains(group.Dltv), Part.Dltv)
        | Unless(filter.Combined?.Contains(group.Combined), Part.Combined)
        | Unless(filter.Level is { } levels ? (group.Levels & levels) != SchoolLevels.None : null, Part.Level)
        | Unless(filter.Size?.Contains(group.Size), Part.Size)
        | Unless(filter.Kind?.Contains(group.Kind), Part.Kind);

    private static Part Unless(bool? passes, Part part) => passes is false ? part : Part.None;
}
