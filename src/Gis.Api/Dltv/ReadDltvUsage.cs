using Gis.Api.Data;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Dltv;

/// <param name="AcademicYear">Of the common era.</param>
internal sealed record DltvUsageRecord(
    int AcademicYear,
    int Term,
    DeliveryMode Mode,
    string? Grades,
    decimal? HoursAWeek,
    string Source,
    DateOnly ObservedOn
);

/// <summary>How a school teaches with DLTV, the newest term first.</summary>
internal static class ReadDltvUsage
{
    public static Task<IReadOnlyList<DltvUsageRecord>> ListAsync(
        NpgsqlConnection connection,
        RegisterQuestion question,
        CancellationToken cancellationToken
    ) =>
        connection.ReadAsync(
            typeof(ReadDltvUsage),
            row => new DltvUsageRecord(
                row.GetInt32(0),
                row.GetInt16(1),
                Kebab.Parse<DeliveryMode>(row.GetString(2)),
                row.TextAt(3),
                row.At<decimal>(4),
                row.GetString(5),
                row.GetFieldValue<DateOnly>(6)
            ),
            cancellationToken,
            ("school", question.School)
        );
}
