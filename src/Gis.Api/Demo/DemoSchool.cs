using Gis.Api.Demo.Names;

namespace Gis.Api.Demo;

/// <summary>One row of the demo's list of schools; texts are as the list writes them.</summary>
internal sealed record DemoSchool
{
    public required string Dmc { get; init; }
    public string? Smis { get; init; }
    public string? Obec { get; init; }
    public required Romanised Name { get; init; }
    public required string Kind { get; init; }
    public required string Level { get; init; }
    public required int Students { get; init; }
    public required string Address { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? Website { get; init; }
    public required string Electricity { get; init; }
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Millionths of a degree; null where the list has no point.</summary>
    public (int Lon, int Lat)? Point { get; init; }
    public string? Basis { get; init; }
    public required DemoSubdistrict Subdistrict { get; init; }
    public DemoArea? ServiceArea { get; init; }
    public DemoArea? Cluster { get; init; }
}
