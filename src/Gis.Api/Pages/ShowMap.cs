using Gis.Api.About;
using Gis.Api.Shared;
using Gis.Web.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Gis.Api.Pages;

/// <summary>The map page.</summary>
internal static class ShowMap
{
    public static async Task<RazorComponentResult> Handle(
        HttpContext context,
        DescribeSite describeSite,
        CancellationToken cancellationToken
    )
    {
        var site = await describeSite.GetAsync(cancellationToken);
        var model = new MapPageModel
        {
            Language = PageLanguage.Of(context.Request),
            SiteTitle = site.Title.ToLocalName(),
            Origin = context.Request.Origin(),
            IsDemo = site.Demo,
            BaseMap = site.BaseMap is { } map ? new(map.Url, map.Attribution, map.MaxZoom) : null,
        };
        return new RazorComponentResult<MapPage>(new { Model = model, Nonce = SecurityHeaders.Nonce(context) });
    }
}
