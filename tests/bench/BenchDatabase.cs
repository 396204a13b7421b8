using System.Diagnostics;
using Npgsql;

namespace Gis.Bench;

/// <summary>A database of the bench's own on the server of ConnectionStrings__Gis, dropped at the end, and the programs that load it.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly BenchOptions _options;
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly string _name = $"gis_bench_{Guid.NewGuid():N}";
    private readonly string _state = Directory.CreateTempSubdirectory("gis-bench-").FullName;

    private BenchDatabase(BenchOptions options)
    {
        _options = options;
        _server = new(
            Environment.GetEnvironmentVariable("ConnectionStrings__Gis")
                ?? throw new InvalidOperationException("Start by ./gis bench, which brings a database.")
        );
    }

    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = _name }.ConnectionString;

    /// <summary>The same database as libpq, and so GDAL, is told of it.</summary>
    public string Libpq => $"PG:host={_server.Host} port={_server.Port} user={_server.Username} password={_server.Password} dbname={_name}";

    public static async Task<BenchDatabase> CreateAsync(BenchOptions options)
    {
        var database = new BenchDatabase(options);
        await database.RecreateAsync();
        return database;
    }

    /// <summary>An empty database with the schema.</summary>
    public async Task RecreateAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await OnServerAsync($"drop database if exists {_name} with (force)");
        await OnServerAsync($"create database {_name}");
        await HostAsync("migrate");
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await OnServerAsync($"drop database if exists {_name} with (force)");
        Directory.Delete(_state, recursive: true);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, sql);
    }

    /// <summary>Runs the host with the words and waits; seconds.</summary>
    public Task<double> HostAsync(params string[] words) => RunAsync("dotnet", [_options.Host, .. words]);

    /// <summary>Starts the host as a server; the caller ends it.</summary>
    public Process Serve(Uri address, params (string Name, string Value)[] settings)
    {
        var start = Start("dotnet", [_options.Host, "serve", "--no-demo"], address);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Seconds of wall time; what the program says goes to the log only when it fails.</summary>
    public async Task<double> RunAsync(string program, string[] words)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(Start(program, words, null))!;
        var said = process.StandardOutput.ReadToEndAsync();
        var failed = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', words)} ended with {process.ExitCode}:\n{await said}\n{await failed}"
            );
        return seconds;
    }

    private ProcessStartInfo Start(string program, string[] words, Uri? address)
    {
        var start = new ProcessStartInfo(program, words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.Combine(_options.Root, "src", "Gis.Api"),
        };
        start.Environment["ConnectionStrings__Gis"] = ConnectionString;
        start.Environment["GIS_STATE"] = _state;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        if (address is not null)
            start.Environment["ASPNETCORE_URLS"] = address.ToString();
        return start;
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, sql);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // the bench's own statements
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
