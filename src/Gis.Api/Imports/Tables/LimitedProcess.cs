using System.Diagnostics;
using System.Globalization;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.Tables;

/// <summary>
/// Runs a converter of untrusted files as a child process that has no network and sees no files of the host (where the host permits),
/// little memory, processor time and disk, an empty environment and a time limit on the clock.
/// </summary>
internal sealed class LimitedProcess(ImportLimits limits, ILogger<LimitedProcess> logger)
{
    private const int MostOutput = 256 * 1024;
    private const string Path = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";

    // The words that shut a process in; probed once, none where the host forbids it.
    private static Func<string, string, string[]>? _jail;

    public async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string folder,
        IReadOnlyDictionary<string, string> environment,
        CancellationToken cancellationToken
    )
    {
        _jail ??= await ProbeAsync(cancellationToken);
        // The one file outside of the folder that it may read is what a link in the folder stands for.
        var file = new DirectoryInfo(folder).EnumerateFiles().FirstOrDefault(file => file.LinkTarget is not null)?.LinkTarget ?? "";
        string[] words =
        [
            .. _jail(folder, file),
            "prlimit",
            $"--as={limits.ConverterMemoryBytes}",
            $"--cpu={limits.ConverterSeconds}",
            $"--fsize={limits.ConverterOutputBytes}",
            "--core=0",
            "--nofile=256",
            "--",
            program,
            .. arguments,
        ];
        return await RunAsync(words, folder, environment, cancellationToken);
    }

    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string[] words,
        string folder,
        IReadOnlyDictionary<string, string> environment,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Path;
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{words[0]} did not start.");
        process.StandardInput.Close();
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        clock.CancelAfter(TimeSpan.FromSeconds(limits.ConverterSeconds));
        try
        {
            var output = ReadSomeAsync(process.StandardOutput, clock.Token);
            var errors = ReadSomeAsync(process.StandardError, clock.Token);
            await process.WaitForExitAsync(clock.Token);
            return (process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ImportRefusedException(
                new Issue(IssueKinds.FileTooSlow, null, null, limits.ConverterSeconds.ToString(CultureInfo.InvariantCulture) + " s")
            );
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    // All of it is read, so that the child never waits; what is beyond the limit is dropped.
    private static async Task<string> ReadSomeAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var kept = new System.Text.StringBuilder();
        var buffer = new char[8192];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
            kept.Append(buffer, 0, Math.Min(read, MostOutput - kept.Length));
        return kept.ToString();
    }

    private async Task<Func<string, string, string[]>> ProbeAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("gis-probe-").FullName;
        try
        {
            for (var i = 0; i < Jail.Kinds.Length; i++)
            {
                if (!await WorksAsync([.. Jail.Kinds[i](folder, ""), "true"], folder, cancellationToken))
                    continue;
                if (i >= Jail.HidingFiles)
                    logger.LogWarning("This host does not let a child process have mounts of its own: converters see its files.");
                return Jail.Kinds[i];
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        logger.LogWarning(
            "This host does not let a child process have a network or mounts of its own: files are converted with the other limits only."
        );
        return (_, _) => [];
    }

    private async Task<bool> WorksAsync(string[] words, string folder, CancellationToken cancellationToken)
    {
        try
        {
            var nothing = new Dictionary<string, string>(StringComparer.Ordinal);
            return (await RunAsync(words, folder, nothing, cancellationToken)).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
