using Gis.Api.Shared.Issues;

namespace Gis.Api.Registers;

/// <summary>One row of a register as it was given, checked; still to be compared with what is stored.</summary>
internal sealed class RegisterRow
{
    /// <summary>The file's row; several of these may come from one.</summary>
    public required int Number { get; init; }

    public long? SchoolId { get; set; }
    public string? DmcCode { get; set; }
    public string? SmisCode { get; set; }
    public string? ObecCode { get; set; }

    /// <summary>The values of the register's fields, in its order, as PostgreSQL reads them.</summary>
    public string?[] Values { get; set; } = [];

    /// <summary>EWKB in hexadecimal.</summary>
    public string? Shape { get; set; }

    public DateOnly ObservedOn { get; set; }

    /// <summary>What the row leaves out is taken away; else it stays.</summary>
    public bool IsWhole { get; init; }

    public List<Issue> Issues { get; } = [];

    public bool IsRefused => Issues.Exists(issue => issue.Kind.Severity == Severity.Error);
}
