using System.Globalization;
using Gis.Api.About;
using Gis.Api.Coverage;
using Gis.Api.Data;
using Gis.Api.Profile;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Gis.Web.Pages;
using Gis.Web.Pictures;
using NetTopologySuite.Geometries;
using Npgsql;

namespace Gis.Api.Pages;

/// <summary>Gathers what the page and the preview picture of a school show, from what the public API answers.</summary>
internal sealed class SchoolPages(
    GetSchool getSchool,
    FindNearSchools findNearSchools,
    GetSchoolCoverage getCoverage,
    ListSchoolCoverage listCoverage,
    GetRegisters getRegisters,
    DescribeSite describeSite,
    NpgsqlDataSource database
)
{
    private const int NearestShown = 5;
    private const int NearestReachMeters = 50_000;

    /// <summary>Null where no school has this key.</summary>
    public async Task<SchoolPageModel?> FindAsync(string key, HttpRequest request, CancellationToken cancellationToken)
    {
        if (await getSchool.FindAsync(key, cancellationToken) is not { } school)
            return null;
        var site = await describeSite.GetAsync(cancellationToken);
        var nearest = school.Position is { } at
            ? await findNearSchools.FindAsync(at.Lon, at.Lat, NearestReachMeters, NearestShown + 1, cancellationToken)
            : [];
        var id = long.Parse(school.Id.AsSpan(1), CultureInfo.InvariantCulture);
        var coverage = await getCoverage.FindAsync(new(id, school.Name), getCoverage.Today, cancellationToken);
        var neighbours = nearest.Where(near => near.School.Id != school.Id).Take(NearestShown).ToList();
        return new()
        {
            Language = PageLanguage.Of(request),
            SiteTitle = site.Title.ToLocalName(),
            Origin = request.Origin(),
            Id = school.Id,
            Key = KeyOf(school.Id, school.Codes),
            Name = school.Name.ToLocalName(),
            DmcCode = school.Codes.Dmc,
            SmisCode = school.Codes.Smis,
            ObecCode = school.Codes.Obec,
            Kind = school.Kind is { } kind ? Kebab.Of(kind) : null,
            Levels = school.Levels,
            LevelText = school.LevelText,
            Students = school.Students,
            SizeClass = school.SizeClass is { } size ? Kebab.Of(size) : null,
            Place = new(
                school.Place.Subdistrict?.ToLocalName(),
                school.Place.District?.ToLocalName(),
                school.Place.Province?.ToLocalName()
            ),
            Address = school.Address,
            Phone = school.Phone,
            Email = school.Email,
            Website = school.Website,
            Electricity = school.Electricity is { } electricity ? Kebab.Of(electricity) : null,
            OpenedOn = school.OpenedOn,
            ClosedOn = school.ClosedOn,
            MergedInto =
                school.MergedInto is { } into && await getSchool.FindAsync(into, cancellationToken) is { } other
                    ? new(KeyOf(other.Id, other.Codes), other.Name.ToLocalName())
                    : null,
            Position = school.Position is { } position ? new(position.Lon, position.Lat, Kebab.Of(position.Basis)) : null,
            Areas = [.. AreasOf(school.Areas)],
            Flags = school.Flags,
            Facts = [.. school.Facts.Select(fact => new SchoolFact(fact.Key, fact.Value.Source, fact.Value.ObservedOn))],
            Nearest =
            [
                .. neighbours.Select(near => new NearbySchool(
                    KeyOf(near.School.Id, near.School.Codes),
                    near.School.Name.ToLocalName(),
                    near.DistanceMeters,
                    near.School.Coverage.Combined
                )),
            ],
            Map = await FindMapAsync(id, school, neighbours, cancellationToken),
            Coverage = coverage.ToModel(await listCoverage.FindAsync(id, cancellationToken)),
            // The page is for everybody, whoever asks for it.
            Registers = (await getRegisters.FindAsync(id, isSignedIn: false, cancellationToken)).ToModel(),
            IsDemo = school.IsDemo,
            ChangedAt = school.ChangedAt,
        };
    }

    private static string KeyOf(string id, SchoolCodes codes) => codes.Dmc ?? codes.Smis ?? codes.Obec ?? id;

    private static IEnumerable<Web.Pages.SchoolArea> AreasOf(SchoolAreas areas)
    {
        (string Kind, Schools.SchoolArea? Area)[] all =
        [
            ("subdistrict", areas.Subdistrict),
            ("district", areas.District),
            ("province", areas.Province),
            ("service-area", areas.ServiceArea),
            ("cluster", areas.Cluster),
        ];
        foreach (var (kind, area) in all)
        {
            if (area is not null)
                yield return new(kind, area.Code, area.Name.ToLocalName(), Kebab.Of(area.Basis), area.Derived?.Name.ToLocalName());
        }
    }

    private async Task<PlaceMap?> FindMapAsync(
        long id,
        SchoolDetail school,
        List<FindNearSchools.Near> neighbours,
        CancellationToken cancellationToken
    )
    {
        await using var command = database.CreateCommand(EmbeddedSql.For<SchoolPages>());
        command.Parameters.Add(new() { Value = id });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var areas = new List<MapArea>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var rings = PictureRings.Of(await reader.GetFieldValueAsync<Geometry>(3, cancellationToken)).ToList();
            if (rings.Count > 0)
                areas.Add(new(reader.GetString(0), new(reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2)), rings));
        }
        if (school.Position is not { } at)
            return areas.Count == 0 ? null : new(null, true, areas, []);
        return new(
            (at.Lon, at.Lat),
            at.Basis is PointBasis.Derived or PointBasis.Geocoded,
            areas,
            [
                .. neighbours
                    .Where(near => near.School.Position is not null)
                    .Select(near => (near.School.Position!.Lon, near.School.Position.Lat)),
            ]
        );
    }
}
