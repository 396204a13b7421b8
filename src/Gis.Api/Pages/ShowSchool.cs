using Gis.Api.Shared;
using Gis.Web.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Gis.Api.Pages;

/// <summary>The page of one school, complete without script.</summary>
internal static class ShowSchool
{
    public static async Task<IResult> Handle(
        string key,
        HttpContext context,
        SchoolPages pages,
        ShowNotFound notFound,
        CancellationToken cancellationToken
    )
    {
        if (await pages.FindAsync(key, context.Request, cancellationToken) is not { } model)
            return await notFound.PageAsync(context, cancellationToken);
        return new RazorComponentResult<SchoolPage>(new { Model = model, Nonce = SecurityHeaders.Nonce(context) });
    }
}
