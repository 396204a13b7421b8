using System.Globalization;

namespace Gis.Api.Search;

/// <summary>Collects names and codes row by row and makes a <see cref="NameIndex"/>.</summary>
internal sealed class NameIndexBuilder
{
    private const int KeyLengthMax = 255;

    private readonly List<NameRecord> _records = [];
    private readonly List<byte> _letters = [];
    private readonly List<int> _keyStarts = [0];
    private readonly List<int> _keyRecords = [];
    private readonly Dictionary<int, List<(long Code, int Record)>> _codes = [];

    public void AddSchool(
        long id,
        string nameTh,
        string? nameEn,
        IEnumerable<string?> codes,
        int subdistrictId,
        int districtId,
        int provinceId
    )
    {
        var key = SearchText.OfSchool(nameTh);
        var record = Add(new(id, false, 0, Length(key), subdistrictId, districtId, provinceId));
        AddKey(record, key);
        if (nameEn is not null)
            AddKey(record, SearchText.OfSchool(nameEn));
        foreach (var code in codes)
        {
            if (code is not null)
                AddCode(code, record);
        }
    }

    /// <param name="weight">Over a school of the same name; a wider area over a narrower one.</param>
    public void AddArea(long id, string code, string nameTh, string? nameEn, float weight)
    {
        var key = SearchText.OfArea(nameTh);
        var record = Add(new(id, true, weight, Length(key), 0, 0, 0));
        AddKey(record, key);
        if (nameEn is not null)
            AddKey(record, SearchText.OfArea(nameEn));
        AddKey(record, SearchText.Fold(code));
    }

    public NameIndex Build()
    {
        var letters = _letters.ToArray();
        var starts = _keyStarts.ToArray();
        var (pairStarts, pairKeys) = Pairs(letters, starts);
        return new(
            new(
                [.. _records],
                letters,
                starts,
                [.. _keyRecords],
                pairStarts,
                pairKeys,
                [.. _codes.OrderByDescending(c => c.Key).Select(Column)]
            )
        );
    }

    private int Add(NameRecord record)
    {
        _records.Add(record);
        return _records.Count - 1;
    }

    private void AddKey(int record, byte[] key)
    {
        if (key.Length == 0)
            return;
        _letters.AddRange(key.AsSpan(0, Length(key)));
        _keyStarts.Add(_letters.Count);
        _keyRecords.Add(record);
    }

    private void AddCode(string code, int record)
    {
        if (!_codes.TryGetValue(code.Length, out var column))
            _codes[code.Length] = column = [];
        column.Add((long.Parse(code, CultureInfo.InvariantCulture), record));
    }

    private static byte Length(byte[] key) => (byte)Math.Min(key.Length, KeyLengthMax);

    private static CodeColumn Column(KeyValuePair<int, List<(long Code, int Record)>> codes)
    {
        codes.Value.Sort();
        return new(codes.Key, [.. codes.Value.Select(c => c.Code)], [.. codes.Value.Select(c => c.Record)]);
    }

    // Counted first, then filled: two passes, no list per pair. A pair that a key holds twice is listed once.
    private static (int[] Starts, int[] Keys) Pairs(byte[] letters, int[] keyStarts)
    {
        var starts = new int[(1 << 16) + 1];
        var lastKey = new int[1 << 16];
        Each((pair, _) => starts[pair + 1]++);
        for (var pair = 0; pair < 1 << 16; pair++)
            starts[pair + 1] += starts[pair];
        var keys = new int[starts[^1]];
        var next = starts[..^1];
        Each((pair, key) => keys[next[pair]++] = key);
        return (starts, keys);

        void Each(Action<int, int> visit)
        {
            Array.Fill(lastKey, -1);
            for (var key = 0; key + 1 < keyStarts.Length; key++)
            {
                for (var at = keyStarts[key]; at + 1 < keyStarts[key + 1]; at++)
                {
                    var pair = (letters[at] << 8) | letters[at + 1];
                    if (lastKey[pair] == key)
                        continue;
                    lastKey[pair] = key;
                    visit(pair, key);
                }
            }
        }
    }
}
