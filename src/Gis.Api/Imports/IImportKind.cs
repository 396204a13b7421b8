namespace Gis.Api.Imports;

/// <summary>How a list of one kind (schools, areas) is planned and applied within the frame of <see cref="RunImport"/>.</summary>
internal interface IImportKind
{
    /// <summary>"schools" or "areas".</summary>
    string Kind { get; }

    /// <summary>Geometry is wanted whole, as text; else as the coordinates of points.</summary>
    bool WantsBoundaries { get; }

    /// <summary>The temporary table whose column outcome holds what becomes of each row.</summary>
    string PlanTable { get; }

    Task PlanAsync(ImportWork work, CancellationToken cancellationToken);

    Task ApplyAsync(ImportWork work, CancellationToken cancellationToken);

    /// <summary>Stores rows, issues and counts of the plan; <paramref name="fileIssues"/> is a JSON list of what concerns the file.</summary>
    Task ReportAsync(ImportWork work, string fileIssues, CancellationToken cancellationToken);
}
