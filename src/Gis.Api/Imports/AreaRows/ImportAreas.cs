using System.Globalization;
using Gis.Api.Areas;
using Gis.Api.Data;
using Gis.Api.Imports.Columns;
using Gis.Api.Shared.Issues;
using Npgsql;

namespace Gis.Api.Imports.AreaRows;

/// <summary>Plans a list of areas and applies the plan, in the caller's transaction; then derives anew what depends on boundaries.</summary>
internal sealed class ImportAreas(ImportLimits limits) : IImportKind
{
    private const string Columns = "row_number, refused, kind, code, name_th, name_en, name_key, parent_code, wkt, issues";

    public string Kind => "areas";

    public bool WantsBoundaries => true;

    public string PlanTable => "area_plan";

    public string[] Fills => ["area"];

    public async Task PlanAsync(ImportWork work, CancellationToken cancellationToken)
    {
        await StageAsync(work, cancellationToken);
        work.Tell(ImportStage.Comparing, 0);
        await RunAsync(work.Connection, "PlanAreas", cancellationToken);
    }

    public async Task ApplyAsync(ImportWork work, CancellationToken cancellationToken)
    {
        var connection = work.Connection;
        work.Tell(ImportStage.Writing, 0);
        await using (var any = connection.Command("select exists (select from area_plan where outcome in ('new', 'changed'))"))
        {
            if (await any.ExecuteScalarAsync(cancellationToken) is not true)
                return;
        }
        await RunAsync(connection, "ShowAreas", cancellationToken);
        await WriteAreas.ApplyAsync(connection, limits.ProvincesOfCountry, cancellationToken);
        work.Tell(ImportStage.Writing, 0.5);
        await using var moved = connection.Command(
            """
            select exists (select from area_plan where outcome in ('new', 'changed') and boundary is not null and kind in ('subdistrict', 'district', 'province'))
              and exists (select from school where point is not null)
            """
        );
        if (await moved.ExecuteScalarAsync(cancellationToken) is true)
            await WriteMemberships.DeriveAsync(connection, cancellationToken);
    }

    public Task ShowReportAsync(ImportWork work, CancellationToken cancellationToken) =>
        RunAsync(work.Connection, "ReportAreas", cancellationToken);

    private async Task StageAsync(ImportWork work, CancellationToken cancellationToken)
    {
        var rows = work.Table.Rows;
        var columns = ColumnMap<AreaField>.Make(rows.Headings, ColumnAliases.Areas, work.Request.Map);
        var check = new CheckAreaRow(columns, rows.Headings, work.Table.Crs, work.Request.AreaKind);
        foreach (var heading in columns.Ignored)
            work.Issues.Add(new Issue(IssueKinds.ColumnIgnored, null, heading));
        await RunAsync(work.Connection, "StageAreas", cancellationToken);
        await using var copy = await BinaryCopy.BeginAsync(work.Connection, $"area_row ({Columns})", cancellationToken);
        var parents = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        while (rows.Read() is { } cells)
        {
            number++;
            if (number > limits.MaxRows)
                throw new ImportRefusedException(
                    new Issue(IssueKinds.TooManyRows, null, null, limits.MaxRows.ToString(CultureInfo.InvariantCulture))
                );
            if (!rows.IsEven(cells))
            {
                var row = new AreaRow { Number = number };
                row.Issues.Add(rows.Unevenness(cells));
                await SendAsync(copy, row, cancellationToken);
                continue;
            }
            foreach (var row in check.Read(cells, number))
            {
                if (row.Number is not null || parents.Add(row.Code!))
                    await SendAsync(copy, row, cancellationToken);
            }
            if (number % 500 == 0)
                work.Tell(ImportStage.Reading, rows.Progress);
        }
        await copy.CompleteAsync(cancellationToken);
        if (number == 0)
            throw new ImportRefusedException(new Issue(IssueKinds.FileEmpty));
        work.Tell(ImportStage.Reading, 1);
    }

    private static ValueTask SendAsync(BinaryCopy copy, AreaRow row, CancellationToken cancellationToken)
    {
        copy.StartRow(10);
        copy.Int(row.Number);
        copy.Bool(row.IsRefused);
        copy.Text(row.Kind);
        copy.Text(row.Code);
        copy.Text(row.NameTh);
        copy.Text(row.NameEn);
        copy.Text(row.NameKey);
        copy.Text(row.ParentCode);
        copy.Text(row.Wkt);
        copy.Text(IssueJson.OfRow(row.Issues));
        return copy.EndRowAsync(cancellationToken);
    }

    private static Task RunAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken) =>
        connection.RunAsync(typeof(ImportAreas), statement, cancellationToken);
}
