using System.Text.Json;
using Gis.Api.Areas;
using Gis.Api.Data;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.About;

/// <summary>What is loaded here: counts, extent, whether any of it is demo data, and the base map.</summary>
internal sealed class DescribeSite(NpgsqlDataSource database, DataVersions versions, IOptions<SiteOptions> options)
{
    /// <param name="Areas">Open areas by kind.</param>
    /// <param name="Bbox">West, south, east, north of the placed schools, else of the areas; null where there are none.</param>
    internal sealed record Site(
        LocalisedName Title,
        bool Demo,
        long Schools,
        long Unplaced,
        IReadOnlyDictionary<string, long> Areas,
        double[]? Bbox,
        BaseMap? BaseMap,
        string DataVersion
    );

    private volatile Site? _known;

    public static Task<Site> Handle(DescribeSite describeSite, CancellationToken cancellationToken) =>
        describeSite.GetAsync(cancellationToken);

    /// <summary>Counted once for each version of the data.</summary>
    public async Task<Site> GetAsync(CancellationToken cancellationToken)
    {
        var version = versions.Stamp;
        if (_known is { } known && string.Equals(known.DataVersion, version, StringComparison.Ordinal))
            return known;
        await using var command = database.CreateCommand(EmbeddedSql.For<DescribeSite>());
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        var counts = JsonSerializer.Deserialize<Dictionary<string, long>>(row.GetString(3))!;
        return _known = new(
            options.Value.Title,
            row.GetBoolean(0),
            row.GetInt64(1),
            row.GetInt64(2),
            Enum.GetValues<AreaKind>()
                .ToDictionary(
                    kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()),
                    kind => counts.GetValueOrDefault(Kebab.Of(kind)),
                    StringComparer.Ordinal
                ),
            row.IsDBNull(4) ? null : [row.GetDouble(4), row.GetDouble(5), row.GetDouble(6), row.GetDouble(7)],
            options.Value.BaseMap,
            version
        );
    }
}
