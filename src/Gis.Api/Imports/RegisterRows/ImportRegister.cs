using System.Globalization;
using Gis.Api.Data;
using Gis.Api.Registers;
using Gis.Api.Shared;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.RegisterRows;

/// <summary>Imports a list into a register, whichever it is: reads its columns, and leaves the rest to the register's own writer.</summary>
internal sealed class ImportRegister(Register register, ImportLimits limits, ThaiClock clock) : IImportKind
{
    public string Kind => register.Kind;

    public bool WantsBoundaries => register.Shape is not null;

    public string PlanTable => WriteRegister.OutcomeTable;

    public string[] Fills => [register.Table];

    public async Task PlanAsync(ImportWork work, CancellationToken cancellationToken)
    {
        var columns = RegisterColumns.Make(register, work);
        var write = new WriteRegister(work.Connection, register);
        await write.BeginAsync(work.Source, work.Request.DoneBy, work.ImportId, work.Request.IsDemo, cancellationToken);
        await using (
            var known = work.Connection.Command("update register_work set first_stated_at = (select first_stated_at from this_import)")
        )
            await known.ExecuteNonQueryAsync(cancellationToken);
        await write.SendAsync(Read(work, columns), cancellationToken);
        work.Tell(ImportStage.Comparing, 0);
        if (register.IsOfSchools)
            await write.FindSchoolsAsync(cancellationToken);
        await write.PlanAsync(cancellationToken);
    }

    public Task ApplyAsync(ImportWork work, CancellationToken cancellationToken)
    {
        work.Tell(ImportStage.Writing, 0);
        return new WriteRegister(work.Connection, register).ApplyAsync(cancellationToken);
    }

    public Task ShowReportAsync(ImportWork work, CancellationToken cancellationToken) =>
        work.Connection.RunAsync(typeof(ImportRegister), "ReportRegister", cancellationToken);

    private IEnumerable<RegisterRow> Read(ImportWork work, RegisterColumns columns)
    {
        var rows = work.Table.Rows;
        var check = new CheckRegisterRow(register, work.Table.Crs, limits.Box, clock.Today)
        {
            AcceptsProposals = work.Request.AcceptProposals,
        };
        var number = 0;
        while (rows.Read() is { } cells)
        {
            number++;
            if (number > limits.MaxRows)
                throw new ImportRefusedException(
                    new Issue(IssueKinds.TooManyRows, null, null, limits.MaxRows.ToString(CultureInfo.InvariantCulture))
                );
            if (!rows.IsEven(cells))
                yield return Unreadable(rows.Unevenness(cells), number);
            else if (columns.Spreads.Count == 0)
                yield return Checked(field => columns.Of(field.Name, cells));
            else
            {
                var any = false;
                foreach (var spread in columns.Spreads)
                {
                    // A blank cell says nothing of its entry.
                    if (columns.Of(spread.Name, cells) is not { } value || Blank.Is(value))
                        continue;
                    any = true;
                    yield return Checked(field =>
                        ReferenceEquals(field, register.SpreadValue)
                            ? value
                            : spread.Key.GetValueOrDefault(field.Name) ?? columns.Of(field.Name, cells)
                    );
                }
                if (!any)
                    yield return Unreadable(
                        new Issue(IssueKinds.FieldMissing, register.SpreadValue!.Name, register.SpreadValue.Name),
                        number
                    );
            }
            if (number % 2_000 == 0)
                work.Tell(ImportStage.Reading, rows.Progress);

            RegisterRow Checked(Func<Field, string?> cell)
            {
                var row = new RegisterRow { Number = number };
                columns.ReadSchool(row, cells);
                check.Check(row, cell, work.Request.ObservedOn);
                return row;
            }
        }
        if (number == 0)
            throw new ImportRefusedException(new Issue(IssueKinds.FileEmpty));
        work.Tell(ImportStage.Reading, 1);
    }

    private RegisterRow Unreadable(Issue issue, int number)
    {
        var row = new RegisterRow { Number = number, ObservedOn = clock.Today };
        row.Issues.Add(issue);
        return row;
    }
}
