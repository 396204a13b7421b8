using NetTopologySuite.Geometries;

namespace Gis.Api.Pages;

/// <summary>Boundaries as pictures take them: rings of lon and lat, holes among them.</summary>
internal static class PictureRings
{
    public static IEnumerable<IReadOnlyList<(double Lon, double Lat)>> Of(Geometry geometry)
    {
        for (var i = 0; i < geometry.NumGeometries; i++)
        {
            if (geometry.GetGeometryN(i) is not Polygon { IsEmpty: false } polygon)
                continue;
            foreach (var ring in (LinearRing[])[polygon.Shell, .. polygon.Holes])
                yield return [.. ring.Coordinates.Select(corner => (corner.X, corner.Y))];
        }
    }
}
