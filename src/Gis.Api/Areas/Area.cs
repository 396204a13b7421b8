using Gis.Api.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetTopologySuite.Geometries;

namespace Gis.Api.Areas;

/// <summary>Country, province, district and subdistrict are one hierarchy; service area and cluster the other.</summary>
internal enum AreaKind
{
    Country,
    Province,
    District,
    Subdistrict,
    ServiceArea,
    Cluster,
}

/// <summary>An administrative or service area. Boundaries are valid multipolygons in WGS 84 lon/lat; some areas have none.</summary>
internal sealed class Area
{
    public long Id { get; init; }
    public required AreaKind Kind { get; init; }

    /// <summary>P-code (TH, TH90, TH9001, TH900101), or the code that the ministry gives a service area or cluster.</summary>
    public required string Code { get; init; }
    public required string NameTh { get; set; }
    public string? NameEn { get; set; }
    public required string NameKey { get; set; }
    public long? ParentId { get; set; }
    public Area? Parent { get; set; }
    public MultiPolygon? Boundary { get; set; }

    /// <summary>A point inside the boundary, where the name is written.</summary>
    public Point? LabelPoint { get; set; }
    public DateOnly? OpenedOn { get; set; }
    public DateOnly? ClosedOn { get; set; }
    public long? FactSourceId { get; set; }
    public bool IsDemo { get; init; }
    public DateTimeOffset RecordedAt { get; init; } = DateTimeOffset.UtcNow;
    public DateTimeOffset ChangedAt { get; set; } = DateTimeOffset.UtcNow;
}

internal sealed class AreaMapping : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> builder)
    {
        builder.Property(area => area.Kind).HasConversion(kind => Kebab.Of(kind), word => Kebab.Parse<AreaKind>(word));
        builder.Property(area => area.Boundary).HasColumnType("geometry(MultiPolygon,4326)");
        builder.Property(area => area.LabelPoint).HasColumnType("geometry(Point,4326)");
        builder.HasOne(area => area.Parent).WithMany().HasForeignKey(area => area.ParentId);
    }
}
