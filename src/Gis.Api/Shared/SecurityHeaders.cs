using System.Security.Cryptography;

namespace Gis.Api.Shared;

/// <summary>
/// Headers that every answer carries. Pages may run only scripts of this server, and inline ones that bear the answer's nonce.
/// Style sheets, fonts, modules and vector tiles are never a page of their own: over a hundred of them make the map's first view,
/// and half a kilobyte on each would be a fifth of it.
/// </summary>
internal static class SecurityHeaders
{
    private static readonly object NonceKey = new();

    /// <param name="pictureOrigin">Where a configured raster base map comes from; null for none.</param>
    public static void UseSecurityHeaders(this IApplicationBuilder app, string? pictureOrigin) =>
        app.Use(
            (context, next) =>
            {
                // Set at the last moment, so that an error page written afresh has them too.
                context.Response.OnStarting(() =>
                {
                    var headers = context.Response.Headers;
                    headers.XContentTypeOptions = "nosniff";
                    if (IsPartOfPage(context))
                        return Task.CompletedTask;
                    headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
                    headers["Cross-Origin-Opener-Policy"] = "same-origin";
                    headers["Permissions-Policy"] = "geolocation=(self), camera=(), microphone=()";
                    headers.XFrameOptions = "DENY";
                    headers.ContentSecurityPolicy =
                        $"default-src 'none'; script-src 'self' 'nonce-{Nonce(context)}'; style-src 'self'; img-src 'self' data: blob: {pictureOrigin}; "
                        + "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    /// <summary>A worker is not: it goes by the policy of its own script.</summary>
    private static bool IsPartOfPage(HttpContext context) =>
        context.Response.ContentType?.Split(';')[0]
            is "text/css"
                or "text/javascript"
                or "font/woff2"
                or "application/vnd.mapbox-vector-tile"
        && !context.Request.Path.Value!.Contains("/worker/", StringComparison.Ordinal);

    /// <summary>The word that lets an inline script of this answer run.</summary>
    public static string Nonce(HttpContext context)
    {
        if (context.Items[NonceKey] is not string nonce)
            context.Items[NonceKey] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        return nonce;
    }
}
