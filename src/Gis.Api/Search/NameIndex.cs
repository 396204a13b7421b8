using System.Numerics;

namespace Gis.Api.Search;

/// <summary>
/// Names of schools and areas in memory: folded keys in one buffer, and for every pair of letters the keys that hold it. Immutable;
/// made by <see cref="NameIndexBuilder"/>. A search counts shared pairs, keeps the few hundred best keys, and compares those letter by letter.
/// </summary>
internal sealed class NameIndex(NameIndex.Columns columns)
{
    // Enough that the right name is among them when a whole country's บ้าน… share every pair of a short query.
    private const int Compared = 400;

    // From the very name (100) down to a name that holds the text somewhere (64 at least), but not to one with wrong letters.
    private const double FilterMargin = 36;

    public static NameIndex Empty { get; } = new NameIndexBuilder().Build();

    /// <param name="Records">One row a school or area.</param>
    /// <param name="Letters">Folded keys one after another.</param>
    /// <param name="KeyStarts">Where key k begins in Letters; one more than there are keys.</param>
    /// <param name="KeyRecords">The record of key k.</param>
    /// <param name="PairStarts">Where the keys that hold pair p (first letter × 256 + second) begin in PairKeys.</param>
    internal sealed record Columns(
        NameRecord[] Records,
        byte[] Letters,
        int[] KeyStarts,
        int[] KeyRecords,
        int[] PairStarts,
        int[] PairKeys,
        CodeColumn[] Codes
    );

    public int Count => columns.Records.Length;

    /// <summary>Best first; at most <paramref name="limit"/> records. <paramref name="wanted"/> leaves records out before any limit.</summary>
    public List<NameMatch> Search(string text, int limit, Func<NameRecord, bool>? wanted = null)
    {
        var best = new Dictionary<int, double>();
        foreach (var reading in QueryReading.Of(text))
        {
            if (reading.Digits is { } digits)
                FindCodes(digits, limit, wanted, best);
            Func<NameRecord, bool>? inPlace = wanted;
            if (reading.Place is { } place)
            {
                var areas = AreasNamed(place);
                if (areas.Count == 0)
                    continue;
                inPlace = record => record.StandsIn(areas) && (wanted is null || wanted(record));
            }
            FindNames(reading, inPlace, best);
        }
        return
        [
            .. best.Select(pair => new NameMatch(columns.Records[pair.Key], pair.Value))
                .OrderByDescending(match => match.Score)
                .ThenBy(match => match.Record.KeyLength)
                .ThenBy(match => match.Record.Id)
                .Take(limit),
        ];
    }

    /// <summary>
    /// Ids of the schools that match nearly as well as the best one, best first: a filter that is given the very name should not let
    /// names through that only look like it.
    /// </summary>
    public long[] SchoolIds(string text, int limit)
    {
        var matches = Search(text, limit, record => !record.IsArea);
        return [.. matches.TakeWhile(match => match.Score >= matches[0].Score - FilterMargin).Select(match => match.Record.Id)];
    }

    private void FindCodes(string digits, int limit, Func<NameRecord, bool>? wanted, Dictionary<int, double> best)
    {
        foreach (var column in columns.Codes)
        {
            foreach (var record in column.StartingWith(digits).Take(limit * 4))
            {
                if (wanted is null || wanted(columns.Records[record]))
                    Keep(best, record, digits.Length == column.Digits ? 200 : 90 - (column.Digits - digits.Length));
            }
        }
    }

    private void FindNames(QueryReading reading, Func<NameRecord, bool>? wanted, Dictionary<int, double> best)
    {
        foreach (var key in Candidates(reading, wanted))
        {
            var record = columns.KeyRecords[key];
            var score = NameScore.Of(reading.Letters, Key(key), reading.Edits);
            if (score > 0)
                Keep(best, record, score + columns.Records[record].Weight - reading.Cost);
        }
    }

    private static void Keep(Dictionary<int, double> best, int record, double score)
    {
        if (!best.TryGetValue(record, out var known) || known < score)
            best[record] = score;
    }

    private ReadOnlySpan<byte> Key(int key) => columns.Letters.AsSpan(columns.KeyStarts[key]..columns.KeyStarts[key + 1]);

    // The keys that share most letter pairs with the query; of those, the ones nearest in length.
    private List<int> Candidates(QueryReading reading, Func<NameRecord, bool>? wanted)
    {
        var query = reading.Letters;
        var keys = columns.KeyRecords.Length;
        if (query.Length < 2)
            return [.. Enumerable.Range(0, keys).Where(key => Key(key).StartsWith(query) && IsWanted(key)).Take(Compared)];

        var pairs = new HashSet<int>();
        for (var i = 0; i + 1 < query.Length; i++)
            pairs.Add((query[i] << 8) | query[i + 1]);
        // An edit spoils at most two pairs.
        var needed = Math.Max(1, pairs.Count - 2 * reading.Edits);

        var shared = System.Buffers.ArrayPool<byte>.Shared.Rent(keys);
        Array.Clear(shared, 0, keys);
        try
        {
            foreach (var pair in pairs)
            {
                foreach (var key in columns.PairKeys.AsSpan(columns.PairStarts[pair]..columns.PairStarts[pair + 1]))
                    shared[key]++;
            }
            return Nearest(shared.AsSpan(0, keys));
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(shared);
        }

        List<int> Nearest(ReadOnlySpan<byte> counts)
        {
            var found = new PriorityQueue<int, int>();
            // Whole vectors without any count are passed over: most keys share nothing.
            for (var start = 0; start < counts.Length; start += Vector<byte>.Count)
            {
                var end = Math.Min(start + Vector<byte>.Count, counts.Length);
                if (
                    end - start == Vector<byte>.Count
                    && Vector.LessThanAll(new Vector<byte>(counts[start..end]), new Vector<byte>((byte)needed))
                )
                    continue;
                for (var key = start; key < end; key++)
                {
                    if (counts[key] < needed || !IsWanted(key))
                        continue;
                    var length = columns.KeyStarts[key + 1] - columns.KeyStarts[key];
                    // Highest value leaves first when there are too many.
                    var distance = ((pairs.Count - counts[key]) << 10) + Math.Min(1023, Math.Abs(length - query.Length));
                    if (found.Count < Compared)
                        found.Enqueue(key, -distance);
                    else if (found.TryPeek(out _, out var worst) && -worst > distance)
                        found.EnqueueDequeue(key, -distance);
                }
            }
            return [.. found.UnorderedItems.Select(item => item.Element)];
        }

        bool IsWanted(int key) => wanted is null || wanted(columns.Records[columns.KeyRecords[key]]);
    }

    private HashSet<long> AreasNamed(byte[] place)
    {
        var found = new HashSet<long>();
        foreach (var key in Candidates(new(place, null, null, 0, 0), record => record.IsArea))
        {
            if (Key(key).StartsWith(place))
                found.Add(columns.Records[columns.KeyRecords[key]].Id);
        }
        return found;
    }
}

/// <summary>A school, or an area; schools name the areas they stand in (0 = not known). <paramref name="Weight"/> lifts areas over schools of the same name.</summary>
internal readonly record struct NameRecord(
    long Id,
    bool IsArea,
    float Weight,
    byte KeyLength,
    int SubdistrictId,
    int DistrictId,
    int ProvinceId
)
{
    public bool StandsIn(HashSet<long> areas) =>
        !IsArea && (areas.Contains(SubdistrictId) || areas.Contains(DistrictId) || areas.Contains(ProvinceId));
}

/// <summary>Higher is better: 200 an exact code, 100 the very name.</summary>
internal readonly record struct NameMatch(NameRecord Record, double Score);

/// <summary>Codes of one length, sorted, each with its record.</summary>
internal sealed record CodeColumn(int Digits, long[] Codes, int[] Records)
{
    public IEnumerable<int> StartingWith(string digits)
    {
        if (digits.Length > Digits)
            yield break;
        var span = (long)Math.Pow(10, Digits - digits.Length);
        var from = long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) * span;
        var at = Array.BinarySearch(Codes, from);
        for (at = at < 0 ? ~at : at; at < Codes.Length && Codes[at] < from + span; at++)
            yield return Records[at];
    }
}
