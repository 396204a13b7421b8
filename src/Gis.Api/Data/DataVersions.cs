using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;

namespace Gis.Api.Data;

/// <summary>
/// The counters of table data_version as this server last heard them. Every change of areas or schools, by whatever program,
/// moves one (statement triggers) and is announced on channel gis_data; what a server holds in memory is reloaded then.
/// </summary>
internal sealed class DataVersions(NpgsqlDataSource database)
{
    public const string Areas = "areas";
    public const string Schools = "schools";
    public const string Registers = "registers";
    public const string Coverage = "coverage";
    public const string Channel = "gis_data";

    private readonly ConcurrentDictionary<string, long> _known = new(StringComparer.Ordinal);

    /// <summary>Raised after a version moved, with its topic, on the listener's thread.</summary>
    public event Action<string>? Moved;

    /// <summary>0 before the first word from the database.</summary>
    public long this[string topic] => _known.GetValueOrDefault(topic);

    /// <summary>The version as text, for addresses and entity tags.</summary>
    public string Text(string topic) => this[topic].ToString("x", CultureInfo.InvariantCulture);

    /// <summary>Both versions as one text, for entity tags.</summary>
    public string Stamp => $"{this[Areas]:x}-{this[Schools]:x}";

    /// <summary>Reads the counters; a notification that was missed is found here.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select topic, version from data_version");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            Learn(reader.GetString(0), reader.GetInt64(1));
    }

    public void Learn(string topic, long version)
    {
        var moved = false;
        _known.AddOrUpdate(
            topic,
            _ =>
            {
                moved = true;
                return version;
            },
            (_, known) =>
            {
                // Not "greater": a restored backup sets the counters back.
                moved = known != version;
                return version;
            }
        );
        if (moved)
            Moved?.Invoke(topic);
    }
}
