using Gis.Api.About;
using Gis.Api.Shared;
using Gis.Web.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Gis.Api.Pages;

/// <summary>An address that leads nowhere: a drawn page for a person's browser, a problem document for a program.</summary>
internal sealed class ShowNotFound(DescribeSite describeSite)
{
    public static async Task<IResult> Handle(HttpContext context, ShowNotFound notFound, CancellationToken cancellationToken) =>
        context.Request.IsFromPerson() ? await notFound.PageAsync(context, cancellationToken) : Results.NotFound();

    public async Task<IResult> PageAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var site = await describeSite.GetAsync(cancellationToken);
        var model = new NotFoundPageModel
        {
            Language = PageLanguage.Of(context.Request),
            SiteTitle = site.Title.ToLocalName(),
            Origin = context.Request.Origin(),
        };
        return new RazorComponentResult<NotFoundPage>(new { Model = model }) { StatusCode = StatusCodes.Status404NotFound };
    }
}
