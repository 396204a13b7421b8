using Gis.Api.Data;
using Gis.Api.Schools;
using Npgsql;

namespace Gis.Api.Coverage;

/// <param name="Topic"><c>network</c> or <c>dltv</c>.</param>
/// <param name="Said"><c>none</c>, <c>not-needed</c> or <c>needed-classrooms</c>.</param>
internal sealed record StatementRecord(string Topic, string Said, int? Classrooms, string Source, DateOnly ObservedOn, bool IsStale);

/// <summary>What a school or its area stated of what it lacks or needs, newest first.</summary>
internal static class ReadStatements
{
    public static Task<IReadOnlyList<StatementRecord>> ListAsync(
        NpgsqlConnection connection,
        RegisterQuestion question,
        CancellationToken cancellationToken
    ) =>
        connection.ReadAsync(
            typeof(ReadStatements),
            row => new StatementRecord(
                row.GetString(0),
                row.GetString(1),
                row.At<int>(2),
                row.GetString(3),
                row.GetFieldValue<DateOnly>(4),
                row.GetFieldValue<DateOnly>(4) < question.FreshSince
            ),
            cancellationToken,
            ("school", question.School)
        );
}
