namespace Gis.Api.Shared;

/// <summary>A name in Thai, and in English where one is known.</summary>
internal sealed record LocalisedName(string Th, string? En);
