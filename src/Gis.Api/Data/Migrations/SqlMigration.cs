using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Gis.Api.Data.Migrations;

/// <summary>A migration that runs the numbered .sql file of the same id, embedded beside it. Migrations only go forward.</summary>
internal abstract class SqlMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var id = GetType().GetCustomAttribute<MigrationAttribute>()!.Id;
        migrationBuilder.Sql(EmbeddedSql.Read($"Gis.Api.Data.Migrations.{id}.sql"));
    }
}

[DbContext(typeof(GisDb)), Migration("0001_areas_and_schools")]
internal sealed class AreasAndSchools : SqlMigration;

[DbContext(typeof(GisDb)), Migration("0002_demo")]
internal sealed class Demo : SqlMigration;

[DbContext(typeof(GisDb)), Migration("0003_registers_and_coverage")]
internal sealed class RegistersAndCoverage : SqlMigration;
