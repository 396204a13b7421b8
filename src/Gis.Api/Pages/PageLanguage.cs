using Microsoft.Net.Http.Headers;

namespace Gis.Api.Pages;

/// <summary>Thai, unless ?lang= or, failing that, the browser's first language known here says English.</summary>
internal static class PageLanguage
{
    public static string Of(HttpRequest request)
    {
        if (request.Query["lang"].ToString() is "th" or "en")
            return request.Query["lang"].ToString();
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        var known = request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => language is "th" or "en");
        return known ?? "th";
    }
}
