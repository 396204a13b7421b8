using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gis.Api.Schools;

namespace Gis.Api.Coverage;

/// <summary>What the rules look at for one school, as LoadFacts.sql reads it.</summary>
internal sealed record SchoolFacts(long SchoolId, NetworkFacts Network, DltvFacts Dltv)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static SchoolFacts Read(DbDataReader row, SizeClassOptions sizes)
    {
        var levels = (SchoolLevels)row.GetInt16(1);
        var students = row.IsDBNull(2) ? (int?)null : row.GetInt32(2);
        var grades = row.IsDBNull(3) ? (int?)null : row.GetInt32(3);
        var statements = List<StatementRow>(row, 6);
        var statedNone = statements.Where(s => s.Topic is "network").Select(s => s.Origin).MaxBy(origin => origin.ObservedOn);
        var isSmallPrimary = levels.HasFlag(SchoolLevels.Primary) && sizes.Of(students, levels) == SizeClass.Small;
        return new(
            row.GetInt64(0),
            new(students, List<LinkFact>(row, 4), statedNone),
            new(
                isSmallPrimary && grades > 0 ? grades : null,
                List<ReceiverFact>(row, 5),
                [.. statements.Where(s => s.Topic is "dltv").Select(s => new DltvStatement(s.Said, s.Classrooms, s.Origin))]
            )
        );
    }

    private static List<T> List<T>(DbDataReader row, int column) =>
        row.IsDBNull(column) ? [] : JsonSerializer.Deserialize<List<T>>(row.GetString(column), Json)!;

    private sealed record StatementRow(string Topic, DltvStatementKind Said, int? Classrooms, Origin Origin);
}
