using System.Globalization;
using Gis.Api.Areas;
using Gis.Api.Data;
using Gis.Api.Imports.Columns;
using Gis.Api.Schools;
using Gis.Api.Shared.Issues;
using Npgsql;

namespace Gis.Api.Imports.SchoolRows;

/// <summary>
/// Plans a list of schools and applies the plan, in the caller's transaction: rows stream through the checks into a temporary
/// table, and everything that needs more than a row is a statement over all of them.
/// </summary>
internal sealed class ImportSchools(ImportLimits limits) : IImportKind
{
    // So many new schools in a register of so few are loaded in bulk: see BulkLoad.
    private const int BulkFrom = 5_000;
    private const int BulkUpTo = 1_000;

    public string Kind => "schools";

    public bool WantsBoundaries => false;

    public string PlanTable => "school_plan";

    public string[] Fills => ["school", "area_membership", "school_source_key"];

    public async Task PlanAsync(ImportWork work, CancellationToken cancellationToken)
    {
        await StageAsync(work, cancellationToken);
        var connection = work.Connection;
        work.Tell(ImportStage.Comparing, 0);
        var staged = await StagedAsync(connection, cancellationToken);
        if (staged.HasPadded)
            await RunAsync(connection, "SettleCodes", cancellationToken);
        if (staged.HasCodes)
            await RunAsync(connection, "FindRepeatedCodes", cancellationToken);
        await RunAsync(connection, "AskPoints", cancellationToken);
        await WriteMemberships.FindAreasOfPointsAsync(connection, cancellationToken);
        await RunAsync(connection, "FindPlaces", cancellationToken);
        await RunAsync(connection, "KeySchools", cancellationToken);
        if (staged.HasStored)
            await RunAsync(connection, "MatchSchools", cancellationToken);
        await RunAsync(connection, "FindNearNames", cancellationToken);
        await RunAsync(connection, "PlanSchools", cancellationToken);
        if (staged.HasStored)
            await RunAsync(connection, "CompareSchools", cancellationToken);
    }

    public async Task ApplyAsync(ImportWork work, CancellationToken cancellationToken)
    {
        var connection = work.Connection;
        work.Tell(ImportStage.Writing, 0);
        await RunAsync(connection, "ShowSchools", cancellationToken);
        var todo = await TodoAsync(connection, cancellationToken);
        if (todo.HasNewAreas)
            await WriteAreas.AddServiceAreasAsync(connection, cancellationToken);
        var bulk =
            todo.New >= BulkFrom && todo.Stored <= BulkUpTo
                ? await BulkLoad.BeginAsync(connection, ["school", "area_membership", "school_source_key"], cancellationToken)
                : null;
        if (todo.New > 0)
        {
            await RunAsync(connection, "NumberSchools", cancellationToken);
            await WriteSchools.InsertAsync(connection, cancellationToken);
            await RunAsync(connection, "ShowNewMemberships", cancellationToken);
            await WriteMemberships.InsertAsync(connection, cancellationToken);
        }
        work.Tell(ImportStage.Writing, 0.5);
        if (todo.HasChanges)
            await WriteSchools.UpdateAsync(connection, cancellationToken);
        if (todo.HasHistory)
            await WriteSchools.NoteAsync(connection, cancellationToken);
        if (todo.HasKeys)
            await WriteSchools.AddKeysAsync(connection, cancellationToken);
        if (todo.HasMatches)
        {
            await RunAsync(connection, "ShowChangedMemberships", cancellationToken);
            await WriteMemberships.ChangeAsync(connection, cancellationToken);
        }
        if (bulk is not null)
            await bulk.EndAsync(cancellationToken);
    }

    public Task ShowReportAsync(ImportWork work, CancellationToken cancellationToken) =>
        RunAsync(work.Connection, "ReportSchools", cancellationToken);

    private async Task StageAsync(ImportWork work, CancellationToken cancellationToken)
    {
        var rows = work.Table.Rows;
        var columns = ColumnMap<SchoolField>.Make(rows.Headings, ColumnAliases.Schools, work.Request.Map);
        if (!columns.Has(SchoolField.NameTh) && !columns.Has(SchoolField.NameEn))
            throw new ImportRefusedException(
                new Issue(IssueKinds.ColumnsNotRecognised, null, string.Join(", ", rows.Headings.Take(40)), "name_th")
            );
        foreach (var heading in columns.Ignored)
            work.Issues.Add(new Issue(IssueKinds.ColumnIgnored, null, heading));
        var check = new CheckSchoolRow(columns, work.Table.Crs, limits.Box, work.Request.Basis, work.Request.ObservedOn)
        {
            AcceptsProposals = work.Request.AcceptProposals,
        };
        await RunAsync(work.Connection, "StageSchools", cancellationToken);
        await using var stage = await StageSchools.BeginAsync(work.Connection, cancellationToken);
        var number = 0;
        while (rows.Read() is { } cells)
        {
            number++;
            if (number > limits.MaxRows)
                throw new ImportRefusedException(
                    new Issue(IssueKinds.TooManyRows, null, null, limits.MaxRows.ToString(CultureInfo.InvariantCulture))
                );
            var row = rows.IsEven(cells) ? check.Check(cells, number) : CheckSchoolRow.Unreadable(rows.Unevenness(cells), number);
            await stage.SendAsync(row, cancellationToken);
            if (number % 2_000 == 0)
                work.Tell(ImportStage.Reading, rows.Progress);
        }
        await stage.CompleteAsync(cancellationToken);
        if (number == 0)
            throw new ImportRefusedException(new Issue(IssueKinds.FileEmpty));
        work.Tell(ImportStage.Reading, 1);
    }

    private static async Task<(bool HasPadded, bool HasCodes, bool HasStored)> StagedAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            """
            create index on school_row (row_number);
            analyze school_row (row_number, name_key, own_key, subdistrict_code, dmc_code, smis_code, obec_code, refused);
            select bool_or(coalesce(dmc_padded, smis_padded, obec_padded) is not null), bool_or(coalesce(dmc_code, smis_code, obec_code, dmc_padded, smis_padded, obec_padded) is not null),
              exists (select from school where is_demo = (select is_demo from this_import))
            from school_row
            """
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetBoolean(0), reader.GetBoolean(1), reader.GetBoolean(2));
    }

    private static async Task<Todo> TodoAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(EmbeddedSql.For(typeof(ImportSchools), "CountSchoolPlan"));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new Todo(
            reader.GetInt64(0),
            reader.GetInt64(1),
            reader.GetBoolean(2),
            reader.GetBoolean(3),
            reader.GetBoolean(4),
            reader.GetBoolean(5),
            reader.GetBoolean(6)
        );
    }

    private static Task RunAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken) =>
        connection.RunAsync(typeof(ImportSchools), statement, cancellationToken);

    // A statement for nothing is not run: even then the triggers would move the data version.
    private sealed record Todo(long New, long Stored, bool HasNewAreas, bool HasMatches, bool HasChanges, bool HasHistory, bool HasKeys);
}
