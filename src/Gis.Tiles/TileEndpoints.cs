using Microsoft.Net.Http.Headers;

namespace Gis.Tiles;

public static class TileEndpoints
{
    private const string MediaType = "application/vnd.mapbox-vector-tile";

    public static IServiceCollection AddTiles(this IServiceCollection services, Func<IServiceProvider, TileHost> host)
    {
        services.AddOptions<TileOptions>().BindConfiguration(TileOptions.Section).Validate(options => options.AreSound).ValidateOnStart();
        services.AddSingleton(host);
        services.AddSingleton<TileSource>();
        return services;
    }

    public static void MapTiles(this IEndpointRouteBuilder routes)
    {
        var tiles = routes.MapGroup("/tiles").WithTags("Tiles").AllowAnonymous();
        foreach (var layer in TileLayer.All)
        {
            tiles
                .MapGet(
                    $"/{layer.Name}.json",
                    (HttpRequest request, TileSource source, CancellationToken stop) => DescribeAsync(layer, request, source, stop)
                )
                .WithName($"Describe{layer.Title}Tiles");
            var address = $"/{layer.Name}/{{z}}/{{x}}/{{y}}.mvt";
            Delegate get = layer.HasFilter ? GetFilteredTile : GetTile;
            tiles
                .MapGet(address, get)
                .WithName($"Get{layer.Title}Tile")
                .Produces<byte[]>(200, MediaType)
                .Produces(204)
                .Produces(304)
                .ProducesProblem(400);
            tiles.MapMethods(address, [HttpMethods.Head], get).ExcludeFromDescription();

            Task<IResult> GetTile(string z, string x, string y, string? v, HttpContext context, TileSource source) =>
                GetTileAsync(layer, (z, x, y), v, null, context, source);

            Task<IResult> GetFilteredTile(
                string z,
                string x,
                string y,
                string? v,
                [AsParameters] TileQuery filter,
                HttpContext context,
                TileSource source
            ) => GetTileAsync(layer, (z, x, y), v, filter, context, source);
        }
    }

    private static async Task<TileJson> DescribeAsync(TileLayer layer, HttpRequest request, TileSource source, CancellationToken stop)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-cache";
        var root = $"{request.Scheme}://{request.Host}{request.PathBase}";
        return new(
            layer.Name,
            layer.Description,
            [$"{root}/tiles/{layer.Name}/{{z}}/{{x}}/{{y}}.mvt?v={Uri.EscapeDataString(source.VersionOf(layer))}"],
            layer.MinZoom,
            layer.MaxZoom,
            await source.BoundsAsync(layer, stop),
            layer.VectorLayers
        );
    }

    private static async Task<IResult> GetTileAsync(
        TileLayer layer,
        (string Z, string X, string Y) at,
        string? asked,
        TileQuery? query,
        HttpContext context,
        TileSource source
    )
    {
        if (!TileAddress.TryParse(at.Z, at.X, at.Y, (layer.MinZoom, layer.MaxZoom), out var address))
            return NoSuchTile(layer);
        var filter = query is null ? null : await source.FilterOfAsync(query, context.RequestAborted);
        var version = source.VersionOf(layer);
        var tag = new EntityTagHeaderValue(filter is { Key: not "" } ? $"\"{version}.{filter.Key}\"" : $"\"{version}\"");
        context.Response.GetTypedHeaders().ETag = tag;
        // An address that names the version can be kept for ever; one that does not is asked for again, and mostly answered 304.
        context.Response.Headers.CacheControl = string.Equals(asked, version, StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "public, no-cache";
        if (
            context
                .Request.GetTypedHeaders()
                .IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false))
        )
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var tile = await source.GetAsync(layer, address, version, filter).WaitAsync(context.RequestAborted);
        return tile.Length == 0 ? Results.NoContent() : Results.Bytes(tile, MediaType);
    }

    private static IResult NoSuchTile(TileLayer layer) =>
        Results.Problem(
            $"There is no such tile: zoom runs from {layer.MinZoom} to {layer.MaxZoom}, column and row from 0 to 2^zoom - 1.",
            statusCode: StatusCodes.Status400BadRequest,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = "tile-outside",
                ["field"] = "z/x/y",
                ["detailTh"] =
                    $"ไม่มีไทล์นี้ ระดับซูมอยู่ระหว่าง {layer.MinZoom} ถึง {layer.MaxZoom} คอลัมน์และแถวอยู่ระหว่าง 0 ถึง 2^ซูม - 1",
            }
        );
}
