namespace Gis.Api.Areas;

internal static class AreaEndpoints
{
    public static IServiceCollection AddAreas(this IServiceCollection services) => services.AddSingleton<AreaCodes>();

    public static void MapAreas(this IEndpointRouteBuilder routes)
    {
        var areas = routes.MapGroup("/api/areas").WithTags("Areas").AllowAnonymous();
        areas.MapGet("/", ListAreas.Handle).WithName("ListAreas").ProducesProblem(400);
        areas.MapGet("/{code}", GetArea.Handle).WithName("GetArea").Produces<GetArea.Result>().ProducesProblem(404);
    }
}
