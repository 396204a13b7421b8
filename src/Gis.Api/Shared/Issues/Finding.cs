namespace Gis.Api.Shared.Issues;

/// <summary>An issue as an answer over HTTP shows it; field names are those of the request.</summary>
internal sealed record Finding(string Severity, string Code, string? Field, string? Value, string? Proposal, string Th, string En)
{
    public static Finding Of(string code, string? field, string? value, string? proposal)
    {
        var kind = IssueKinds.Of(code);
        return new(
            kind.SeverityWord,
            code,
            field is null ? null : Kebab.ToCamel(field),
            value,
            proposal,
            kind.Say("th", value, proposal),
            kind.Say("en", value, proposal)
        );
    }
}
