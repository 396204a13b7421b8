using Microsoft.Extensions.DependencyInjection;

namespace Gis.Web;

public static class GisWebServices
{
    /// <summary>What the pages need to be rendered with <c>RazorComponentResult</c>.</summary>
    public static IServiceCollection AddGisWeb(this IServiceCollection services)
    {
        services.AddRazorComponents();
        return services.AddSingleton<PageAssets>();
    }
}
