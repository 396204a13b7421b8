using Gis.Api.Shared;

namespace Gis.Api.About;

/// <summary>What one installation is called, and its optional raster base map; section "Site".</summary>
internal sealed class SiteOptions
{
    public const string Section = "Site";

    public string TitleTh { get; init; } = "แผนที่สารสนเทศโรงเรียน";
    public string TitleEn { get; init; } = "GisSchools";

    /// <summary>Where people reach the site, such as https://gis.example.go.th; null takes what each request says.</summary>
    public Uri? Address { get; init; }

    /// <summary>Null: only the map's own base layer is drawn, which needs no internet.</summary>
    public BaseMap? BaseMap { get; init; }

    public LocalisedName Title => new(TitleTh, TitleEn);

    public bool IsSound =>
        TitleTh.Length > 0
        && TitleEn.Length > 0
        && BaseMap is null or { IsSound: true }
        && Address is null or { IsAbsoluteUri: true, Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "" };
}

/// <summary>A raster tile service: address with {z}, {x} and {y}, and the words that its licence asks for.</summary>
internal sealed record BaseMap(string Url, string Attribution, int MaxZoom = 19)
{
    public bool IsSound =>
        Uri.TryCreate(
            Url.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal),
            UriKind.Absolute,
            out var uri
        )
        && uri.Scheme is "http" or "https"
        && Attribution.Length > 0;

    /// <summary>The host that pages may load pictures from, for the content security policy.</summary>
    public string Origin =>
        new Uri(Url.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)).GetLeftPart(
            UriPartial.Authority
        );
}
