using Gis.Api.Shared.Crs;

namespace Gis.Api.Imports;

/// <summary>A file to be imported: where it is, and the name that the user knows it by.</summary>
internal sealed record ImportFile(string Path, string Name);

/// <summary>What the user asks of one import of one file; the same from the command line and over HTTP.</summary>
internal sealed record ImportRequest(ImportFile File)
{
    /// <summary>Field → heading, before the aliases.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The layer or sheet of a file that holds several.</summary>
    public string? Layer { get; init; }

    /// <summary>The coordinate system of the file's coordinates; null takes the file's word, else WGS 84.</summary>
    public KnownCrs? Crs { get; init; }

    /// <summary>Who says so; null is the file's name.</summary>
    public string? Source { get; init; }

    /// <summary>When it was true, unless a column tells.</summary>
    public DateOnly ObservedOn { get; init; } = DateOnly.FromDateTime(DateTime.Today);

    /// <summary>How points are known that no column tells about.</summary>
    public string Basis { get; init; } = "map";

    /// <summary>The kind of the areas of a list that has neither a column for it nor P-codes.</summary>
    public string? AreaKind { get; init; }
    public bool DryRun { get; init; }

    /// <summary>The records are made up; they meet other demo records only, never real ones.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Stores the good rows of a file that has bad ones.</summary>
    public bool GoodRowsOnly { get; init; }

    /// <summary>Takes the proposed repair of a point for the point.</summary>
    public bool AcceptProposals { get; init; }
    public required string DoneBy { get; init; }
}
