using Gis.Api.Demo.Registers;
using Gis.Api.Imports;
using Gis.Api.Imports.AreaRows;
using Gis.Api.Imports.RegisterRows;
using Gis.Api.Imports.Reports;
using Gis.Api.Imports.SchoolRows;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Demo;

/// <summary>What is being done, and how much of it, 0 to 1.</summary>
internal readonly record struct DemoProgress(string Step, double Fraction);

/// <summary>
/// Puts a new demo in the place of the one there may be: writes its files, takes the old one away and imports the files as any
/// others are, so that the demo takes the road of real data.
/// </summary>
internal sealed class LoadDemo(NpgsqlDataSource database, RunImport import, ImportLimits limits, StateFolder stateFolder, ThaiClock clock)
{
    /// <exception cref="ImportBusyException">A demo is being loaded, or another import is running.</exception>
    public async Task RunAsync(DemoPlan plan, IProgress<DemoProgress>? progress, CancellationToken cancellationToken)
    {
        await using var state = await DemoState.TakeAsync(database, cancellationToken) ?? throw new ImportBusyException();
        await RunAsync(state, plan, progress, cancellationToken);
    }

    /// <summary>Takes away the files that a process left behind when it was killed.</summary>
    public static void DeleteFiles(StateFolder stateFolder)
    {
        if (Directory.Exists(Folder(stateFolder)))
            Directory.Delete(Folder(stateFolder), recursive: true);
    }

    public async Task RunAsync(DemoState state, DemoPlan plan, IProgress<DemoProgress>? progress, CancellationToken cancellationToken)
    {
        var folder = Folder(stateFolder);
        try
        {
            DeleteFiles(stateFolder);
            progress?.Report(new("making areas", 0));
            var demo = new DemoSet(plan);
            var calendar = new DemoCalendar(clock.Today);
            var written = new Relay<int>(count => progress?.Report(new("writing files", count / (double)plan.Schools)));
            await DemoFiles.WriteAsync(demo, calendar, folder, written, cancellationToken);
            // Said before anything is stored: should the power fail now, the next start knows what the rows are.
            await state.WriteAsync(DemoState.Loading, plan, cancellationToken);
            progress?.Report(new("removing the old demo", 0));
            await state.RemoveRecordsAsync(cancellationToken);
            await ImportAsync(new ImportAreas(limits), DemoFiles.AreasName, "areas");
            await ImportAsync(new ImportSchools(limits), DemoFiles.SchoolsName, "schools");
            foreach (var (kind, name) in RegisterFiles.All)
            {
                if (AllRegisters.Items.FirstOrDefault(one => one.Kind == kind) is { } register)
                    await ImportAsync(new ImportRegister(register, limits, clock), name, kind);
            }
            await state.WriteAsync(DemoState.Loaded, plan, cancellationToken);
        }
        finally
        {
            DeleteFiles(stateFolder);
        }

        async Task ImportAsync(IImportKind kind, string name, string step)
        {
            var request = new ImportRequest(new(Path.Combine(folder, name), name))
            {
                IsDemo = true,
                Source = DemoFiles.Source(plan.Seed),
                ObservedOn = new DemoCalendar(clock.Today).CountDay,
                DoneBy = "demo",
            };
            var relay = new Relay<ImportProgress>(p =>
                progress?.Report(new($"{step}: {p.Stage.ToString().ToLowerInvariant()}", p.Fraction))
            );
            var id = await import.RunAsync(kind, request, relay, cancellationToken);
            var report = (await ReadReport.RunAsync(database, id, cancellationToken))!;
            if (report.Import.State != "applied")
                throw new InvalidOperationException(
                    $"The demo's {step} were not imported: {(report.Issues is [var worst, ..] ? worst.Examples[0].En : report.Import.State)}"
                );
        }
    }

    private static string Folder(StateFolder stateFolder) => Path.Combine(stateFolder.Root, "demo");

    /// <summary>Unlike Progress, tells at once and in order.</summary>
    private sealed class Relay<T>(Action<T> tell) : IProgress<T>
    {
        public void Report(T value) => tell(value);
    }
}
