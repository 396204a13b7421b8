namespace Gis.Api.Shared;

/// <summary>
/// Why a request was not carried out, as the client is told it: a stable code, the field where there is one, and a sentence in
/// English and Thai that says what to do. Sent as a problem document (RFC 9457).
/// </summary>
internal sealed record Refusal(int Status, string Code, string En, string Th, string? Field = null)
{
    public static Refusal BadInput(string code, string field, string en, string th) =>
        new(StatusCodes.Status400BadRequest, code, en, th, field);

    public static Refusal NotFound(string code, string en, string th, string? field = null) =>
        new(StatusCodes.Status404NotFound, code, en, th, field);
}

/// <summary>Ends a request with a refusal; see ProblemDocuments.cs for how it is sent.</summary>
internal sealed class RefusalException(Refusal refusal) : Exception(refusal.En)
{
    public Refusal Refusal { get; } = refusal;
}
