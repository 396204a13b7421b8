using Gis.Api.Data;
using Npgsql;

namespace Gis.Api.Areas;

/// <summary>
/// Writes memberships of schools in areas, in the caller's transaction. What to write stands in temporary relations of the caller's
/// connection: <c>membership_new</c> (school_id, area_id, kind, basis, derived_area_id, fact_source_id, from_date) of schools
/// that have none, and <c>membership_change</c> (the same, and current_id or null) of those whose membership becomes another.
/// </summary>
internal static class WriteMemberships
{
    public static Task InsertAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.RunAsync(typeof(WriteMemberships), "WriteNewMemberships", cancellationToken);

    /// <summary>A derived membership is corrected; a stated one ends on the day of the new statement. Both stay readable as they were known.</summary>
    public static Task ChangeAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.RunAsync(typeof(WriteMemberships), "WriteChangedMemberships", cancellationToken);

    /// <summary>Derives from the boundaries again what was derived before, after areas changed or one school was placed.</summary>
    public static async Task DeriveAsync(NpgsqlConnection connection, CancellationToken cancellationToken, long? schoolId = null)
    {
        await connection.RunAsync(typeof(WriteMemberships), "AskPointsOfSchools", cancellationToken, ("school", schoolId ?? 0));
        await FindAreasOfPointsAsync(connection, cancellationToken);
        await connection.RunAsync(typeof(WriteMemberships), "WriteDerivedMemberships", cancellationToken);
        await ChangeAsync(connection, cancellationToken);
    }

    /// <summary>The areas that hold the points of temporary table point_asked, into temporary table point_area.</summary>
    public static Task FindAreasOfPointsAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.RunAsync(typeof(WriteMemberships), "FindAreasOfPoints", cancellationToken);
}
