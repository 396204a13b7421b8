using Gis.Web.Text;

namespace Gis.Web.Pages;

/// <summary>Areas of a kind in the order of the share of their schools that is covered; equal shares have equal ranks.</summary>
public sealed class SisterRanking
{
    // More than these are not compared at a glance: the best, the last and the neighbours stand for all.
    private const int MostShown = 24;
    private const int AtEnds = 5;
    private const int Beside = 4;

    public SisterRanking(IReadOnlyList<AreaRow> sisters, string topic)
    {
        Rows = [.. sisters.Where(sister => sister.Totals.Schools > 0).OrderByDescending(sister => sister.Totals.Covered(topic))];
        Ranks = Rows.ToDictionary(
            row => row.Code,
            row => 1 + Rows.Count(other => other.Totals.Covered(topic) > row.Totals.Covered(topic)),
            StringComparer.Ordinal
        );
    }

    public IReadOnlyList<AreaRow> Rows { get; }

    public IReadOnlyDictionary<string, int> Ranks { get; }

    public int? RankOf(string code) => Ranks.TryGetValue(code, out var rank) ? rank : null;

    /// <summary>All of them, or where they are many the first, the last and those next to the one named.</summary>
    public IReadOnlyList<AreaRow> Near(string code)
    {
        if (Rows.Count <= MostShown)
            return Rows;
        var at = Rows.ToList().FindIndex(row => string.Equals(row.Code, code, StringComparison.Ordinal));
        return [.. Rows.Where((_, i) => i < AtEnds || i >= Rows.Count - AtEnds || (at >= 0 && Math.Abs(i - at) <= Beside))];
    }

    public string Line(int rank, string topic, Texts words) =>
        words
            .With("areaSistersNote", "rank", AreaFigures.Number(rank))
            .Replace("{total}", AreaFigures.Number(Rows.Count), StringComparison.Ordinal)
            .Replace("{topic}", topic, StringComparison.Ordinal);
}
