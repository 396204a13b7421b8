using Gis.Api.Data;
using Gis.Api.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Gis.Api.Schools;

/// <summary>One school by any of its codes or its id. A closed school is found too, after an open one of the same code.</summary>
internal sealed class GetSchool(GisDb db, IOptions<SizeClassOptions> sizes)
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
        return SchoolDetail.From(school, sources, sizes.Value);
    }
}
