namespace Gis.Api.Imports;

/// <summary>How a list of one kind (schools, areas, a register) is planned and applied within the frame of <see cref="RunImport"/>.</summary>
internal interface IImportKind
{
    /// <summary>The word of addresses and of the command line: "schools", "areas", "links".</summary>
    string Kind { get; }

    /// <summary>Geometry is wanted whole, as text; else as the coordinates of points.</summary>
    bool WantsBoundaries { get; }

    /// <summary>The temporary table whose column outcome holds what becomes of each row.</summary>
    string PlanTable { get; }

    /// <summary>The tables that a large list fills.</summary>
    string[] Fills { get; }

    Task PlanAsync(ImportWork work, CancellationToken cancellationToken);

    Task ApplyAsync(ImportWork work, CancellationToken cancellationToken);

    /// <summary>
    /// Makes what the report is read from: the temporary views import_outcome (row_number, outcome, school_id, fields) and
    /// import_finding (row_number, severity, code, field, value, proposal).
    /// </summary>
    Task ShowReportAsync(ImportWork work, CancellationToken cancellationToken);
}
