using Gis.Api.Data;
using Gis.Api.Schools;
using Npgsql;

namespace Gis.Api.Dltv;

/// <param name="AcademicYear">Of the common era.</param>
internal sealed record PlatformUseRecord(
    int AcademicYear,
    int Term,
    string Platform,
    string? Grades,
    decimal? HoursAWeek,
    string Source,
    DateOnly ObservedOn
);

/// <summary>Which platforms a school teaches with (DLIT and others), the newest term first.</summary>
internal static class ReadPlatformUse
{
    public static Task<IReadOnlyList<PlatformUseRecord>> ListAsync(
        NpgsqlConnection connection,
        RegisterQuestion question,
        CancellationToken cancellationToken
    ) =>
        connection.ReadAsync(
            typeof(ReadPlatformUse),
            row => new PlatformUseRecord(
                row.GetInt32(0),
                row.GetInt16(1),
                row.GetString(2),
                row.TextAt(3),
                row.At<decimal>(4),
                row.GetString(5),
                row.GetFieldValue<DateOnly>(6)
            ),
            cancellationToken,
            ("school", question.School)
        );
}
