namespace Gis.Api.Statistics;

internal static class StatisticsEndpoints
{
    public static IServiceCollection AddStatistics(this IServiceCollection services) => services.AddSingleton<GetAreaStatistics>();

    public static void MapStatistics(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/areas/{code}/statistics", GetAreaStatistics.Handle)
            .WithName("GetAreaStatistics")
            .WithTags("Statistics")
            .AllowAnonymous()
            .ProducesProblem(400)
            .ProducesProblem(404);
}
