using Gis.Api.Shared;

namespace Gis.Api.Demo;

internal static class DemoServices
{
    /// <summary>After the imports, through which it goes.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services
            .AddOptions<DemoOptions>()
            .BindConfiguration(DemoOptions.Section)
            .Validate(options => options.IsSound, "Demo:MostWaiting is from 0 to 5 minutes.")
            .ValidateOnStart();
        services.AddSingleton<LoadDemo>();
        if (!BuildTime.IsWritingApiDocument)
            services.AddHostedService<DemoAtFirstStart>();
        return services;
    }
}
