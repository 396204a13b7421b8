using Gis.Api.Shared;

namespace Gis.Api.Search;

internal static class SearchEndpoints
{
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<SearchIndex>();
        if (!BuildTime.IsWritingApiDocument)
            services.AddHostedService(provider => provider.GetRequiredService<SearchIndex>());
        return services;
    }

    public static void MapSearch(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/search", FindByName.Handle).WithName("FindByName").WithTags("Search").AllowAnonymous().ProducesProblem(400);
}
