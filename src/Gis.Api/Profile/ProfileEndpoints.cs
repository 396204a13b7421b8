namespace Gis.Api.Profile;

internal static class ProfileEndpoints
{
    public static IServiceCollection AddProfile(this IServiceCollection services) => services.AddScoped<GetRegisters>();

    public static void MapProfile(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/schools/{key}/registers", GetRegisters.Handle)
            .WithTags("Registers")
            .WithName("GetRegisters")
            .AllowAnonymous()
            .ProducesProblem(404);
}
