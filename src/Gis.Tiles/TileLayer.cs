using System.Reflection;

namespace Gis.Tiles;

/// <summary>A tile set: the statement that makes one tile, its zooms, and what its features carry.</summary>
/// <param name="Name">As in the address: /tiles/{name}/…</param>
/// <param name="Title">In the names of operations.</param>
/// <param name="Topic">The data version that its tiles are made from.</param>
/// <param name="MaxZoom">Clients enlarge the tiles of this zoom for deeper views.</param>
/// <param name="VectorLayers">As TileJSON lists them.</param>
internal sealed record TileLayer(string Name, string Title, string Topic, int MaxZoom, string Description, VectorLayer[] VectorLayers)
{
    public static TileLayer Schools { get; } =
        new(
            "schools",
            "School",
            "schools",
            16,
            "Schools; near ones as clusters with their count.",
            [
                new(
                    "schools",
                    "count 1: a school with id, name and nameEn; more: a cluster. From zoom 13 only schools at one point cluster, and ids lists them.",
                    0,
                    16,
                    new(StringComparer.Ordinal)
                    {
                        ["count"] = "Number",
                        ["id"] = "String",
                        ["name"] = "String",
                        ["nameEn"] = "String",
                        ["demo"] = "Boolean",
                        ["ids"] = "String",
                    }
                ),
            ]
        );

    public static TileLayer Areas { get; } =
        new(
            "areas",
            "Area",
            "areas",
            14,
            "Boundaries and names of provinces, districts and subdistricts.",
            [
                new("areas", "Boundaries: provinces at every zoom, districts from 7, subdistricts from 10.", 0, 14, Fields()),
                new("labels", "Points for names: provinces from zoom 4, districts from 8, subdistricts from 11.", 4, 14, Fields()),
            ]
        );

    public static IReadOnlyList<TileLayer> All { get; } = [Schools, Areas];

    /// <summary>$1 zoom, $2 column, $3 row; one value: the tile.</summary>
    public string Sql { get; } = ReadSql(Name);

    private static Dictionary<string, string> Fields() =>
        new(StringComparer.Ordinal)
        {
            ["code"] = "String",
            ["kind"] = "String",
            ["name"] = "String",
            ["nameEn"] = "String",
        };

    private static string ReadSql(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Gis.Tiles.{name}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>One layer inside the tiles, as TileJSON 3.0 describes it.</summary>
internal sealed record VectorLayer(string Id, string Description, int Minzoom, int Maxzoom, Dictionary<string, string> Fields);
