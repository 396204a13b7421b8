using System.Data.Common;
using Gis.Api.Data;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.Search;

/// <summary>Schools and areas by name or code, Thai or English; wrong letters, tone marks, spaces and prefixes are forgiven.</summary>
internal static class FindByName
{
    internal sealed record Query(string? Q, string? Limit);

    internal sealed record Result(IReadOnlyList<Found> Items);

    internal sealed record Position(double Lon, double Lat);

    /// <summary>A school or an area; kind is the school's or the area's, coverage a school's. Score: 200 an exact code, 100 the very name.</summary>
    internal sealed record Found(
        string Type,
        string Id,
        string? Code,
        LocalisedName Name,
        string? Kind,
        SchoolPlace Place,
        Position? Position,
        double[]? Bbox,
        bool IsDemo,
        SchoolCoverage? Coverage,
        double Score
    );

    public static async Task<Result> Handle(
        [AsParameters] Query query,
        SearchIndex index,
        NpgsqlDataSource database,
        IOptions<Limits> limits,
        CancellationToken cancellationToken
    )
    {
        var limit = Limits.Within(query.Limit, "limit", limits.Value.SearchDefault, limits.Value.SearchMax);
        if (limits.Value.Query(query.Q) is not { } text)
            return new([]);
        var matches = index.Current.Search(text, limit);
        if (matches.Count == 0)
            return new([]);
        await using var command = database.CreateCommand(EmbeddedSql.For(typeof(FindByName)));
        command.Parameters.Add(new() { Value = matches.Where(m => !m.Record.IsArea).Select(m => m.Record.Id).ToArray() });
        command.Parameters.Add(new() { Value = matches.Where(m => m.Record.IsArea).Select(m => m.Record.Id).ToArray() });
        var shown = new Dictionary<(bool, long), Found>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var found = Read(reader);
            shown[(found.Type is "area", reader.GetInt64(1))] = found;
        }
        // A record that went between the index and this statement is left out.
        return new([
            .. matches
                .Where(m => shown.ContainsKey((m.Record.IsArea, m.Record.Id)))
                .Select(m => shown[(m.Record.IsArea, m.Record.Id)] with { Score = Math.Round(m.Score, 1) }),
        ]);
    }

    private static Found Read(DbDataReader row)
    {
        var type = row.GetString(0);
        var code = Text(2);
        return new(
            type,
            type is "area" ? code! : SchoolKey.OfId(row.GetInt64(1)),
            code,
            new(row.GetString(3), Text(4)),
            Text(5),
            new(Name(6), Name(8), Name(10)),
            row.IsDBNull(12) ? null : new(row.GetDouble(12), row.GetDouble(13)),
            row.IsDBNull(15) ? null : [row.GetDouble(15), row.GetDouble(16), row.GetDouble(17), row.GetDouble(18)],
            row.GetBoolean(19),
            row.IsDBNull(20) ? null : new(row.GetString(20), row.GetString(21), row.GetString(22), row.GetBoolean(23)),
            0
        );

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        LocalisedName? Name(int column) => Text(column) is { } th ? new(th, Text(column + 1)) : null;
    }
}
