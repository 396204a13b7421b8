using Gis.Api.Areas;
using Gis.Api.Schools;
using Microsoft.EntityFrameworkCore;

namespace Gis.Api.Data;

/// <summary>
/// The database as entities. Lists, searches and imports are statements in .sql files over the same connection pool;
/// the schema is made by the numbered files in Migrations/ and a test compares it with this model.
/// </summary>
internal sealed class GisDb(DbContextOptions<GisDb> options) : DbContext(options)
{
    public DbSet<Area> Areas => Set<Area>();
    public DbSet<FactSource> FactSources => Set<FactSource>();
    public DbSet<School> Schools => Set<School>();
    public DbSet<AreaMembership> AreaMemberships => Set<AreaMembership>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(GisDb).Assembly);

    /// <summary>snake_case for every table and column, as the .sql files have them.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNames());
}
