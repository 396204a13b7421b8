namespace Gis.Api.Search;

/// <summary>How well a folded query fits a folded name.</summary>
internal static class NameScore
{
    /// <summary>
    /// 100 the very name, 96 the name without บ้าน/วัด before it, then its beginning, then a part of it, then any of these with up to
    /// <paramref name="maxEdits"/> wrong letters (Sellers' approximate substring matching); 0 no match. A shorter name fits better.
    /// </summary>
    public static double Of(ReadOnlySpan<byte> query, ReadOnlySpan<byte> name, int maxEdits)
    {
        var opening = SearchText.OpeningLength(name);
        var proper = name[opening..];
        if (name.SequenceEqual(query))
            return 100;
        if (opening > 0 && proper.SequenceEqual(query))
            return 96;
        // 0 where nothing is left over, towards 1 for much longer names
        var surplus = 1 - (double)Math.Min(query.Length, name.Length) / Math.Max(query.Length, name.Length);
        if (name.StartsWith(query))
            return 90 - 10 * surplus;
        if (opening > 0 && proper.StartsWith(query))
            return 86 - 10 * surplus;
        if (query.Length >= 2 && name.IndexOf(query) >= 0)
            return 74 - 10 * surplus;
        if (maxEdits == 0)
            return 0;
        var edits = Math.Min(Distance(query, name, anywhere: false), Distance(query, proper, anywhere: false));
        if (edits <= maxEdits)
            return 70 - 6 * edits - 2 * surplus;
        edits = Distance(query, name, anywhere: true);
        return edits <= maxEdits ? 56 - 8 * edits - 10 * surplus : 0;
    }

    /// <summary>Edits from the query to the name, or (anywhere) to the part of the name that is nearest to it.</summary>
    private static int Distance(ReadOnlySpan<byte> query, ReadOnlySpan<byte> name, bool anywhere)
    {
        Span<int> row = stackalloc int[query.Length + 1];
        for (var i = 0; i <= query.Length; i++)
            row[i] = i;
        var least = row[query.Length];
        for (var j = 1; j <= name.Length; j++)
        {
            var diagonal = row[0];
            row[0] = anywhere ? 0 : j;
            for (var i = 1; i <= query.Length; i++)
            {
                var above = row[i];
                row[i] = Math.Min(Math.Min(row[i] + 1, row[i - 1] + 1), diagonal + (query[i - 1] == name[j - 1] ? 0 : 1));
                diagonal = above;
            }
            least = Math.Min(least, row[query.Length]);
        }
        return anywhere ? least : row[query.Length];
    }
}
