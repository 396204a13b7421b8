using Gis.Api.Data;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.Coverage;

/// <summary>Both statuses of a school on a day, each with its reason, what the rule looked at, source and observed date.</summary>
internal static class GetSchoolCoverage
{
    /// <param name="ValidFrom">The first day on which this status was held; null where none was yet.</param>
    /// <param name="Explanation">As the rules gave it; null where the register did not know the school yet.</param>
    internal sealed record Result(
        string Id,
        LocalisedName Name,
        DateOnly AsOf,
        DateOnly? ValidFrom,
        DateOnly? ValidTo,
        bool IsResilient,
        RawJson? Explanation,
        CoverageOptions Thresholds
    );

    public static async Task<Result> Handle(
        string key,
        string? asOf,
        FindSchoolId findSchool,
        NpgsqlDataSource database,
        IOptions<CoverageOptions> options,
        ThaiClock clock,
        CancellationToken cancellationToken
    )
    {
        var day = AsOf.Parse(asOf, clock.Today);
        var school = await findSchool.FindAsync(key, cancellationToken);
        await using var command = database.CreateCommand(EmbeddedSql.For(typeof(GetSchoolCoverage)));
        command.Parameters.Add(new() { Value = school.Id });
        command.Parameters.Add(new() { Value = day });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var isKnown = await row.ReadAsync(cancellationToken);
        return new(
            SchoolKey.OfId(school.Id),
            school.Name,
            day,
            isKnown ? await row.GetFieldValueAsync<DateOnly>(0, cancellationToken) : null,
            isKnown && !row.IsDBNull(1) ? await row.GetFieldValueAsync<DateOnly>(1, cancellationToken) : null,
            isKnown && row.GetBoolean(3),
            isKnown ? new(row.GetString(2)) : null,
            options.Value
        );
    }
}
