using Microsoft.EntityFrameworkCore;

namespace Gis.Api.Data;

/// <summary>
/// The database as entities. Lists, searches and imports are statements in .sql files over the same connection pool;
/// the schema is made by the numbered files in Migrations/ and a test compares it with this model. Each slice maps its own
/// entities (IEntityTypeConfiguration) and reads them by Set&lt;T&gt;(), so this room knows no slice.
/// </summary>
internal sealed class GisDb(DbContextOptions<GisDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(GisDb).Assembly);

    /// <summary>snake_case for every table and column, as the .sql files have them.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNames());
}
