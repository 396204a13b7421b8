using System.Diagnostics;
using System.Text;
using Xunit;

namespace Gis.Api.Tests.Imports;

/// <summary>The program as a person at a terminal starts it.</summary>
public sealed class CommandLineTests(ImportHost host) : IClassFixture<ImportHost>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gis-cli-").FullName;

    public async ValueTask InitializeAsync() => await host.ClearAsync();

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_import_reports_what_it_did_and_ends_with_0()
    {
        var (code, output, errors) = await RunAsync(
            "import",
            "schools",
            File("list.csv", "name,lat,lon\nโรงเรียนวัดป่า,18.1,99.1\nโรงเรียนบ้านดง,0,0\n")
        );
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("list.csv: imported", output, StringComparison.Ordinal);
        Assert.Contains("2 rows: 2 new, 0 changed, 0 same, 1 flagged, 0 refused", output, StringComparison.Ordinal);
        Assert.Contains("warning point-zero × 1", output, StringComparison.Ordinal);
        Assert.Contains("row 2: The point is 0,0.", output, StringComparison.Ordinal);
        Assert.Equal(2, await host.CountAsync("school"));
    }

    [Fact]
    public async Task The_report_is_in_Thai_where_asked()
    {
        var (_, output, _) = await RunAsync("import", "schools", File("list.csv", "name\nก\n"), "--lang", "th", "--dry-run");
        Assert.Contains("ลองนำเข้า ยังไม่เปลี่ยนข้อมูล", output, StringComparison.Ordinal);
        Assert.Contains("แถว 1: ไม่มีพิกัด", output, StringComparison.Ordinal);
        Assert.Equal(0, await host.CountAsync("school"));
    }

    [Fact]
    public async Task A_refused_file_ends_with_1_and_every_finding_is_written_to_the_report()
    {
        var report = Path.Combine(_folder, "report.csv");
        var (code, output, _) = await RunAsync("import", "schools", File("list.csv", "name,dmc\nก,12\n=1+1,\nข,34\n"), "--report", report);
        Assert.Equal(1, code);
        Assert.Contains("refused, nothing was stored", output, StringComparison.Ordinal);
        var lines = await System.IO.File.ReadAllLinesAsync(report, TestContext.Current.CancellationToken);
        Assert.Equal("import,row,severity,code,field,value,proposal,th,en", lines[0]);
        Assert.Equal(2, lines.Count(line => line.Contains(",error,code-malformed,dmc_code,", StringComparison.Ordinal)));
        Assert.Equal([0xEF, 0xBB, 0xBF], (await System.IO.File.ReadAllBytesAsync(report, TestContext.Current.CancellationToken))[..3]);
    }

    [Theory]
    [InlineData("import", "schools")]
    [InlineData("import", "schools", "/no/such/file.csv")]
    [InlineData("import", "schools", "LIST", "--crs", "EPSG:2154")]
    [InlineData("import", "schools", "LIST", "--map", "name_th")]
    [InlineData("import", "schools", "LIST", "--observed", "yesterday")]
    [InlineData("import", "schools", "LIST", "--basis", "guess")]
    [InlineData("import", "schools", "LIST", "--no-such-option")]
    [InlineData("import", "everything", "LIST")]
    public async Task Words_that_are_not_understood_end_with_2(params string[] words)
    {
        var list = File("list.csv", "name\nก\n");
        var (code, _, errors) = await RunAsync([.. words.Select(word => word == "LIST" ? list : word)]);
        Assert.Equal(2, code);
        Assert.NotEqual("", errors);
        Assert.Equal(0, await host.CountAsync("school"));
    }

    [Fact]
    public async Task A_terminal_is_not_made_to_obey_a_name()
    {
        var (_, output, _) = await RunAsync("import", "schools", File("list.csv", "name,level\nก,\u001b[2Jปวช\n"));
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_shows_examples()
    {
        var (code, output, _) = await RunAsync("import", "schools", "--help");
        Assert.Equal(0, code);
        Assert.Contains("--crs EPSG:24047", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_gigabyte_is_refused_unread()
    {
        var path = Path.Combine(_folder, "big.csv");
        await using (var file = System.IO.File.Create(path))
            file.SetLength(1L << 30);
        var (code, output, _) = await RunAsync("import", "schools", path);
        Assert.Equal(1, code);
        Assert.Contains("file-too-large", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Imports_go_one_at_a_time()
    {
        await using var other = new Npgsql.NpgsqlConnection(host.Host.ConnectionString);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using (var take = new Npgsql.NpgsqlCommand("select pg_advisory_lock(1195987785)", other))
            await take.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var (code, _, errors) = await RunAsync("import", "schools", File("list.csv", "name\nก\n"));
        Assert.Equal(1, code);
        Assert.Contains("Another import is running", errors, StringComparison.Ordinal);
        Assert.Equal("import-busy", (await host.SendAsync("schools", "a.csv", "name\nก\n", 409))["code"]!.ToString());
    }

    [Fact]
    public async Task An_import_that_died_with_its_server_is_told_apart_by_the_next()
    {
        await host.Host.QueryAsync<object>(
            "insert into import (kind, state, file_name, file_bytes, file_sha256, source, observed_on, done_by) values ('schools', 'running', 'dead.csv', 1, '', 'dead', '2024-01-01', 'x')"
        );
        await host.SchoolsAsync("name\nก\n");
        Assert.Equal("failed", await host.Host.QueryAsync<string>("select state from import where file_name = 'dead.csv'"));
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        start.Environment["ConnectionStrings__Gis"] = host.Host.ConnectionString;
        start.Environment["GIS_STATE"] = host.Host.StateFolder;
        start.Environment["LANG"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, (await errors).Trim());
    }
}
