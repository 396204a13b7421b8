namespace Gis.Api.Schools;

/// <summary>What is asked of a register of one school.</summary>
/// <param name="IsSignedIn">Whether the reader may see keys and costs; to others they do not leave the database.</param>
/// <param name="FreshSince">What was observed before this day is stale.</param>
internal sealed record RegisterQuestion(long School, bool IsSignedIn, DateOnly FreshSince);
