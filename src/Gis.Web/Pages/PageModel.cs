using Gis.Web.Text;

namespace Gis.Web.Pages;

/// <summary>What every page shows around its content.</summary>
public abstract record PageModel
{
    /// <summary><c>th</c> or <c>en</c>, decided by the caller from <c>?lang=</c>, else the cookie of the reader's choice, else Accept-Language.</summary>
    public required string Language { get; init; }

    /// <summary>The name of the site, as <c>/api/about</c> gives it.</summary>
    public required LocalName SiteTitle { get; init; }

    /// <summary>Scheme and host for the absolute addresses that chat apps need, such as <c>https://gis.example.go.th</c>; no slash at the end.</summary>
    public required string Origin { get; init; }
}

/// <summary>The map page: a shell that the browser's modules fill.</summary>
public sealed record MapPageModel : PageModel
{
    /// <summary>Whether any demo record is in the database; the page then says so.</summary>
    public bool IsDemo { get; init; }

    /// <summary>An optional raster base map under the schools.</summary>
    public BaseMapModel? BaseMap { get; init; }
}

/// <summary>A raster base map by configuration.</summary>
public sealed record BaseMapModel(string Url, string Attribution, int MaxZoom);

/// <summary>Drawn for an address that leads nowhere.</summary>
public sealed record NotFoundPageModel : PageModel;

/// <summary>Drawn when the server failed.</summary>
public sealed record ProblemPageModel : PageModel
{
    public string? TraceId { get; init; }
}
