using Gis.Web;

namespace Gis.Api.Pages;

internal static class PageEndpoints
{
    public static IServiceCollection AddPages(this IServiceCollection services) =>
        services.AddGisWeb().AddScoped<SchoolPages>().AddSingleton<DrawPreview>().AddSingleton<ShowNotFound>();

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        var pages = app.MapGroup("").ExcludeFromDescription().AllowAnonymous();
        pages.MapGet("/", ShowMap.Handle);
        pages.MapGet("/schools/{key}", ShowSchool.Handle);
        pages.MapGet("/schools/{key}/preview.png", DrawPreview.Handle);
        pages.MapFallback("/{**path}", ShowNotFound.Handle);
    }
}
