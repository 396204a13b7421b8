using System.Text.Json.Serialization;

namespace Gis.Tiles;

/// <summary>TileJSON 3.0.0: what a client needs to read a tile set.</summary>
internal sealed record TileJson(
    string Name,
    string Description,
    string[] Tiles,
    int Minzoom,
    int Maxzoom,
    double[] Bounds,
    [property: JsonPropertyName("vector_layers")] VectorLayer[] VectorLayers,
    string Version = "1.0.0",
    string Scheme = "xyz",
    string Tilejson = "3.0.0"
);
