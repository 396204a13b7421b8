using System.ComponentModel;
using Gis.Api.Areas;
using Gis.Api.Shared;
using Npgsql;
using NpgsqlTypes;

namespace Gis.Api.Schools;

/// <summary>
/// Which schools are asked for, the same for lists, counts, areas and tiles. A null part passes all; several words are any of them. What
/// each part means in the database stands in one place, the function schools_matching.
/// </summary>
internal sealed record SchoolFilter(
    string[]? Network,
    string[]? Dltv,
    string[]? Combined,
    SchoolLevels? Level,
    string[]? Size,
    string[]? Kind,
    long[]? Areas
)
{
    /// <summary>The parts as they stand in an address.</summary>
    internal sealed record Query(
        [property: Description("Status of the network: good, limited, none, unknown; several by commas")] string? Network,
        [property: Description("Status of DLTV: full, partial, none, unknown, not-needed; several by commas")] string? Dltv,
        [property: Description("The worse of both: good, limited, none, unknown, not-needed; several by commas")] string? Combined,
        [property: Description("kindergarten, primary, lower-secondary, upper-secondary; several by commas")] string? Level,
        [property: Description("small, medium, large, extra-large, unknown; several by commas")] string? Size,
        [property: Description("obec, private, local-government, other, unknown; several by commas")] string? Kind,
        [property: Description("Code of an area")] string? Area
    );

    public const string Unknown = "unknown";

    public static readonly string[] NetworkWords = ["good", "limited", "none", Unknown];
    public static readonly string[] DltvWords = ["full", "partial", "none", Unknown, "not-needed"];
    public static readonly string[] CombinedWords = ["good", "limited", "none", Unknown, "not-needed"];
    public static readonly string[] LevelWords = Enum.GetValues<SchoolLevels>().Aggregate((all, level) => all | level).ToWords();
    public static readonly string[] SizeWords = [.. Enum.GetValues<SizeClass>().Select(Kebab.Of), Unknown];
    public static readonly string[] KindWords = [.. Enum.GetValues<SchoolKind>().Select(Kebab.Of), Unknown];

    public bool IsEmpty => this is { Network: null, Dltv: null, Combined: null, Level: null, Size: null, Kind: null, Areas: null };

    public static async Task<SchoolFilter> ParseAsync(Query query, AreaCodes areas, CancellationToken cancellationToken) =>
        new(
            Words(query.Network, "network", NetworkWords),
            Words(query.Dltv, "dltv", DltvWords),
            Words(query.Combined, "combined", CombinedWords),
            Words(query.Level, "level", LevelWords)?.Aggregate(SchoolLevels.None, (all, word) => all | LevelOf(word)),
            Words(query.Size, "size", SizeWords),
            Words(query.Kind, "kind", KindWords),
            string.IsNullOrWhiteSpace(query.Area) ? null : await areas.WithinAsync(query.Area, cancellationToken)
        );

    /// <summary>The parameters of schools_matching, by the names that statements call it with.</summary>
    public NpgsqlParameter[] Parameters(SizeClassOptions sizes) =>
        [
            Any("network", Network),
            Any("dltv", Dltv),
            Any("combined", Combined),
            new("level", NpgsqlDbType.Integer) { Value = Level is { } level ? (int)level : DBNull.Value },
            Any("size", Size),
            Any("kind", Kind),
            new("bounds", NpgsqlDbType.Array | NpgsqlDbType.Integer) { Value = sizes.LeastStudents },
            new("areas", NpgsqlDbType.Array | NpgsqlDbType.Bigint) { Value = Areas ?? (object)DBNull.Value },
        ];

    public static NpgsqlParameter[] BoxParameters(Bbox? box) =>
        [Degrees("west", box?.MinLon), Degrees("south", box?.MinLat), Degrees("east", box?.MaxLon), Degrees("north", box?.MaxLat)];

    private static NpgsqlParameter Any(string name, string[]? words) =>
        new(name, NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = words ?? (object)DBNull.Value };

    private static NpgsqlParameter Degrees(string name, double? value) =>
        new(name, NpgsqlDbType.Double) { Value = value ?? (object)DBNull.Value };

    private static SchoolLevels LevelOf(string word) => SchoolLevelWords.TryParse(word, out var level) ? level : SchoolLevels.None;

    // Sorted and once each, so that the same choice is the same filter, however it was written.
    private static string[]? Words(string? text, string field, string[] known)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var words = text.Split(',', StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (words.All(word => known.Contains(word, StringComparer.Ordinal)))
            return words;
        var all = string.Join(", ", known);
        throw new RefusalException(
            Refusal.BadInput(
                $"{field}-unknown",
                field,
                $"{field} is one of {all}, or several of them by commas.",
                $"{field} ต้องเป็นค่าใดค่าหนึ่งหรือหลายค่าคั่นด้วยจุลภาค: {all}"
            )
        );
    }
}
