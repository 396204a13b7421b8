using System.ComponentModel;
using Npgsql;

namespace Gis.Tiles;

/// <summary>What an address of a tile asks the schools to be; the host says what the words mean.</summary>
public sealed record TileQuery(
    [property: Description("Statuses of the network, by commas: good, limited, none, unknown")] string? Network,
    [property: Description("Statuses of DLTV, by commas: full, partial, none, unknown, not-needed")] string? Dltv,
    [property: Description("Combined statuses, by commas: good, limited, none, unknown, not-needed")] string? Combined,
    [property: Description("Levels taught, by commas: kindergarten, primary, lower-secondary, upper-secondary")] string? Level,
    [property: Description("Size classes, by commas: small, medium, large, extra-large, unknown")] string? Size,
    [property: Description("Kinds, by commas: obec, private, local-government, other, unknown")] string? Kind,
    [property: Description("Code of an area")] string? Area
);

/// <summary>A filter as the statement of the schools takes it.</summary>
/// <param name="Key">The same for the same filter; empty where nothing is filtered.</param>
/// <param name="Parameters">Named as in schools.sql; made anew for each use.</param>
public sealed record TileFilter(string Key, Func<NpgsqlParameter[]> Parameters);

/// <summary>What the host knows and tiles need.</summary>
/// <param name="VersionOf">The present version of a topic's data; tiles of an older one are not served.</param>
/// <param name="FilterOf">Reads a filter, or throws the host's refusal.</param>
public sealed record TileHost(Func<string, string> VersionOf, Func<TileQuery, CancellationToken, Task<TileFilter>> FilterOf);
