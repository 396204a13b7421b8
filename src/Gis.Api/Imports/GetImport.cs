using Gis.Api.Imports.Reports;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Imports;

/// <summary>The report of one import.</summary>
internal static class GetImport
{
    public static readonly Refusal NoSuchImport = Refusal.NotFound(
        "import-not-found",
        "There is no import of this number.",
        "ไม่พบรายการนำเข้าหมายเลขนี้",
        "id"
    );

    public static async Task<ImportReport> Handle(long id, NpgsqlDataSource database, CancellationToken cancellationToken) =>
        await ReadReport.RunAsync(database, id, cancellationToken) ?? throw new RefusalException(NoSuchImport);
}
