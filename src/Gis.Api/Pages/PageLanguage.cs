using Microsoft.Net.Http.Headers;

namespace Gis.Api.Pages;

/// <summary>
/// What ?lang= says, else what the reader chose on the map (a cookie that the page writes), else the browser's first language known here,
/// else Thai.
/// </summary>
internal static class PageLanguage
{
    public const string Cookie = "gis.language";

    public static string Of(HttpRequest request)
    {
        if (request.Query["lang"].ToString() is "th" or "en")
            return request.Query["lang"].ToString();
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, new[] { HeaderNames.Cookie, HeaderNames.AcceptLanguage });
        if (request.Cookies[Cookie] is "th" or "en")
            return request.Cookies[Cookie]!;
        var known = request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => language is "th" or "en");
        return known ?? "th";
    }
}
