using Gis.Api.Schools;
using Gis.Api.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gis.Api.Areas;

/// <summary>How a membership is known: a list says so, or the boundary holds the school's point.</summary>
internal enum MembershipBasis
{
    Stated,
    Derived,
}

/// <summary>
/// A school stands in an area: from/to is when it was true, recorded/superseded when we knew it.
/// One is current for each kind of area.
/// </summary>
internal sealed class AreaMembership
{
    public long Id { get; init; }
    public required long SchoolId { get; init; }
    public School School { get; init; } = null!;
    public required long AreaId { get; init; }
    public Area Area { get; init; } = null!;
    public required AreaKind Kind { get; init; }
    public required MembershipBasis Basis { get; init; }
    public long? DerivedAreaId { get; set; }

    /// <summary>The area whose boundary holds the point; it may differ from a stated one, and both are kept.</summary>
    public Area? DerivedArea { get; set; }
    public long? FactSourceId { get; init; }
    public required DateOnly FromDate { get; init; }
    public DateOnly? ToDate { get; set; }
    public DateTimeOffset RecordedAt { get; init; } = DateTimeOffset.UtcNow;
    public DateTimeOffset? SupersededAt { get; set; }
}

internal sealed class AreaMembershipMapping : IEntityTypeConfiguration<AreaMembership>
{
    public void Configure(EntityTypeBuilder<AreaMembership> builder)
    {
        builder.Property(membership => membership.Kind).HasConversion(kind => Kebab.Of(kind), word => Kebab.Parse<AreaKind>(word));
        builder
            .Property(membership => membership.Basis)
            .HasConversion(basis => Kebab.Of(basis), word => Kebab.Parse<MembershipBasis>(word));
        builder.HasOne(membership => membership.Area).WithMany().HasForeignKey(membership => membership.AreaId);
        builder.HasOne(membership => membership.DerivedArea).WithMany().HasForeignKey(membership => membership.DerivedAreaId);
        builder
            .HasOne(membership => membership.School)
            .WithMany(school => school.Memberships)
            .HasForeignKey(membership => membership.SchoolId);
    }
}
