using System.Data.Common;
using Gis.Api.Schools;
using Gis.Api.Shared;

namespace Gis.Api.Coverage;

/// <summary>The value of a topic, and the test of its rule that held.</summary>
/// <param name="Why">The same as a sentence; null where no sentences were asked for.</param>
internal sealed record CoverageAnswer(string Value, string Reason, Sentence? Why);

/// <summary>A school of an area with its status on a day. Where it stood is of that day; all else is what the register has now.</summary>
/// <param name="Part">Code of the area below in which it stood; null where that is not known.</param>
internal sealed record AreaSchool(
    string Id,
    SchoolCodes Codes,
    LocalisedName Name,
    SchoolKind? Kind,
    string[] Levels,
    int? Students,
    SizeClass? SizeClass,
    SchoolPosition? Position,
    SchoolPlace Place,
    string? Part,
    CoverageAnswer Network,
    CoverageAnswer Dltv,
    string Combined,
    bool IsResilient,
    bool IsDemo
)
{
    /// <summary>The key of the school's own page: its best code, else its id.</summary>
    public string Key() => Codes.Dmc ?? Codes.Smis ?? Codes.Obec ?? Id;

    public string ValueOf(CoverageTopic topic) =>
        topic switch
        {
            CoverageTopic.Network => Network.Value,
            CoverageTopic.Dltv => Dltv.Value,
            _ => Combined,
        };

    /// <summary>Reads the columns of ListAreaSchools.sql.</summary>
    public static AreaSchool Read(DbDataReader row, SizeClassOptions sizes, Func<string?, (Sentence Network, Sentence Dltv)?> explain)
    {
        var explained = explain(row.IsDBNull(26) ? null : row.GetString(26));
        var levels = (SchoolLevels)row.GetInt16(7);
        var students = row.IsDBNull(8) ? (int?)null : row.GetInt32(8);
        return new(
            SchoolKey.OfId(row.GetInt64(0)),
            new(Text(1), Text(2), Text(3)),
            new(row.GetString(4), Text(5)),
            Kebab.TryParse<SchoolKind>(Text(6), out var kind) ? kind : null,
            levels.ToWords(),
            students,
            sizes.Of(students, levels),
            row.IsDBNull(9) ? null : new(row.GetDouble(9), row.GetDouble(10), Kebab.Parse<PointBasis>(row.GetString(11))),
            new(Name(12), Name(14), Name(16)),
            Text(18),
            new(row.GetString(19), row.GetString(20), explained?.Network),
            new(row.GetString(21), row.GetString(22), explained?.Dltv),
            row.GetString(23),
            row.GetBoolean(24),
            row.GetBoolean(25)
        );

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        LocalisedName? Name(int column) => Text(column) is { } th ? new(th, Text(column + 1)) : null;
    }
}
