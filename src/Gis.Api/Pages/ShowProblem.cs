using System.Diagnostics;
using Gis.Api.About;
using Gis.Api.Shared;
using Gis.Web.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Gis.Api.Pages;

/// <summary>A failure of ours on a page that a person opened: a drawn page with a way back. It asks the database nothing, which may be what failed.</summary>
internal sealed class ShowProblem(IOptions<SiteOptions> site) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (!context.Request.IsFromPerson())
            return false;
        var model = new ProblemPageModel
        {
            Language = PageLanguage.Of(context.Request),
            SiteTitle = site.Value.Title.ToLocalName(),
            Origin = context.Request.Origin(),
            TraceId = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier,
        };
        await new RazorComponentResult<ProblemPage>(new { Model = model }) { StatusCode = context.Response.StatusCode }.ExecuteAsync(
            context
        );
        return true;
    }
}
