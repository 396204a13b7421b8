using Gis.Api.Data;
using Npgsql;

namespace Gis.Api.Schools;

/// <summary>Writes the proposed position of a school as its position, known from the map, with who said so and what it was before.</summary>
internal static class WriteAcceptedProposal
{
    /// <summary>False where there is nothing to accept.</summary>
    public static async Task<bool> RunAsync(NpgsqlConnection connection, long schoolId, string doneBy, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(
            EmbeddedSql.For(typeof(WriteAcceptedProposal)),
            ("school", schoolId),
            ("source", $"proposal accepted by {doneBy}"),
            ("today", DateOnly.FromDateTime(DateTime.Today))
        );
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }
}
