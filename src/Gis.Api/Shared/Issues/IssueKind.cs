namespace Gis.Api.Shared.Issues;

/// <summary>An error refuses the row, a warning stores it flagged, an info says what was tidied.</summary>
internal enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>One sort of finding. In the sentences {value} and {proposal} stand for what the row has and what is proposed.</summary>
internal sealed record IssueKind(string Code, Severity Severity, string Th, string En)
{
    public string SeverityWord => Kebab.Of(Severity);

    public string Say(string language, string? value, string? proposal) =>
        (string.Equals(language, "th", StringComparison.Ordinal) ? Th : En)
            .Replace("{value}", value ?? "–", StringComparison.Ordinal)
            .Replace("{proposal}", proposal ?? "–", StringComparison.Ordinal);
}

/// <summary>A finding about one row (null: about the file). <see cref="Field"/> is a field's name as in the API, in snake_case.</summary>
internal sealed record Issue(IssueKind Kind, string? Field = null, string? Value = null, string? Proposal = null);
