using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gis.Api.Data;

/// <summary>Who stated something, and the day it was true. A record's <c>facts</c> column maps its fields to these.</summary>
internal sealed class FactSource
{
    public long Id { get; init; }
    public required string Source { get; init; }
    public required DateOnly ObservedOn { get; init; }
    public long? ImportId { get; init; }
    public DateTimeOffset RecordedAt { get; init; } = DateTimeOffset.UtcNow;
}

internal sealed class FactSourceMapping : IEntityTypeConfiguration<FactSource>
{
    public void Configure(EntityTypeBuilder<FactSource> builder) => builder.HasKey(source => source.Id);
}
