using System.CommandLine;
using System.Globalization;
using Gis.Api.Demo;
using Gis.Api.Imports;
using Gis.Api.Shared;
using Npgsql;
using Spectre.Console;

namespace Gis.Api.Cli;

/// <summary><c>demo</c>: puts a made-up country into the database, or takes it away.</summary>
internal static class DemoCommand
{
    private static readonly Option<int> Schools = new("--schools")
    {
        Description = "How many schools; up to 400 make one province, more a country of up to 77.",
        DefaultValueFactory = _ => DemoPlan.DefaultSchools,
    };
    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Another number makes another demo, the same number always the same.",
        DefaultValueFactory = _ => (int)DemoPlan.DefaultSeed,
    };
    private static readonly Option<bool> Remove = new("--remove")
    {
        Description = "Take every demo record away; real data stay, and the demo does not come back by itself.",
    };
    private static readonly Option<DirectoryInfo?> Write = new("--write") { Description = "Only write the files to this folder." };
    private static readonly Option<DateOnly?> Day = new("--day")
    {
        Description =
            "The day, such as 2026-11-20, from which the days of the written facts are counted back; today where it is not given.",
    };

    public static Command Make()
    {
        Schools.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > DemoPlan.MaxSchools)
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--schools is from 1 to {DemoPlan.MaxSchools}."));
        });
        Seed.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
                result.AddError("--seed is 0 or more.");
        });
        var command = new Command(
            "demo",
            "Replace the demo by a new one, or take it away.\n\nExamples: demo --schools 30000\n          demo --remove"
        )
        {
            Schools,
            Seed,
            Remove,
            Write,
            Day,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var plan = DemoPlan.Of(parsed.GetValue(Schools), (ulong)parsed.GetValue(Seed));
        if (parsed.GetValue(Write) is { } folder)
        {
            var calendar = new DemoCalendar(parsed.GetValue(Day) ?? new ThaiClock(TimeProvider.System).Today);
            await DemoFiles.WriteAsync(new(plan), calendar, folder.FullName, null, cancellationToken);
            return 0;
        }
        try
        {
            await using var session = await Session.OpenAsync(cancellationToken);
            if (parsed.GetValue(Remove))
            {
                var schools = await RemoveDemo.RunAsync(session.Database, new StateFolder(session.Configuration), cancellationToken);
                await Console.Out.WriteLineAsync(
                    schools == 0
                        ? "There is no demo school."
                        : string.Create(CultureInfo.InvariantCulture, $"The demo of {schools:N0} schools is gone.")
                );
                return 0;
            }
            var started = DateTime.UtcNow;
            await ShowAsync(progress => session.Demo().RunAsync(plan, progress, cancellationToken));
            await Console.Out.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Loaded a demo of {plan.Schools:N0} made-up schools (seed {plan.Seed}) in {(DateTime.UtcNow - started).TotalSeconds:0.0} s."
                )
            );
            return 0;
        }
        catch (ImportBusyException busy)
        {
            await Console.Error.WriteLineAsync(busy.Message);
            return 1;
        }
        catch (NpgsqlException exception)
        {
            await Console.Error.WriteLineAsync($"The database refused: {exception.Message}");
            return 1;
        }
    }

    /// <summary>The step and its share on a terminal; nothing where the output goes elsewhere.</summary>
    private static Task ShowAsync(Func<IProgress<DemoProgress>?, Task> work) =>
        Console.IsOutputRedirected
            ? work(null)
            : AnsiConsole
                .Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
                .StartAsync(context => work(new Bar(context.AddTask("demo"))));

    private sealed class Bar(ProgressTask task) : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value)
        {
            task.Description = $"demo, {value.Step}";
            task.Value = 100 * value.Fraction;
        }
    }
}
