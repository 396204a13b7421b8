using Gis.Api.Shared;
using Gis.Api.Shared.Crs;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.Tables;

/// <summary>A file of any format as a table, with the coordinate system of its geometry. The working folder goes with it.</summary>
internal sealed class SourceTable : IDisposable
{
    private readonly ScratchFolder? _folder;

    internal SourceTable(CsvTable rows, KnownCrs crs, ScratchFolder? folder, IReadOnlyList<Issue> issues)
    {
        Rows = rows;
        Crs = crs;
        _folder = folder;
        Issues = issues;
    }

    public CsvTable Rows { get; }

    public KnownCrs Crs { get; }

    /// <summary>What was found out about the file: encoding, coordinate system.</summary>
    public IReadOnlyList<Issue> Issues { get; }

    public void Dispose()
    {
        Rows.Dispose();
        _folder?.Dispose();
    }
}
