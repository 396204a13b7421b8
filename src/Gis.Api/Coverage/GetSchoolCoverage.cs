using Gis.Api.Data;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.Coverage;

/// <summary>Both statuses of a school on a day, each with why, what the rule looked at, source and observed date.</summary>
internal sealed class GetSchoolCoverage(NpgsqlDataSource database, IOptions<CoverageOptions> options, ThaiClock clock)
{
    /// <summary>A status as it is told; <paramref name="Source"/> and <paramref name="ObservedOn"/> are of the oldest fact that it rests on.</summary>
    internal sealed record Topic<TInputs>(
        CoverageValue Value,
        CoverageReason Reason,
        Sentence Why,
        TInputs Inputs,
        string? Source,
        DateOnly? ObservedOn
    );

    /// <param name="ValidFrom">The first day on which these statuses were held; null where none was yet.</param>
    /// <param name="ValidTo">The day from which others held; null where these stand.</param>
    internal sealed record Result(
        string Id,
        LocalisedName Name,
        DateOnly AsOf,
        DateOnly? ValidFrom,
        DateOnly? ValidTo,
        Topic<NetworkInputs> Network,
        Topic<DltvInputs> Dltv,
        CoverageValue Combined,
        bool IsResilient,
        CoverageOptions Thresholds
    );

    public static async Task<Result> Handle(
        string key,
        string? asOf,
        FindSchoolId findSchool,
        GetSchoolCoverage getCoverage,
        CancellationToken cancellationToken
    )
    {
        var day = AsOf.Parse(asOf, getCoverage.Today);
        return await getCoverage.FindAsync(await findSchool.FindAsync(key, cancellationToken), day, cancellationToken);
    }

    public DateOnly Today => clock.Today;

    public async Task<Result> FindAsync(FindSchoolId.Found school, DateOnly day, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(EmbeddedSql.For<GetSchoolCoverage>());
        command.Parameters.Add(new() { Value = school.Id });
        command.Parameters.Add(new() { Value = day });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var isKnown = await row.ReadAsync(cancellationToken);
        var (network, dltv, combined) = isKnown ? Explanation.FromJson(row.GetString(2)) : Explanation.OfNothing(day, options.Value);
        return new(
            SchoolKey.OfId(school.Id),
            school.Name,
            day,
            isKnown ? await row.GetFieldValueAsync<DateOnly>(0, cancellationToken) : null,
            isKnown && !row.IsDBNull(1) ? await row.GetFieldValueAsync<DateOnly>(1, cancellationToken) : null,
            Told(network, Why.Of(network, options.Value)),
            Told(dltv, Why.Of(dltv, options.Value)),
            combined,
            isKnown && row.GetBoolean(3),
            options.Value
        );
    }

    private static Topic<TInputs> Told<TInputs>(CoverageStatus<TInputs> status, Sentence why) =>
        new(status.Value, status.Reason, why, status.Inputs, status.Origin?.Source, status.Origin?.ObservedOn);
}
