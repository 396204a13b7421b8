using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text.RegularExpressions;
using Npgsql;

namespace Gis.Bench;

/// <summary>
/// Every school's coverage after a threshold changed, by a server as a user starts it, against one SQL pass that only reads the same
/// facts; how it grows with the schools; what it takes in memory; and how long one changed link takes until its status is stored.
/// </summary>
internal static partial class CoverageBench
{
    private static readonly int[] Sizes = [5_000, 10_000, 20_000, int.MaxValue];

    // Of every run of the bench, so that each start finds another threshold than the one before.
    private static int _thresholds = 20;

    public static async Task<int> RunAsync(BenchOptions options, BenchDatabase database)
    {
        await LoadAsync(options, database);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        Console.WriteLine($"Recompute after a threshold changed, median of {options.Runs}; every stored status is rewritten:");
        Figures.Row(
            "schools",
            "seconds",
            "schools a second",
            "only reading the facts, seconds",
            "times",
            "peak MB",
            "of which the server alone"
        );
        Figures.Row("---", "---", "---", "---", "---", "---", "---");
        var all = (int)await ScalarAsync(source, "select count(*) from school");
        foreach (var size in Sizes.Select(size => Math.Min(size, all)).Distinct())
            await MeasureAllAsync(options, database, source, size);
        await MeasureOneAsync(options, database, source);
        return 0;
    }

    private static async Task LoadAsync(BenchOptions options, BenchDatabase database)
    {
        if (File.Exists(options.NationalList) && options.Schools is null)
        {
            await database.HostAsync(["import", "areas", .. options.Boundaries]);
            await database.HostAsync("import", "schools", options.NationalList);
        }
        else
        {
            await database.HostAsync("demo", "--schools", (options.Schools ?? 36_249).ToString(CultureInfo.InvariantCulture));
            await database.ExecuteAsync("truncate enrolment, dltv_receiver, network_link, statement cascade");
        }
        await database.ExecuteAsync(Sql("Gis.Bench.CoverageBench.sql"));
    }

    private static async Task MeasureAllAsync(BenchOptions options, BenchDatabase database, NpgsqlDataSource source, int size)
    {
        // The others are closed, not deleted: closed schools are not computed.
        await database.ExecuteAsync(
            $"""
            update school set closed_on = case when n > {size} then date '2020-01-01' end
            from (select id as numbered, row_number() over (order by id) n from school) o
            where o.numbered = school.id and (closed_on is null) <> (n <= {size});
            """
        );
        var (seconds, reading, peak, alone) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var run = -1; run < options.Runs; run++)
        {
            // The statuses of one day supersede each other; each run begins with one of each school.
            await database.ExecuteAsync("delete from coverage where superseded_at is not null");
            await database.ExecuteAsync("vacuum analyze");
            var (recompute, megabytes) = await RecomputeAsync(database, ++_thresholds, size);
            var read = await ReadFactsAsync(source, size);
            var (_, idle) = await RecomputeAsync(database, _thresholds, schools: null);
            if (run < 0)
                continue; // warm-up, and the first computation of all
            seconds.Add(recompute);
            reading.Add(read);
            peak.Add(megabytes);
            alone.Add(idle);
        }
        var median = Figures.Median(seconds);
        Figures.Row(
            size,
            median,
            (int)(size / median),
            Figures.Median(reading),
            median / Figures.Median(reading),
            (int)Figures.Median(peak),
            (int)Figures.Median(alone)
        );
    }

    /// <summary>Starts the server with a threshold and waits until it says that so many schools are computed; null: until it answers.</summary>
    private static async Task<(double Seconds, double PeakMegabytes)> RecomputeAsync(BenchDatabase database, int threshold, int? schools)
    {
        using var server = Serve(database, threshold, out var address);
        try
        {
            var seconds = schools is null ? 0 : await ToldAsync(server, schools.Value);
            await ReadyAsync(address);
            return (seconds, PeakMegabytes(server));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    /// <summary>The server's own statement of what its computation reads, in one pass.</summary>
    private static async Task<double> ReadFactsAsync(NpgsqlDataSource source, int schools)
    {
        await using var command = source.CreateCommand(Sql("LoadFacts.sql"));
        command.CommandTimeout = 600;
        command.Parameters.Add(new("schools", NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Bigint) { Value = DBNull.Value });
        command.Parameters.AddWithValue("after", 0L);
        command.Parameters.AddWithValue("limit", int.MaxValue);
        var started = Stopwatch.GetTimestamp();
        var rows = 0;
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                reader.GetValues(new object[reader.FieldCount]);
                rows++;
            }
        }
        return rows == schools
            ? Stopwatch.GetElapsedTime(started).TotalSeconds
            : throw new InvalidOperationException($"Read {rows} schools, not {schools}.");
    }

    /// <summary>From the commit of a changed link until the new status is stored and announced.</summary>
    private static async Task MeasureOneAsync(BenchOptions options, BenchDatabase database, NpgsqlDataSource source)
    {
        using var server = Serve(database, _thresholds, out var address);
        try
        {
            await ReadyAsync(address);
            await using var listener = await source.OpenConnectionAsync();
            var stored = new TaskCompletionSource();
            listener.Notification += (_, told) =>
            {
                if (told.Payload.StartsWith("coverage ", StringComparison.Ordinal))
                    stored.TrySetResult();
            };
            await using (var listen = new NpgsqlCommand("listen gis_data", listener))
                await listen.ExecuteNonQueryAsync();
            var milliseconds = new List<double>();
            for (var run = 0; run < options.Runs * 4; run++)
            {
                // One computation announces itself by each of its statements.
                while (await listener.WaitAsync(300)) { }
                stored = new();
                await database.ExecuteAsync(
                    $"update network_link set down_mbps = down_mbps + 1 where id = (select id from network_link order by id offset {run * 7} limit 1)"
                );
                var started = Stopwatch.GetTimestamp();
                while (!stored.Task.IsCompleted)
                    await listener.WaitAsync();
                milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            Console.WriteLine();
            Console.WriteLine("One link changed, milliseconds until its school's status is stored:");
            Figures.Row("", "p50", "slowest");
            Figures.Row("---", "---", "---");
            Figures.Row("one link", Figures.Median(milliseconds), milliseconds.Max());
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static Process Serve(BenchDatabase database, int threshold, out Uri address)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
        return database.Serve(
            address,
            ("Coverage__TargetFloorMbps", threshold.ToString(CultureInfo.InvariantCulture)),
            ("Logging__LogLevel__Gis.Api.Coverage", "Information")
        );
    }

    private static async Task<double> ToldAsync(Process server, int schools)
    {
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Computed().Match(line) is not { Success: true } told)
                continue;
            var count = int.Parse(told.Groups["schools"].Value, CultureInfo.InvariantCulture);
            return count == schools
                ? double.Parse(told.Groups["ms"].Value, CultureInfo.InvariantCulture) / 1000
                : throw new InvalidOperationException($"Computed {count} schools, not {schools}.");
        }
        throw new InvalidOperationException($"The server ended: {await server.StandardError.ReadToEndAsync()}");
    }

    private static async Task ReadyAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        for (var tries = 0; ; tries++)
        {
            try
            {
                await client.GetStringAsync(new Uri("/readyz", UriKind.Relative));
                return;
            }
            catch (HttpRequestException) when (tries < 300)
            {
                await Task.Delay(100);
            }
        }
    }

    private static double PeakMegabytes(Process server) =>
        File.ReadLines($"/proc/{server.Id}/status")
            .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024)
            .Single();

    private static async Task<long> ScalarAsync(NpgsqlDataSource source, string sql)
    {
#pragma warning disable CA2100 // the bench's own statement
        await using var command = source.CreateCommand(sql);
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static string Sql(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"Coverage of (?<schools>\d+) schools computed \((?<ms>\d+) ms\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Computed();
}
