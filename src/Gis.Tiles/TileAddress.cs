using System.Globalization;

namespace Gis.Tiles;

/// <summary>A tile of the Web Mercator square (OGC WebMercatorQuad): zoom, column from the west, row from the north.</summary>
public readonly record struct TileAddress(int Z, int X, int Y)
{
    /// <summary>Reads the three parts of a tile's address; false where there is no such tile.</summary>
    public static bool TryParse(string z, string x, string y, (int Min, int Max) zooms, out TileAddress address)
    {
        address = default;
        if (
            !int.TryParse(z, NumberStyles.None, CultureInfo.InvariantCulture, out var zoom)
            || !int.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var column)
            || !int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            || zoom < zooms.Min
            || zoom > zooms.Max
            || column >= 1L << zoom
            || row >= 1L << zoom
        )
            return false;
        address = new(zoom, column, row);
        return true;
    }
}
