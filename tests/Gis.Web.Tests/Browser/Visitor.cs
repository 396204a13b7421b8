using Microsoft.Playwright;

namespace Gis.Web.Tests.Browser;

/// <summary>Who looks at a page: the size of the screen, the language, the colours, with or without script.</summary>
public sealed record Visitor
{
    public int Width { get; init; } = 1280;
    public int Height { get; init; } = 800;
    public string Locale { get; init; } = "th-TH";
    public bool Dark { get; init; }
    public bool Touch { get; init; }
    public bool Script { get; init; } = true;

    /// <summary>Longitude and latitude that the browser may tell; null refuses.</summary>
    public (float Lon, float Lat)? Place { get; init; }

    public static Visitor Phone { get; } =
        new()
        {
            Width = 360,
            Height = 740,
            Touch = true,
        };

    internal BrowserNewContextOptions Options(Uri address) =>
        new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = Width, Height = Height },
            Locale = Locale,
            ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = Touch,
            IsMobile = Touch,
            JavaScriptEnabled = Script,
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = Place is null ? [] : ["geolocation"],
            Geolocation = Place is { } at ? new() { Longitude = at.Lon, Latitude = at.Lat } : null,
        };
}
