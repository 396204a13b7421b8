using Gis.Api.Data;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Coverage;

/// <summary>The statuses that a school had, newest first, each from its first day to the day before <c>ValidTo</c>.</summary>
internal sealed class ListSchoolCoverage(NpgsqlDataSource database)
{
    internal sealed record Period(
        DateOnly ValidFrom,
        DateOnly? ValidTo,
        CoverageValue Network,
        CoverageValue Dltv,
        CoverageValue Combined,
        CoverageReason NetworkReason,
        CoverageReason DltvReason
    );

    public static async Task<IReadOnlyList<Period>> Handle(
        string key,
        FindSchoolId findSchool,
        ListSchoolCoverage listCoverage,
        CancellationToken cancellationToken
    ) => await listCoverage.FindAsync((await findSchool.FindAsync(key, cancellationToken)).Id, cancellationToken);

    public async Task<IReadOnlyList<Period>> FindAsync(long school, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(EmbeddedSql.For<ListSchoolCoverage>());
        command.Parameters.Add(new() { Value = school });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var periods = new List<Period>();
        while (await row.ReadAsync(cancellationToken))
        {
            var period = new Period(
                await row.GetFieldValueAsync<DateOnly>(0, cancellationToken),
                row.IsDBNull(1) ? null : await row.GetFieldValueAsync<DateOnly>(1, cancellationToken),
                Kebab.Parse<CoverageValue>(row.GetString(2)),
                Kebab.Parse<CoverageValue>(row.GetString(3)),
                Kebab.Parse<CoverageValue>(row.GetString(4)),
                Kebab.Parse<CoverageReason>(row.GetString(5)),
                Kebab.Parse<CoverageReason>(row.GetString(6))
            );
            // A row is stored for each change of the inputs; those that changed neither value nor reason are one period.
            if (periods.Count > 0 && periods[^1] == period with { ValidFrom = periods[^1].ValidFrom, ValidTo = periods[^1].ValidTo })
                periods[^1] = periods[^1] with { ValidFrom = period.ValidFrom };
            else
                periods.Add(period);
        }
        return periods;
    }
}
