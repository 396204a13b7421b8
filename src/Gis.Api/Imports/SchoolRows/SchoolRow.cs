using Gis.Api.Schools;
using Gis.Api.Shared.Crs;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.SchoolRows;

/// <summary>
/// One row of a list after the checks that need nothing but the row. Null means that the row does not say. Filled by
/// <see cref="CheckSchoolRow"/>, sent by <see cref="StageSchools"/>.
/// </summary>
internal sealed class SchoolRow
{
    /// <summary>1 is the first row below the heading.</summary>
    public int Number { get; init; }
    public string? Dmc { get; set; }
    public string? Smis { get; set; }
    public string? Obec { get; set; }

    /// <summary>Codes with a zero put before them, to be settled with the rest of the column.</summary>
    public string? DmcPadded { get; set; }
    public string? SmisPadded { get; set; }
    public string? ObecPadded { get; set; }
    public string? NameTh { get; set; }
    public string? NameEn { get; set; }
    public string? NameKey { get; set; }
    public string? Kind { get; set; }
    public SchoolLevels? Levels { get; set; }
    public string? LevelText { get; set; }
    public int? Students { get; set; }
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Website { get; set; }
    public string? Electricity { get; set; }
    public string? OfficeContact { get; set; }
    public DateOnly? OpenedOn { get; set; }
    public DateOnly? ClosedOn { get; set; }
    public PointCheck Point { get; set; }
    public string? Basis { get; set; }
    public string? SubdistrictCode { get; set; }
    public string? DistrictCode { get; set; }
    public string? ProvinceCode { get; set; }
    public string? SubdistrictKey { get; set; }
    public string? DistrictKey { get; set; }
    public string? ProvinceKey { get; set; }

    /// <summary>The stated place as the row has it, for the report.</summary>
    public string? PlaceText { get; set; }
    public string? ServiceAreaCode { get; set; }
    public string? ServiceArea { get; set; }
    public string? ClusterCode { get; set; }
    public string? Cluster { get; set; }
    public string? SourceKey { get; set; }

    /// <summary>Name and stated place, the key of a list that has none of its own.</summary>
    public string? OwnKey { get; set; }
    public DateOnly ObservedOn { get; set; }

    /// <summary>Null where the row has no remark.</summary>
    public bool? SaysClosed { get; set; }
    public List<Issue> Issues { get; } = [];

    public bool IsRefused => Issues.Exists(issue => issue.Kind.Severity == Severity.Error);
}
