using Gis.Api.Demo.Names;

namespace Gis.Api.Demo;

/// <summary>One row of the demo's list of schools; texts are as the list writes them.</summary>
internal sealed record DemoSchool
{
    /// <summary>In the whole demo, from 0.</summary>
    public required int Ordinal { get; init; }
    public required string Dmc { get; init; }
    public string? Smis { get; init; }
    public string? Obec { get; init; }
    public required Romanised Name { get; init; }
    public required string Kind { get; init; }
    public required string Level { get; init; }

    /// <summary>Taught here, youngest first: k1 … m6.</summary>
    public required string[] Grades { get; init; }
    public required int Students { get; init; }

    /// <summary>By the Ministry's sizes: its grades tell how many classrooms need DLTV.</summary>
    public bool IsSmallPrimary => Students <= 120 && Grades.Contains("p1");
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
