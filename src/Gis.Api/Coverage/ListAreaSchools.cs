using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using Gis.Api.Areas;
using Gis.Api.Data;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace Gis.Api.Coverage;

/// <summary>
/// The schools behind the totals of an area on a day: those who lack most first, or in the order of the Thai dictionary. Without a
/// status filter their statuses add up to GET /api/areas/{code}/coverage of the same day.
/// </summary>
internal sealed class ListAreaSchools(
    AreaCodes areas,
    NpgsqlDataSource database,
    IOptions<SizeClassOptions> sizes,
    IOptions<CoverageOptions> rules,
    IOptions<Limits> limits,
    ThaiClock clock
)
{
    internal sealed record Query(
        [property: Description("The day, as year-month-day in the common era; today where nothing is said")] string? AsOf,
        [property: Description("network, dltv or combined (the default): what status and order go by")] string? Topic,
        [property: Description("worst (none, in part, unknown, covered; more students first) or name")] string? Order,
        [property: Description("Values of the topic separated by commas; only schools with one of them")] string? Status
    );

    /// <summary>What was asked for, understood.</summary>
    /// <param name="Explained">Each status with its sentence, which takes longer than all the rest.</param>
    internal sealed record Asked(string Code, DateOnly Day, CoverageTopic Topic, bool WorstFirst, string[]? Status, bool Explained = true);

    /// <param name="Counts">By value of the topic, of all schools that the filter leaves.</param>
    /// <param name="Next">Cursor of the next page; null on the last.</param>
    internal sealed record Page(
        string Code,
        DateOnly AsOf,
        CoverageTopic Topic,
        string Order,
        long Total,
        OrderedDictionary<string, CoverageCount> Counts,
        IReadOnlyList<AreaSchool> Items,
        string? Next
    );

    public static Task<Page> Handle(
        string code,
        [AsParameters] Query query,
        string? limit,
        string? cursor,
        ListAreaSchools list,
        CancellationToken cancellationToken
    ) =>
        list.PageAsync(
            list.Read(code, query),
            Limits.Within(limit, "limit", list.Limits.PageDefault, list.Limits.PageMax),
            Cursor.Parse(cursor),
            cancellationToken
        );

    private Limits Limits => limits.Value;

    /// <summary>A refusal where a word is unknown; the worst first unless the order is named.</summary>
    public Asked Read(string code, Query query)
    {
        var topic = CoverageTopics.Parse(query.Topic);
        var isWorst = query.Order switch
        {
            null or "" or "worst" => true,
            "name" => false,
            _ => throw new RefusalException(
                Refusal.BadInput("order-unknown", "order", "order is worst or name.", "order ต้องเป็น worst หรือ name")
            ),
        };
        return new(code, AsOf.Parse(query.AsOf, clock.Today), topic, isWorst, CoverageTopics.ParseValues(query.Status, topic));
    }

    public async Task<Page> PageAsync(Asked asked, int limit, Cursor? after, CancellationToken cancellationToken)
    {
        var area = await areas.IdOfAsync(asked.Code, cancellationToken);
        var counts = await CountAsync(asked, area, cancellationToken);
        var items = new List<AreaSchool>(limit);
        string? next = null;
        Cursor? last = null;
        var explain = Explain(asked);
        await using var command = Command(asked, area, after, limit + 1);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            if (items.Count == limit)
                next = last!.ToString();
            else
            {
                items.Add(AreaSchool.Read(rows, sizes.Value, explain));
                last = new(
                    string.Create(CultureInfo.InvariantCulture, $"{rows.GetInt32(27)}|{rows.GetInt32(28)}|{rows.GetString(29)}"),
                    rows.GetInt64(0)
                );
            }
        }
        var total = counts.Values.Sum(count => count.Schools);
        return new(
            AreaCodes.Normalise(asked.Code),
            asked.Day,
            asked.Topic,
            asked.WorstFirst ? "worst" : "name",
            total,
            counts,
            items,
            next
        );
    }

    /// <summary>All of them or the first so many in their order, one at a time as the database gives them.</summary>
    public async IAsyncEnumerable<AreaSchool> AllAsync(
        Asked asked,
        int? first,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var explain = Explain(asked);
        await using var command = Command(asked, await areas.IdOfAsync(asked.Code, cancellationToken), null, first);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            yield return AreaSchool.Read(rows, sizes.Value, explain);
    }

    private async Task<OrderedDictionary<string, CoverageCount>> CountAsync(Asked asked, long area, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(EmbeddedSql.For(typeof(ListAreaSchools), "CountAreaSchools"));
        AddFilter(command, asked, area);
        var known = asked.Topic.Values().Where(value => asked.Status?.Contains(value) != false);
        var counts = new OrderedDictionary<string, CoverageCount>(
            known.Select(value => KeyValuePair.Create(value, new CoverageCount(0, 0))),
            StringComparer.Ordinal
        );
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            counts[rows.GetString(0)] = new(rows.GetInt64(1), rows.GetInt64(2));
        return counts;
    }

    private NpgsqlCommand Command(Asked asked, long area, Cursor? after, int? limit)
    {
        var command = database.CreateCommand(EmbeddedSql.For<ListAreaSchools>());
        var (rank, weight, name) = PlaceOf(after);
        AddFilter(command, asked, area);
        command.Parameters.Add(new() { Value = asked.WorstFirst });
        command.Parameters.Add(Nullable(rank, NpgsqlDbType.Integer));
        command.Parameters.Add(Nullable(weight, NpgsqlDbType.Integer));
        command.Parameters.Add(Nullable(name, NpgsqlDbType.Text));
        command.Parameters.Add(Nullable(after?.Id, NpgsqlDbType.Bigint));
        command.Parameters.Add(Nullable(limit, NpgsqlDbType.Integer));
        command.Parameters.Add(new() { Value = asked.Explained });
        return command;
    }

    /// <summary>Turns a stored explanation into sentences; a day before the first is explained as one on which nothing was on record.</summary>
    private Func<string?, (Sentence Network, Sentence Dltv)?> Explain(Asked asked)
    {
        if (!asked.Explained)
            return _ => null;
        var (network, dltv, _) = Explanation.OfNothing(asked.Day, rules.Value);
        var nothing = (Why.Of(network, rules.Value), Why.Of(dltv, rules.Value));
        return text =>
        {
            if (text is null)
                return nothing;
            var stored = Explanation.FromJson(text);
            return (Why.Of(stored.Network, rules.Value), Why.Of(stored.Dltv, rules.Value));
        };
    }

    private static void AddFilter(NpgsqlCommand command, Asked asked, long area)
    {
        command.Parameters.Add(new() { Value = area });
        command.Parameters.Add(new() { Value = asked.Day });
        command.Parameters.Add(new() { Value = Kebab.Of(asked.Topic) });
        command.Parameters.Add(Nullable(asked.Status, NpgsqlDbType.Array | NpgsqlDbType.Text));
    }

    private static NpgsqlParameter Nullable(object? value, NpgsqlDbType type) =>
        new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };

    // The cursor's key is "rank|students|name"; one that is not was not ours.
    private static (int? Rank, int? Weight, string? Name) PlaceOf(Cursor? cursor)
    {
        if (cursor is null)
            return default;
        var parts = cursor.Key.Split('|', 3);
        return
            parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            && int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight)
            ? (rank, weight, parts[2])
            : throw Cursor.Unknown();
    }
}
