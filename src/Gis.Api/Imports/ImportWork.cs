using Gis.Api.Imports.Tables;
using Gis.Api.Shared.Issues;
using Npgsql;

namespace Gis.Api.Imports;

internal enum ImportStage
{
    Reading,
    Comparing,
    Writing,
}

/// <summary>How far an import is: the fraction, 0 to 1, of its stage.</summary>
internal readonly record struct ImportProgress(ImportStage Stage, double Fraction);

/// <summary>One import under way: its transaction's connection, its table, and what it found about the file.</summary>
internal sealed record ImportWork(NpgsqlConnection Connection, long ImportId, ImportRequest Request, string Source, SourceTable Table)
{
    public List<Issue> Issues { get; } = [];

    public IProgress<ImportProgress>? Progress { get; init; }

    public void Tell(ImportStage stage, double fraction) => Progress?.Report(new ImportProgress(stage, fraction));
}
