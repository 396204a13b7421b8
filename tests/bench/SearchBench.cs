using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Gis.Bench;

/// <summary>
/// Searches as people type them (beginnings, a wrong letter, the whole name) over HTTP on loopback at the size of the national
/// list, against the same texts by SQL's ILIKE, which finds no misspelling.
/// </summary>
internal static class SearchBench
{
    private const int Searches = 3000;

    public static async Task<int> RunAsync(BenchOptions options, BenchDatabase database)
    {
        await database.HostAsync(["import", "areas", .. options.Boundaries]);
        await database.HostAsync("import", "schools", options.NationalList);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var typed = await TypedAsync(source);

        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var server = database.Serve(address);
        try
        {
            using var client = new HttpClient { BaseAddress = address };
            await ReadyAsync(client);
            await MeasureAsync(typed.Take(500), 1, text => FindAsync(client, text)); // warm-up
            Console.WriteLine($"{Searches} searches, milliseconds:");
            Figures.Row("", "p50", "p99", "a second");
            Figures.Row("---", "---", "---", "---");
            Report("/api/search, one after another", await MeasureAsync(typed, 1, text => FindAsync(client, text)));
            Report("/api/search, 8 at a time", await MeasureAsync(typed, 8, text => FindAsync(client, text)));
            Report("SQL ILIKE, one after another", await MeasureAsync(typed.Take(300), 1, text => LikeAsync(source, text)));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
        return 0;
    }

    // The same texts in every run: names taken evenly, cut and spoilt by their number.
    private static async Task<List<string>> TypedAsync(NpgsqlDataSource source)
    {
        var names = new List<string>();
        await using var command = source.CreateCommand("select name_th from school order by name_th, id");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return
        [
            .. Enumerable
                .Range(0, Searches)
                .Select(i => Type(names[(int)((long)i * names.Count / Searches)].Replace("โรงเรียน", "", StringComparison.Ordinal), i)),
        ];

        static string Type(string name, int i) =>
            (i % 4) switch
            {
                0 => name,
                1 => name[..Math.Min(name.Length, 3 + i % 7)],
                2 => name.Length < 5 ? name : name.Remove(2 + i % (name.Length - 3), 1),
                _ => name.Length < 5 ? name : $"{name[..(2 + i % (name.Length - 3))]}ก{name[(3 + i % (name.Length - 3))..]}",
            };
    }

    private static async Task<(double[] Milliseconds, double Seconds)> MeasureAsync(
        IEnumerable<string> texts,
        int atOnce,
        Func<string, Task> search
    )
    {
        var taken = new ConcurrentBag<double>();
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            texts,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce },
            async (text, _) =>
            {
                var from = Stopwatch.GetTimestamp();
                await search(text);
                taken.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }
        );
        return ([.. taken], Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private static void Report(string what, (double[] Milliseconds, double Seconds) figures) =>
        Figures.Row(
            what,
            Figures.Percentile(figures.Milliseconds, 0.5),
            Figures.Percentile(figures.Milliseconds, 0.99),
            Math.Round(figures.Milliseconds.Length / figures.Seconds)
        );

    private static async Task FindAsync(HttpClient client, string text)
    {
        using var response = await client.GetAsync(new Uri($"/api/search?q={Uri.EscapeDataString(text)}", UriKind.Relative));
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }

    private static async Task LikeAsync(NpgsqlDataSource source, string text)
    {
        await using var command = source.CreateCommand("select id, name_th from school where name_th ilike '%' || $1 || '%' limit 8");
        command.Parameters.Add(new() { Value = text });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) { }
    }

    private static async Task ReadyAsync(HttpClient client)
    {
        for (var i = 0; i < 300; i++)
        {
            try
            {
                using var response = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
                if (response.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException("The server did not become ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
