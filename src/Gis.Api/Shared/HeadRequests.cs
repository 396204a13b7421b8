using Microsoft.AspNetCore.Http.Features;

namespace Gis.Api.Shared;

internal static class HeadRequests
{
    /// <summary>
    /// Answers HEAD as GET without its body, on every address: link checkers and chat apps ask so first. Stands before routing, which
    /// knows GET only.
    /// </summary>
    public static void UseHeadRequests(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (!HttpMethods.IsHead(context.Request.Method))
                {
                    await next(context);
                    return;
                }
                var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
                context.Request.Method = HttpMethods.Get;
                context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null, body));
                try
                {
                    await next(context);
                }
                finally
                {
                    context.Request.Method = HttpMethods.Head;
                    context.Features.Set(body);
                }
            }
        );
}
