using Gis.Api.Areas;
using Gis.Api.Demo.Land;
using Gis.Api.Demo.Names;

namespace Gis.Api.Demo;

/// <summary>An area of the demo; its cells are known by number in <see cref="Country"/>.</summary>
internal sealed record DemoArea(AreaKind Kind, string Code, Romanised Name, DemoArea? Parent, int[] Cells)
{
    /// <summary>In the grid of <see cref="Plane"/>; a cluster has none.</summary>
    public List<GridPoint[]> Rings { get; init; } = [];
}

/// <summary>A subdistrict, with what its schools need to know.</summary>
/// <param name="Seat">The cell of its main village.</param>
/// <param name="IsTown">It holds the seat of its district.</param>
internal sealed record DemoSubdistrict(DemoArea Area, int Seat, bool IsTown, bool IsCapital)
{
    public int Schools { get; set; }

    /// <summary>Null until the clusters are made.</summary>
    public DemoArea? Cluster { get; set; }
    public DemoArea District => Area.Parent!;
    public DemoArea Province => Area.Parent!.Parent!;
}
