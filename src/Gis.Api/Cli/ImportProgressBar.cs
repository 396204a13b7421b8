using Gis.Api.Imports;
using Spectre.Console;

namespace Gis.Api.Cli;

/// <summary>A progress bar on a terminal; nothing where the output goes elsewhere.</summary>
internal static class ImportProgressBar
{
    // Share of the bar that each stage has.
    private static readonly (ImportStage Stage, string Words, double From, double To)[] Stages =
    [
        (ImportStage.Reading, "reading", 0, 50),
        (ImportStage.Comparing, "comparing", 50, 70),
        (ImportStage.Writing, "writing", 70, 100),
    ];

    public static Task<T> ShowAsync<T>(string name, Func<IProgress<ImportProgress>?, Task<T>> work) =>
        Console.IsOutputRedirected ? work(null) : ShowOnTerminalAsync(name, work);

    private static Task<T> ShowOnTerminalAsync<T>(string name, Func<IProgress<ImportProgress>?, Task<T>> work) =>
        AnsiConsole
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask(Markup.Escape(name));
                return work(new Bar(task, Markup.Escape(name)));
            });

    private sealed class Bar(ProgressTask task, string name) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            var (_, words, from, to) = Array.Find(Stages, stage => stage.Stage == value.Stage);
            task.Description = $"{name}: {words}";
            task.Value = from + ((to - from) * value.Fraction);
        }
    }
}
