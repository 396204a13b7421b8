using System.Text;
using Gis.Api.Areas;
using Gis.Api.Shared;
using Gis.Web.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Gis.Api.Pages;

/// <summary>The statistics book of an area, as a page that a browser prints.</summary>
internal static class ShowAreaBook
{
    public static async Task<IResult> Handle(
        string code,
        HttpContext context,
        AreaPages pages,
        ShowNotFound notFound,
        CancellationToken cancellationToken
    )
    {
        if (await pages.FindAsync(code, context.Request, isBook: true, withIndex: true, cancellationToken) is not { } model)
            return await notFound.PageAsync(context, cancellationToken);
        // A book of a day that there is none of would be a book of another day.
        return model.DayRefused is null ? new RazorComponentResult<AreaBookPage>(new { Model = model }) : Results.Redirect(model.Href());
    }

    /// <summary>Running heads and page numbers, in the words of this book.</summary>
    public static async Task<IResult> Style(string code, HttpRequest request, AreaPages pages, CancellationToken cancellationToken) =>
        await pages.FindAsync(code, request, isBook: true, withIndex: false, cancellationToken) is { } model
            ? Results.Text(BookStyle.Of(model), "text/css", Encoding.UTF8)
            : throw new RefusalException(AreaCodes.NoSuchArea);
}
