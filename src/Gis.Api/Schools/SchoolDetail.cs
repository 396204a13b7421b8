using System.Text.Json;
using Gis.Api.Areas;
using Gis.Api.Shared;

namespace Gis.Api.Schools;

internal sealed record AreaName(string Code, LocalisedName Name);

/// <summary>Membership of a kind of area; <paramref name="Derived"/> is the area that holds the point, where it is another one.</summary>
internal sealed record SchoolArea(string Code, LocalisedName Name, MembershipBasis Basis, AreaName? Derived);

internal sealed record SchoolAreas(
    SchoolArea? Subdistrict,
    SchoolArea? District,
    SchoolArea? Province,
    SchoolArea? ServiceArea,
    SchoolArea? Cluster
);

/// <summary>A repair of the stated position that an officer may accept.</summary>
internal sealed record PositionProposal(double Lon, double Lat, string Why);

/// <summary>Who stated a field, and the day it was true.</summary>
internal sealed record Fact(string Source, DateOnly ObservedOn);

/// <summary>All that the public may see of a school.</summary>
internal sealed record SchoolDetail(
    string Id,
    SchoolCodes Codes,
    LocalisedName Name,
    SchoolKind? Kind,
    string[] Levels,
    string? LevelText,
    int? Students,
    SizeClass? SizeClass,
    SchoolPosition? Position,
    PositionProposal? Proposal,
    SchoolPlace Place,
    SchoolAreas Areas,
    string? Address,
    string? Phone,
    string? Email,
    string? Website,
    Electricity? Electricity,
    DateOnly? OpenedOn,
    DateOnly? ClosedOn,
    string? MergedInto,
    string[] Flags,
    IReadOnlyDictionary<string, Fact> Facts,
    bool IsDemo,
    SchoolCoverage Coverage,
    DateTimeOffset ChangedAt
)
{
    public static SchoolDetail From(School school, IReadOnlyDictionary<long, Fact> sources, SchoolCoverage coverage, SizeClassOptions sizes)
    {
        var areas = new SchoolAreas(
            In(AreaKind.Subdistrict),
            In(AreaKind.District),
            In(AreaKind.Province),
            In(AreaKind.ServiceArea),
            In(AreaKind.Cluster)
        );
        return new(
            SchoolKey.OfId(school.Id),
            new(school.DmcCode, school.SmisCode, school.ObecCode),
            new(school.NameTh, school.NameEn),
            school.Kind,
            school.Levels.ToWords(),
            school.LevelText,
            school.Students,
            sizes.Of(school.Students, school.Levels),
            school.Point is null ? null : new(school.Point.X, school.Point.Y, school.PointBasis!.Value),
            school.ProposedPoint is null ? null : new(school.ProposedPoint.X, school.ProposedPoint.Y, school.ProposedWhy ?? ""),
            new(areas.Subdistrict?.Name, areas.District?.Name, areas.Province?.Name),
            areas,
            school.Address,
            school.Phone,
            school.Email,
            school.Website,
            school.Electricity,
            school.OpenedOn,
            school.ClosedOn,
            school.MergedIntoId is { } merged ? SchoolKey.OfId(merged) : null,
            school.Flags,
            FactIds(school)
                .Where(fact => sources.ContainsKey(fact.Value))
                .ToDictionary(
                    fact => JsonNamingPolicy.CamelCase.ConvertName(Pascal(fact.Key)),
                    fact => sources[fact.Value],
                    StringComparer.Ordinal
                ),
            school.IsDemo,
            coverage,
            school.ChangedAt
        );

        SchoolArea? In(AreaKind kind) =>
            school.Memberships.FirstOrDefault(m => m.Kind == kind) is { } membership
                ? new(
                    membership.Area.Code,
                    new(membership.Area.NameTh, membership.Area.NameEn),
                    membership.Basis,
                    membership.DerivedArea is { } derived && derived.Id != membership.AreaId
                        ? new(derived.Code, new(derived.NameTh, derived.NameEn))
                        : null
                )
                : null;
    }

    /// <summary>Field (as its column is named) → id of the fact source.</summary>
    public static Dictionary<string, long> FactIds(School school) =>
        JsonSerializer.Deserialize<Dictionary<string, long>>(school.Facts) ?? [];

    private static string Pascal(string column) =>
        string.Concat(column.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
