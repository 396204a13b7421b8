using System.Security.Claims;
using Gis.Api.Areas;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Imports;

/// <summary>Takes the proposed repair of a school's position for its position, as an officer decided.</summary>
internal static class AcceptProposal
{
    public static async Task<IResult> Handle(
        string key,
        ClaimsPrincipal user,
        NpgsqlDataSource database,
        GetSchool getSchool,
        CancellationToken cancellationToken
    )
    {
        var school = await getSchool.FindAsync(key, cancellationToken) ?? throw new RefusalException(SchoolKey.NoSuchSchool);
        _ = SchoolKey.TryParse(school.Id, out var id);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await WriteAcceptedProposal.RunAsync(connection, id.Id!.Value, user.Identity?.Name ?? "?", cancellationToken))
        {
            throw new RefusalException(
                new Refusal(
                    StatusCodes.Status409Conflict,
                    "no-proposal",
                    "No position is proposed for this school, or it has one by now.",
                    "โรงเรียนนี้ไม่มีพิกัดที่เสนอ หรือมีพิกัดแล้ว"
                )
            );
        }
        await WriteMemberships.DeriveAsync(connection, cancellationToken, id.Id);
        await transaction.CommitAsync(cancellationToken);
        return Results.Ok(await getSchool.FindAsync(school.Id, cancellationToken));
    }
}
