namespace Gis.Api.Shared;

internal static class Readers
{
    /// <summary>A browser that opens a page, as opposed to a program that asks the API.</summary>
    public static bool IsFromPerson(this HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
