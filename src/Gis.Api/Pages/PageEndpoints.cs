using Gis.Web;

namespace Gis.Api.Pages;

internal static class PageEndpoints
{
    public static IServiceCollection AddPages(this IServiceCollection services) =>
        services
            .AddGisWeb()
            .AddScoped<SchoolPages>()
            .AddSingleton<AreaPages>()
            .AddSingleton<AreaMaps>()
            .AddSingleton<DrawPreview>()
            .AddSingleton<ShowNotFound>()
            .AddExceptionHandler<ShowProblem>();

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        var pages = app.MapGroup("").ExcludeFromDescription().AllowAnonymous();
        pages.MapGet("/", ShowMap.Handle);
        pages.MapGet("/schools/{key}", ShowSchool.Handle);
        pages.MapGet("/areas/{code}", ShowArea.Handle);
        pages.MapGet("/areas/{code}/book", ShowAreaBook.Handle);
        pages.MapGet("/areas/{code}/book.css", ShowAreaBook.Style);
        pages.MapGet("/schools/{key}/preview.png", DrawPreview.Handle);
        // Readers only: what would write at an unknown address is answered by the rule that sign-in comes first.
        pages.MapMethods("/{**path}", [HttpMethods.Get, HttpMethods.Head], ShowNotFound.Handle).WithOrder(int.MaxValue);
    }
}
