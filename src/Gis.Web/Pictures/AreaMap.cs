using Gis.Web.Text;

namespace Gis.Web.Pictures;

/// <summary>What a picture of an area is drawn from. Positions are (lon, lat) in degrees WGS 84.</summary>
/// <param name="Outline">The area's own boundary; empty where it has none.</param>
/// <param name="Parts">The areas below it, or for an area without boundary those in which its schools stand.</param>
/// <param name="Schools">The placed ones; null where they are too many to be told apart, and shares are drawn instead.</param>
public sealed record AreaMap(
    IReadOnlyList<IReadOnlyList<(double Lon, double Lat)>> Outline,
    IReadOnlyList<AreaMapPart> Parts,
    IReadOnlyList<AreaMapSchool>? Schools
);

/// <summary>An area of the picture; its code finds its share.</summary>
public sealed record AreaMapPart(string Code, LocalName Name, IReadOnlyList<IReadOnlyList<(double Lon, double Lat)>> Rings);

/// <summary>A school of the picture with its values by topic.</summary>
public sealed record AreaMapSchool(LocalName Name, double Lon, double Lat, string Network, string Dltv, string Combined);
