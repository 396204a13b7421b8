using Gis.Api.Data;
using Gis.Api.Schools;
using Npgsql;

namespace Gis.Api.Enrolment;

/// <param name="Role"><c>director</c>, <c>teacher</c>, <c>support</c>, <c>other</c>.</param>
internal sealed record RoleCount(string Role, int People);

/// <summary>Staff of the newest term in numbers; never individuals.</summary>
internal sealed record StaffSummary(
    int AcademicYear,
    int Term,
    string Source,
    DateOnly ObservedOn,
    int Total,
    IReadOnlyList<RoleCount> Roles
);

/// <summary>How many people work at a school, by role.</summary>
internal static class ReadStaff
{
    private sealed record Row(int AcademicYear, int Term, string Role, int People, string Source, DateOnly ObservedOn);

    /// <summary>Null where no term is on record.</summary>
    public static async Task<StaffSummary?> FindAsync(
        NpgsqlConnection connection,
        RegisterQuestion question,
        CancellationToken cancellationToken
    )
    {
        var rows = await connection.ReadAsync(
            typeof(ReadStaff),
            row => new Row(
                row.GetInt32(0),
                row.GetInt16(1),
                row.GetString(2),
                row.GetInt32(3),
                row.GetString(4),
                row.GetFieldValue<DateOnly>(5)
            ),
            cancellationToken,
            ("school", question.School)
        );
        return rows.MinBy(row => row.ObservedOn) is not { } oldest
            ? null
            : new(
                oldest.AcademicYear,
                oldest.Term,
                oldest.Source,
                oldest.ObservedOn,
                rows.Sum(row => row.People),
                [.. rows.Select(row => new RoleCount(row.Role, row.People))]
            );
    }
}
