namespace Gis.Api.About;

internal static class AboutEndpoints
{
    public static IServiceCollection AddAbout(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).Validate(options => options.IsSound).ValidateOnStart();
        services.AddSingleton<DescribeSite>();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
        return services;
    }

    public static void MapAbout(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/about", DescribeSite.Handle).WithName("DescribeSite").WithTags("About").AllowAnonymous();
        // Alive: the process answers. Ready: it answers from the database too.
        routes.MapHealthChecks("/healthz", new() { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/readyz").AllowAnonymous();
    }
}
