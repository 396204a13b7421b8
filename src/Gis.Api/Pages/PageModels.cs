using Gis.Api.Shared;
using Gis.Web.Text;

namespace Gis.Api.Pages;

internal static class PageModels
{
    public static LocalName ToLocalName(this LocalisedName name) => new(name.Th, name.En);

    /// <summary>Scheme and host as the browser sees them (behind a proxy: set Site__Address, or ASPNETCORE_FORWARDEDHEADERS_ENABLED).</summary>
    public static string Origin(this HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}
