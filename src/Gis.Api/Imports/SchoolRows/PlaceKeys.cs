using System.Collections.Concurrent;
using Gis.Api.Areas;
using Gis.Api.Shared;

namespace Gis.Api.Imports.SchoolRows;

/// <summary>Place keys of the names that a list repeats, made once each.</summary>
internal static class PlaceKeys
{
    // More than the country has subdistricts; the bound keeps a hostile file from filling memory.
    private const int MostRemembered = 20_000;

    // Keys go into an index, whose entries have a limit of their own.
    private const int LongestKey = 100;
    private static readonly ConcurrentDictionary<(AreaKind, string), string> Known = [];

    public static string? Of(AreaKind kind, string? name)
    {
        if (name is null || Blank.Is(name))
            return null;
        if (Known.TryGetValue((kind, name), out var key))
            return key;
        key = PlaceKey.Of(kind, name);
        if (key.Length > LongestKey)
            key = key[..LongestKey];
        if (Known.Count < MostRemembered)
            Known.TryAdd((kind, name), key);
        return key;
    }
}
