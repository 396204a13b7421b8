using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Gis.Web;

/// <summary>
/// Addresses of the static files with the fingerprint of their content, so that browsers may keep them for ever.
/// They are read from the endpoints that <c>MapStaticAssets()</c> made; a host without them gets plain addresses.
/// </summary>
public sealed class PageAssets(EndpointDataSource endpoints)
{
    private const string Root = "_content/Gis.Web/";
    private readonly Lazy<SortedDictionary<string, string>> fingerprinted = new(() => Read(endpoints));

    /// <summary>The address of a file below wwwroot, such as <c>css/map.css</c>.</summary>
    public string this[string path] => "/" + fingerprinted.Value.GetValueOrDefault(Root + path, Root + path);

    // Not a module, not of the map page, or (folders named later) fetched when a reader first asks for what it does.
    private static readonly string[] NotAtFirst =
    [
        "/js/theme-start.js",
        "/js/core/chart",
        "/js/core/state.js",
        "/js/school/",
        "/js/school-page/",
        "/js/area-page/",
        "/worker/",
        "/later/",
    ];

    /// <summary>The modules of the map's first view, to be fetched in one go instead of level by level.</summary>
    public IEnumerable<string> Modules =>
        fingerprinted
            .Value.Where(f => f.Key.StartsWith(Root + "js/", StringComparison.Ordinal))
            .Where(f => !NotAtFirst.Any(path => f.Key.Contains(path, StringComparison.Ordinal)))
            .Select(f => "/" + f.Value);

    /// <summary>Modules import each other by plain relative paths; the import map leads those to the fingerprinted files.</summary>
    public string ImportMap =>
        JsonSerializer.Serialize(
            new
            {
                imports = fingerprinted
                    .Value.Where(f => f.Key.StartsWith(Root + "js/", StringComparison.Ordinal))
                    .Select(f => ("/" + f.Key, "/" + f.Value))
                    .Append(("leaflet-script", this["lib/leaflet/dist/leaflet.js"]))
                    .Append(("chart-script", this["lib/chart.js/dist/chart.umd.min.js"]))
                    .ToDictionary(m => m.Item1, m => m.Item2, StringComparer.Ordinal),
            }
        );

    private static SortedDictionary<string, string> Read(EndpointDataSource endpoints)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var asset in endpoints.Endpoints.Select(e => e.Metadata.GetMetadata<StaticAssetDescriptor>()))
        {
            var label = asset?.Properties.FirstOrDefault(p => p.Name == "label")?.Value;
            // Each file also has endpoints of its compressed forms, labelled .gz and .br.
            if (label is not null && label.StartsWith(Root, StringComparison.Ordinal) && Path.GetExtension(label) is not (".gz" or ".br"))
                found[label] = asset!.Route;
        }
        return found;
    }
}
