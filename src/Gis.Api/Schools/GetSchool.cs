using Gis.Api.Data;
using Gis.Api.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.Schools;

/// <summary>One school by any of its codes or its id. A closed school is found too, after an open one of the same code.</summary>
internal sealed class GetSchool(GisDb db, NpgsqlDataSource database, IOptions<SizeClassOptions> sizes)
{
    public static async Task<IResult> Handle(string key, HttpRequest request, GetSchool getSchool, CancellationToken cancellationToken)
    {
        var school = await getSchool.FindAsync(key, cancellationToken) ?? throw new RefusalException(SchoolKey.NoSuchSchool);
        if (!GeoJson.IsWanted(request))
            return Results.Ok(school);
        var point = school.Position is { } position ? new GeoJson.PointGeometry([position.Lon, position.Lat]) : null;
        return GeoJson.Single(new(point, school, school.Id));
    }

    public async Task<SchoolDetail?> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (!SchoolKey.TryParse(text, out var key))
            return null;
        var school = await db.Set<School>()
            .AsNoTracking()
            .Include(s => s.Memberships.Where(m => m.ToDate == null && m.SupersededAt == null))
                .ThenInclude(m => m.Area)
            .Include(s => s.Memberships.Where(m => m.ToDate == null && m.SupersededAt == null))
                .ThenInclude(m => m.DerivedArea)
            .Where(s =>
                key.Id != null ? s.Id == key.Id
                : key.DmcCode != null ? s.DmcCode == key.DmcCode
                : key.SmisCode != null ? s.SmisCode == key.SmisCode
                : s.ObecCode == key.ObecCode
            )
            .OrderBy(s => s.ClosedOn != null)
            .ThenByDescending(s => s.ClosedOn)
            .FirstOrDefaultAsync(cancellationToken);
        if (school is null)
            return null;
        var ids = SchoolDetail.FactIds(school).Values.Distinct().ToArray();
        var sources = await db.Set<FactSource>()
            .AsNoTracking()
            .Where(source => ids.Contains(source.Id))
            .ToDictionaryAsync(source => source.Id, source => new Fact(source.Source, source.ObservedOn), cancellationToken);
        return SchoolDetail.From(school, sources, await CoverageOfAsync(school.Id, cancellationToken), sizes.Value);
    }

    private async Task<SchoolCoverage> CoverageOfAsync(long school, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(EmbeddedSql.For<GetSchool>());
        command.Parameters.Add(new() { Value = school });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken)
            ? new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetBoolean(3))
            : new(SchoolFilter.Unknown, SchoolFilter.Unknown, SchoolFilter.Unknown, false);
    }
}
