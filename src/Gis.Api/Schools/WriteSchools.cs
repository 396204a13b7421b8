using Gis.Api.Data;
using Npgsql;

namespace Gis.Api.Schools;

/// <summary>
/// Writes many schools at once, in the caller's transaction. What to write stands in temporary relations of the caller's connection:
/// <c>school_new</c> and <c>school_changed</c> have a column of each field's name besides id, fact_source_id, point and all_flags;
/// of school_changed the columns fields (old and new of what changes), noted (of what is only noted) and stated (names of the
/// fields whose fact this is) say what of it is meant. <c>school_key_new</c> has source, key and school_id.
/// A statement that would change nothing is left out by the caller: even then the triggers would move the data version.
/// </summary>
internal static class WriteSchools
{
    public static Task InsertAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.RunAsync(typeof(WriteSchools), "WriteNewSchools", cancellationToken);

    public static Task UpdateAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.RunAsync(typeof(WriteSchools), "WriteChangedSchools", cancellationToken);

    public static Task NoteAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.RunAsync(typeof(WriteSchools), "WriteSchoolHistory", cancellationToken);

    public static Task AddKeysAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.RunAsync(typeof(WriteSchools), "WriteSchoolKeys", cancellationToken);
}
