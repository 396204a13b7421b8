using Gis.Web.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Gis.Api.Pages;

/// <summary>The statistics page of an area, complete without script.</summary>
internal static class ShowArea
{
    public static async Task<IResult> Handle(
        string code,
        HttpContext context,
        AreaPages pages,
        ShowNotFound notFound,
        CancellationToken cancellationToken
    )
    {
        if (await pages.FindAsync(code, context.Request, isBook: false, withIndex: false, cancellationToken) is not { } model)
            return await notFound.PageAsync(context, cancellationToken);
        return new RazorComponentResult<AreaPage>(new { Model = model })
        {
            StatusCode = model.DayRefused is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
