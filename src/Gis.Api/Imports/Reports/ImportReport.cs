using System.Text.Json;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.Reports;

/// <summary>What became of the rows. Flagged rows are stored rows with at least one warning; they are new, changed or same too.</summary>
internal sealed record ImportRowCounts(int Total, int New, int Changed, int Same, int Flagged, int Refused);

/// <summary>One finding: the row (1 is the first below the heading; null is the file), and the sentence in both languages.</summary>
internal sealed record ImportIssue(
    int? Row,
    string Severity,
    string Code,
    string? Field,
    string? Value,
    string? Proposal,
    string Th,
    string En
)
{
    public static ImportIssue Of(int? row, string severity, string code, string? field, string? value, string? proposal)
    {
        var kind = IssueKinds.Find(code);
        return new(
            row,
            severity,
            code,
            field,
            value,
            proposal,
            kind?.Say("th", value, proposal) ?? code,
            kind?.Say("en", value, proposal) ?? code
        );
    }
}

/// <summary>Findings of one code: how many, and the first of them.</summary>
internal sealed record ImportIssueGroup(string Code, string Severity, int Count, IReadOnlyList<ImportIssue> Examples);

/// <summary>One run of an import. State: running, dry-run (planned, nothing stored), applied, refused (nothing stored), failed.</summary>
internal sealed record ImportSummary(
    long Id,
    string Kind,
    string State,
    string FileName,
    long FileBytes,
    string FileSha256,
    string Source,
    DateOnly ObservedOn,
    ImportRowCounts Rows,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt,
    double? Seconds,
    string DoneBy
);

/// <summary>The summary of an import with its options and its findings by code, gravest first.</summary>
internal sealed record ImportReport(ImportSummary Import, JsonElement Options, IReadOnlyList<ImportIssueGroup> Issues);
