using Gis.Api.Imports;
using Gis.Api.Imports.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Gis.Api.Tests.Imports;

/// <summary>A converter that goes wild is held by its limits.</summary>
public sealed class LimitedProcessTests : IDisposable
{
    private static readonly Dictionary<string, string> Nothing = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("gis-limits-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_is_ended_when_it_takes_too_long()
    {
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => RunAsync(new() { ConverterSeconds = 1 }, "sleep 60"));
        Assert.Equal("file-too-slow", refused.Issue.Kind.Code);
    }

    [Fact]
    public async Task It_cannot_fill_the_disk()
    {
        var (code, _, _) = await RunAsync(new() { ConverterOutputBytes = 100_000 }, "head -c 1000000 /dev/zero > big");
        Assert.NotEqual(0, code);
        Assert.InRange(new FileInfo(Path.Combine(_folder, "big")).Length, 0, 100_000);
    }

    [Fact]
    public async Task It_cannot_fill_memory()
    {
        var (code, _, _) = await RunAsync(
            new() { ConverterMemoryBytes = 200L << 20 },
            "head -c 400000000 /dev/zero | tail -n 1 > /dev/null; exit ${PIPESTATUS[1]}"
        );
        Assert.NotEqual(0, code);
    }

    [Fact]
    public async Task It_inherits_nothing_and_what_it_says_without_end_is_cut()
    {
        Environment.SetEnvironmentVariable("GIS_TEST_SECRET", "secret");
        var (_, output, _) = await RunAsync(new(), "env; head -c 9000000 /dev/zero | tr '\\0' x");
        Assert.DoesNotContain("GIS_TEST_SECRET", output, StringComparison.Ordinal);
        Assert.InRange(output.Length, 1, 1_000_000);
    }

    [Fact]
    public async Task It_sees_its_own_folder_and_nothing_else_of_the_host()
    {
        using var secret = new TemporaryFile("secret");
        var (_, output, errors) = await RunAsync(
            new(),
            $"echo mine > own; cat own; cat {secret.Path}; cat /etc/passwd; ls /proc /root /home"
        );
        Assert.Equal("mine\n", output);
        Assert.Contains($"{secret.Path}: No such file", errors, StringComparison.Ordinal);
        var (refused, _, _) = await RunAsync(new(), "touch /usr/bin/evil");
        Assert.NotEqual(0, refused);
    }

    [Fact]
    public async Task It_reads_the_file_that_a_link_in_its_folder_stands_for_and_cannot_change_it()
    {
        using var source = new TemporaryFile("source");
        File.CreateSymbolicLink(Path.Combine(_folder, "source.csv"), source.Path);
        var (_, output, _) = await RunAsync(new(), "cat source.csv; echo changed > source.csv");
        Assert.Equal("source", output);
        Assert.Equal("source", await File.ReadAllTextAsync(source.Path, TestContext.Current.CancellationToken));
    }

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(string text) => File.WriteAllText(Path, text);

        public string Path { get; } = System.IO.Path.Combine(Directory.CreateTempSubdirectory("gis-file-").FullName, "file");

        public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(ImportLimits limits, string script) =>
        new LimitedProcess(limits, NullLogger<LimitedProcess>.Instance).RunAsync(
            "bash",
            ["-c", script],
            _folder,
            Nothing,
            TestContext.Current.CancellationToken
        );
}
