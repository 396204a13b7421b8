namespace Gis.Web.Text;

/// <summary>A name in Thai, and in English where it is known.</summary>
public sealed record LocalName(string Th, string? En);

/// <summary>The administrative areas that a school stands in, as far as they are known.</summary>
public sealed record PlaceNames(LocalName? Subdistrict, LocalName? District, LocalName? Province);
