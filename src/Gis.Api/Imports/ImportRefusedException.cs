using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports;

/// <summary>The file as a whole cannot be imported; nothing of it was. The reason is an issue of severity error.</summary>
internal sealed class ImportRefusedException(Issue issue, Exception? inner = null)
    : Exception(issue.Kind.Say("en", issue.Value, issue.Proposal), inner)
{
    public Issue Issue { get; } = issue;
}
