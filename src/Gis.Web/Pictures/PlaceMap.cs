using Gis.Web.Text;

namespace Gis.Web.Pictures;

/// <summary>
/// What a picture of a place is drawn from. Positions are (lon, lat) in degrees WGS 84. Without a school the areas alone
/// are drawn; an approximate position gets a wide ring around it.
/// </summary>
public sealed record PlaceMap(
    (double Lon, double Lat)? School,
    bool IsApproximate,
    IReadOnlyList<MapArea> Areas,
    IReadOnlyList<(double Lon, double Lat)> Neighbours
);

/// <summary>An area and its rings; <c>Kind</c> is province, district or subdistrict.</summary>
public sealed record MapArea(string Kind, LocalName Name, IReadOnlyList<IReadOnlyList<(double Lon, double Lat)>> Rings);
