using System.Data.Common;

namespace Gis.Api.Coverage;

/// <summary>Schools, and the students in them as the register has them now.</summary>
internal sealed record CoverageCount(long Schools, long Students)
{
    public static CoverageCount operator +(CoverageCount a, CoverageCount b) => new(a.Schools + b.Schools, a.Students + b.Students);

    public static CoverageCount Add(CoverageCount left, CoverageCount right) => left + right;
}

/// <summary>Counts by value for each topic, every known value present; the schools of each topic add up to <see cref="Schools"/>.</summary>
internal sealed class CoverageTotals
{
    public long Schools { get; private set; }

    public long Students { get; private set; }

    /// <summary>Schools with a working backup on another provider and another medium.</summary>
    public long Resilient { get; private set; }

    public OrderedDictionary<string, CoverageCount> Network { get; } = Zeros(CoverageTopic.Network);

    public OrderedDictionary<string, CoverageCount> Dltv { get; } = Zeros(CoverageTopic.Dltv);

    public OrderedDictionary<string, CoverageCount> Combined { get; } = Zeros(CoverageTopic.Combined);

    public OrderedDictionary<string, CoverageCount> Of(CoverageTopic topic) =>
        topic switch
        {
            CoverageTopic.Network => Network,
            CoverageTopic.Dltv => Dltv,
            _ => Combined,
        };

    /// <summary>Adds a row of: network, dltv, combined, is_resilient, schools, students; from <paramref name="column"/> on.</summary>
    public void Add(DbDataReader row, int column)
    {
        var count = new CoverageCount(row.GetInt64(column + 4), row.GetInt64(column + 5));
        Schools += count.Schools;
        Students += count.Students;
        Resilient += row.GetBoolean(column + 3) ? count.Schools : 0;
        Network[row.GetString(column)] += count;
        Dltv[row.GetString(column + 1)] += count;
        Combined[row.GetString(column + 2)] += count;
    }

    private static OrderedDictionary<string, CoverageCount> Zeros(CoverageTopic topic) =>
        new(topic.Values().Select(value => KeyValuePair.Create(value, new CoverageCount(0, 0))), StringComparer.Ordinal);
}
