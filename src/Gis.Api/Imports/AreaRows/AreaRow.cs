using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.AreaRows;

/// <summary>One area as a row states it. A parent that a row only mentions has no number and no boundary.</summary>
internal sealed class AreaRow
{
    public int? Number { get; init; }
    public string? Kind { get; set; }
    public string? Code { get; set; }
    public string? NameTh { get; set; }
    public string? NameEn { get; set; }
    public string? NameKey { get; set; }
    public string? ParentCode { get; set; }

    /// <summary>The boundary as WKT in WGS 84 lon/lat.</summary>
    public string? Wkt { get; set; }
    public List<Issue> Issues { get; } = [];

    public bool IsRefused => Issues.Exists(issue => issue.Kind.Severity == Severity.Error);
}
