using Gis.Api.Coverage;
using Gis.Api.Shared;

namespace Gis.Api.Exports;

internal static class ExportEndpoints
{
    public static IServiceCollection AddExports(this IServiceCollection services) => services.AddSingleton<DownloadSchools>();

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        var exports = routes.MapGroup("/api/areas/{code}").WithTags("Exports").AllowAnonymous();
        foreach (var format in Enum.GetValues<DownloadSchools.Format>())
            exports
                .MapGet(
                    $"/schools.{Kebab.Of(format)}",
                    (
                        string code,
                        [AsParameters] ListAreaSchools.Query query,
                        string? lang,
                        DownloadSchools download,
                        CancellationToken cancellationToken
                    ) => download.HandleAsync(format, code, query, lang, cancellationToken)
                )
                .WithName($"DownloadSchools{format}")
                .ProducesProblem(400)
                .ProducesProblem(404);
    }
}
