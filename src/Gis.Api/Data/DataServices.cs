using Gis.Api.Data.PostGis;
using Gis.Api.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Gis.Api.Data;

internal static class DataServices
{
    private const int LeastConnections = 10;

    /// <summary>One connection pool for entities and statements.</summary>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => CreateDataSource(configuration));
        services.AddDbContext<GisDb>(
            (provider, options) =>
                options
                    .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql.UseNetTopologySuite())
                    // The schema is written by hand (see Migrations/), so there is no model snapshot to compare with. A command
                    // that fails throws; the first start asks for a list of migrations that is not there yet, and that is no failure.
                    .ConfigureWarnings(warnings =>
                        warnings.Ignore(RelationalEventId.PendingModelChangesWarning).Log((RelationalEventId.CommandError, LogLevel.Debug))
                    )
        );
        services.AddSingleton<DataVersions>().AddSingleton<KeptAnswers>();
        if (!BuildTime.IsWritingApiDocument)
        {
            services.AddHostedService<DatabaseStartup>();
            services.AddHostedService<DataVersionListener>();
        }
        return services;
    }

    public static NpgsqlDataSource CreateDataSource(IConfiguration configuration)
    {
        var connectionString =
            configuration.GetConnectionString("Gis")
            ?? throw new InvalidOperationException("No database: set ConnectionStrings__Gis, or start by ./gis run, which brings one.");
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.ConnectionStringBuilder.ApplicationName ??= "gis-schools";
        // The summary of a school joins eight tables; beyond eight the planner would keep them in the order written.
        builder.ConnectionStringBuilder.Options ??= "-c join_collapse_limit=11 -c from_collapse_limit=11";
        // More than twice the cores only add waiting, and Npgsql's own 100 are all that PostgreSQL has: a crowd would lock out
        // everyone else. An import and the listener hold one each for long.
        if (!builder.ConnectionStringBuilder.ShouldSerialize("Maximum Pool Size"))
            builder.ConnectionStringBuilder.MaxPoolSize = Math.Max(LeastConnections, 2 * Environment.ProcessorCount);
        builder.UseNetTopologySuite();
        return builder.Build();
    }

    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GisDb>().Database.MigrateAsync(cancellationToken);
        // The pool learnt its types before the first migration made PostGIS's.
        await scope.ServiceProvider.GetRequiredService<NpgsqlDataSource>().ReloadTypesAsync(cancellationToken);
    }
}
