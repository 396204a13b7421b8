using System.CommandLine;

namespace Gis.Api.Cli;

/// <summary>The words after the program's name. Without any, or with <c>serve</c>, it is the web server and not this.</summary>
internal static class CommandLine
{
    private const int Usage = 2;
    private static readonly string[] Words = ["import", "demo", "migrate", "--help", "-h", "-?", "--version"];

    public static bool Handles(string[] args) => args is [var first, ..] && Words.Contains(first, StringComparer.Ordinal);

    /// <summary>What the web server is told: <c>serve</c> is its name, <c>--no-demo</c> a setting without a value.</summary>
    public static string[] ServerSettings(string[] args) =>
        [.. args.Where(word => word is not "serve").Select(word => word is "--no-demo" ? "--Demo:AtFirstStart=false" : word)];

    /// <summary>0 done, 1 refused, 2 not understood.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("GisSchools: the register of schools and areas.")
        {
            ImportCommands.Make(),
            DemoCommand.Make(),
            MigrateCommand.Make(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(
                // Ctrl-C waits until the database has rolled back and files are put away.
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) }
            );
        await parsed.InvokeAsync();
        return Usage;
    }
}
