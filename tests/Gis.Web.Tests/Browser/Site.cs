using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Gis.Web.Tests.Browser;
using Microsoft.Playwright;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(Site))]

namespace Gis.Web.Tests.Browser;

/// <summary>
/// The real server as a process of its own, on a free port and a database of its own, and a Chromium to look at it. Started by
/// the first test that opens a page; tests of plain code need none of it.
/// </summary>
public sealed class Site : IAsyncDisposable
{
    private readonly string name = $"gis_web_{Guid.NewGuid():N}";
    private readonly string state = Directory.CreateTempSubdirectory("gis-web-tests-").FullName;
    private readonly List<string> output = [];
    private readonly Lazy<Task> started;
    private Process? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Site() => started = new(StartAsync);

    public Uri Address { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    private static string Databases =>
        Environment.GetEnvironmentVariable("GIS_TEST_DATABASE")
        ?? throw new InvalidOperationException(
            "Set GIS_TEST_DATABASE to the connection string of a PostGIS superuser (./gis test does it): the pages are tested against a real server."
        );

    /// <summary>A page in a fresh browser context: nothing remembered, nothing cached.</summary>
    public async Task<SitePage> OpenAsync(string path, Visitor? visitor = null)
    {
        await started.Value;
        var visit = visitor ?? new Visitor();
        var context = await browser!.NewContextAsync(visit.Options(Address));
        var page = new SitePage(await context.NewPageAsync(), Address);
        await page.GoAsync(path);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
        if (server is not null)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }
        if (started.IsValueCreated)
            await RunSqlAsync(Databases, $"drop database if exists {name} with (force)");
        Directory.Delete(state, recursive: true);
    }

    private string Database => new NpgsqlConnectionStringBuilder(Databases) { Database = name }.ConnectionString;

    private async Task StartAsync()
    {
        await RunSqlAsync(Databases, $"create database {name}");
        await StartServerAsync();
        await RunSqlAsync(Database, Rows.Sql);
        await RunSqlAsync(Database, FullSchoolRows.Sql);
        await RunSqlAsync(Database, RegisterRows.Sql);
        await WaitForCoverageAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("GIS_TEST_BROWSER") ?? "/usr/bin/chromium",
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
            }
        );
    }

    private async Task StartServerAsync()
    {
        Address = new Uri($"http://localhost:{FreePort()}");
        Http = new HttpClient { BaseAddress = Address };
        var start = new ProcessStartInfo("dotnet", [ServerBinary(), "serve", "--no-demo"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ConnectionStrings__Gis"] = Database,
                ["GIS_STATE"] = state,
                ["ASPNETCORE_URLS"] = Address.ToString(),
                // Unpublished static files are found in Development only; the switch serves them as a published server does,
                // compressed and kept by the browser.
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ReloadStaticAssetsAtRuntime"] = "false",
            },
        };
        server = Process.Start(start)!;
        server.OutputDataReceived += (_, line) => Keep(line.Data);
        server.ErrorDataReceived += (_, line) => Keep(line.Data);
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        await WaitUntilReadyAsync();
    }

    private async Task WaitUntilReadyAsync()
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(100))
        {
            if (server!.HasExited)
                break;
            try
            {
                if ((await Http.GetAsync(new Uri("/readyz", UriKind.Relative))).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        throw new InvalidOperationException($"The server did not start:\n{string.Join('\n', output)}");
    }

    /// <summary>The server computes statuses by itself once registers have changed.</summary>
    private async Task WaitForCoverageAsync()
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(100))
        {
            using var counted = JsonDocument.Parse(await Http.GetStringAsync(new Uri("/api/schools/summary", UriKind.Relative)));
            if (counted.RootElement.GetProperty("network").GetProperty("good").GetProperty("schools").GetInt32() == RegisterRows.Good)
                return;
        }
        throw new InvalidOperationException($"The statuses of the rows were not computed:\n{string.Join('\n', output)}");
    }

    private void Keep(string? line)
    {
        lock (output)
            output.Add(line ?? "");
    }

    /// <summary>The host's own output folder, of the same configuration as this one: static files lie beside its manifest there.</summary>
    private static string ServerBinary()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (here.Name, here.Parent!.Name);
        var root = here;
        while (!File.Exists(Path.Combine(root.FullName, "GisSchools.sln")))
            root = root.Parent ?? throw new InvalidOperationException("GisSchools.sln is in no folder above the tests.");
        return Path.Combine(root.FullName, "src", "Gis.Api", "bin", configuration, framework, "Gis.Api.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunSqlAsync(string connectionString, string sql)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
