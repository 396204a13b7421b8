namespace Gis.Api.Network;

internal static class NetworkEndpoints
{
    public static void MapNetwork(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/api/nodes", ListNodes.Handle)
            .WithTags("Network")
            .AllowAnonymous()
            .WithName("ListNodes")
            .Produces<ListNodes.Page>()
            .ProducesProblem(400)
            .ProducesProblem(404);
}
