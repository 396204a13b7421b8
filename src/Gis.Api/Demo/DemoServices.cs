using Gis.Api.Imports;
using Gis.Api.Imports.Tables;
using Gis.Api.Shared;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gis.Api.Demo;

internal static class DemoServices
{
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services
            .AddOptions<DemoOptions>()
            .BindConfiguration(DemoOptions.Section)
            .Validate(options => options.IsSound, "Demo:MostWaiting is from 0 to 5 minutes.")
            .ValidateOnStart();
        services.TryAddSingleton(provider =>
            provider.GetRequiredService<IConfiguration>().GetSection(ImportLimits.Section).Get<ImportLimits>() ?? new ImportLimits()
        );
        services.TryAddSingleton<LimitedProcess>();
        services.TryAddSingleton<Gdal>();
        services.TryAddSingleton<Unzip>();
        services.TryAddSingleton<OpenTable>();
        services.TryAddSingleton<RunImport>();
        services.AddSingleton<LoadDemo>();
        if (!BuildTime.IsWritingApiDocument)
            services.AddHostedService<DemoAtFirstStart>();
        return services;
    }
}
