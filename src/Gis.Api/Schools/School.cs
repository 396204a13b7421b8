using Gis.Api.Areas;
using Gis.Api.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetTopologySuite.Geometries;

namespace Gis.Api.Schools;

/// <summary>Who runs the school.</summary>
internal enum SchoolKind
{
    Obec,
    Private,
    LocalGovernment,
    Other,
}

/// <summary>How the position is known, worst first: a better one is never replaced by a worse one.</summary>
internal enum PointBasis
{
    /// <summary>Computed, such as the middle of the subdistrict.</summary>
    Derived,

    /// <summary>From the name of the village or an address.</summary>
    Geocoded,

    /// <summary>Pointed out on a map or a picture.</summary>
    Map,

    /// <summary>Measured at the place.</summary>
    Surveyed,
}

/// <summary>Whether the school has electricity, and from where.</summary>
internal enum Electricity
{
    Grid,
    OffGrid,
    None,
}

/// <summary>
/// A school. Its three codes do not derive from one another; each is kept as given, leading zeros included, and is unique
/// among open schools.
/// </summary>
internal sealed class School
{
    public long Id { get; init; }

    /// <summary>10 digits, of the ministry's Data Management Center.</summary>
    public string? DmcCode { get; set; }

    /// <summary>8 digits.</summary>
    public string? SmisCode { get; set; }

    /// <summary>6 digits.</summary>
    public string? ObecCode { get; set; }
    public required string NameTh { get; set; }
    public string? NameEn { get; set; }
    public required string NameKey { get; set; }
    public SchoolKind? Kind { get; set; }
    public SchoolLevels Levels { get; set; }

    /// <summary>The levels in the words of the source.</summary>
    public string? LevelText { get; set; }
    public int? Students { get; set; }
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Website { get; set; }
    public Electricity? Electricity { get; set; }

    /// <summary>Contact of the principal's office: for signed-in staff of the area, never public.</summary>
    public string? OfficeContact { get; set; }
    public DateOnly? OpenedOn { get; set; }
    public DateOnly? ClosedOn { get; set; }
    public long? MergedIntoId { get; set; }

    /// <summary>WGS 84 lon/lat; null while the school is unplaced.</summary>
    public Point? Point { get; set; }
    public PointBasis? PointBasis { get; set; }
    public double? StatedX { get; set; }
    public double? StatedY { get; set; }

    /// <summary>A repair of a position that cannot be true, for an officer to accept.</summary>
    public Point? ProposedPoint { get; set; }
    public string? ProposedWhy { get; set; }

    /// <summary>Stable codes of what an officer should look at.</summary>
    public string[] Flags { get; set; } = [];

    /// <summary>JSON: field → id of the fact source that stated it.</summary>
    public string Facts { get; set; } = "{}";
    public bool IsDemo { get; init; }
    public DateTimeOffset RecordedAt { get; init; } = DateTimeOffset.UtcNow;
    public DateTimeOffset ChangedAt { get; set; } = DateTimeOffset.UtcNow;
    public List<AreaMembership> Memberships { get; } = [];
}

internal sealed class SchoolMapping : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> builder)
    {
        builder.Property(school => school.Kind).HasConversion(kind => Kebab.Of(kind!.Value), word => Kebab.Parse<SchoolKind>(word));
        builder.Property(school => school.Levels).HasConversion<short>();
        builder.Property(school => school.PointBasis).HasConversion(basis => Kebab.Of(basis!.Value), word => Kebab.Parse<PointBasis>(word));
        builder
            .Property(school => school.Electricity)
            .HasConversion(value => Kebab.Of(value!.Value), word => Kebab.Parse<Electricity>(word));
        builder.Property(school => school.Point).HasColumnType("geometry(Point,4326)");
        builder.Property(school => school.ProposedPoint).HasColumnType("geometry(Point,4326)");
        builder.Property(school => school.Facts).HasColumnType("jsonb");
        builder.HasOne<School>().WithMany().HasForeignKey(school => school.MergedIntoId);
    }
}
