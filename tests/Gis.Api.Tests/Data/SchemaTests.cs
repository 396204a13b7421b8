using System.Text.RegularExpressions;
using Gis.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Gis.Api.Tests.Data;

/// <summary>The schema is written by hand and the entities by another: column by column they are one.</summary>
public sealed partial class SchemaTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_entities_have_the_columns_of_the_migrated_database()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<GisDb>().Model;
        foreach (var entity in model.GetEntityTypes())
        {
            var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
            var ours = entity
                .GetProperties()
                .Select(property =>
                    $"{property.GetColumnName(table)} {Plain(property.GetColumnType(table))}{(property.IsNullable ? "" : " not null")}"
                );
            Assert.Equal<IEnumerable<string>>(await ColumnsAsync(table.Name), ours.Order(StringComparer.Ordinal));
        }
        Assert.True(model.GetEntityTypes().Count() >= 4);
    }

    [Fact]
    public async Task A_database_with_every_migration_is_known_as_current()
    {
        await using var database = NpgsqlDataSource.Create(host.ConnectionString);
        Assert.True(await SchemaState.IsCurrentAsync(database, TestContext.Current.CancellationToken));
        await host.QueryAsync<object>("create schema elsewhere");
        await using var empty = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(host.ConnectionString) { SearchPath = "elsewhere" }.ConnectionString
        );
        Assert.False(await SchemaState.IsCurrentAsync(empty, TestContext.Current.CancellationToken));
    }

    private async Task<string[]> ColumnsAsync(string table)
    {
        var columns = await host.QueryAsync<string[]>(
            $"""
            select array_agg(attname || ' ' || format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end)
            from pg_attribute where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped
            """
        );
        return [.. columns!.Select(Plain).Order(StringComparer.Ordinal)];
    }

    private static string Plain(string type) => Spaces().Replace(type, ",");

    [GeneratedRegex(", +", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
