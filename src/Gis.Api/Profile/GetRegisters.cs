using System.Security.Claims;
using Gis.Api.Buildings;
using Gis.Api.Coverage;
using Gis.Api.Dltv;
using Gis.Api.Enrolment;
using Gis.Api.Network;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.Profile;

/// <summary>All that the registers hold of one school; keys and costs for signed-in readers only.</summary>
internal sealed class GetRegisters(NpgsqlDataSource database, IOptions<CoverageOptions> coverage, ThaiClock clock)
{
    internal sealed record Result(
        string Id,
        EnrolmentSummary? Enrolment,
        StaffSummary? Staff,
        IReadOnlyList<BuildingRecord> Buildings,
        IReadOnlyList<ReceiverRecord> Receivers,
        IReadOnlyList<DltvUsageRecord> DltvUsage,
        IReadOnlyList<PlatformUseRecord> PlatformUse,
        IReadOnlyList<LinkRecord> Links,
        IReadOnlyList<StatementRecord> Statements
    );

    public static async Task<Result> Handle(
        string key,
        ClaimsPrincipal reader,
        HttpResponse response,
        FindSchoolId findSchool,
        GetRegisters getRegisters,
        CancellationToken cancellationToken
    )
    {
        var isSignedIn = reader.Identity?.IsAuthenticated == true;
        // What a signed-in reader sees must not lie in a cache that the public is answered from.
        if (isSignedIn)
            response.Headers.CacheControl = "private, no-store";
        var school = await findSchool.FindAsync(key, cancellationToken);
        return await getRegisters.FindAsync(school.Id, isSignedIn, cancellationToken);
    }

    public async Task<Result> FindAsync(long school, bool isSignedIn, CancellationToken cancellationToken)
    {
        var question = new RegisterQuestion(school, isSignedIn, coverage.Value.FreshSince(clock.Today));
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return new(
            SchoolKey.OfId(school),
            await ReadEnrolment.FindAsync(connection, question, cancellationToken),
            await ReadStaff.FindAsync(connection, question, cancellationToken),
            await ReadBuildings.ListAsync(connection, question, cancellationToken),
            await ReadReceivers.ListAsync(connection, question, cancellationToken),
            await ReadDltvUsage.ListAsync(connection, question, cancellationToken),
            await ReadPlatformUse.ListAsync(connection, question, cancellationToken),
            await ReadLinks.ListAsync(connection, question, cancellationToken),
            await ReadStatements.ListAsync(connection, question, cancellationToken)
        );
    }
}
