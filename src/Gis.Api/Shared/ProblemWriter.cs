using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Gis.Api.Shared;

/// <summary>
/// Writes a problem document whatever the client says it accepts. The framework's own writer steps back where Accept names no JSON
/// (a link opened in a browser, an img element), and then a refusal would leave as an empty 500 without any header of ours.
/// </summary>
internal sealed class ProblemWriter(IOptions<ProblemDetailsOptions> options) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        options.Value.CustomizeProblemDetails?.Invoke(context);
        await context.HttpContext.Response.WriteAsJsonAsync(
            context.ProblemDetails,
            typeof(ProblemDetails),
            options: null,
            contentType: "application/problem+json",
            context.HttpContext.RequestAborted
        );
    }
}
