using System.ComponentModel;
using Gis.Api.Areas;
using Gis.Api.Data;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace Gis.Api.Coverage;

/// <summary>How many schools of each area of a kind have which status today: the numbers behind a map coloured by areas.</summary>
internal static class ListAreaCoverage
{
    /// <summary>Beside the box and the parent, the filter of lists. Kinds of areas and of schools have no word in common, so kind says both.</summary>
    internal sealed record Query(
        [property: Description(
            "One of province, district, subdistrict, service-area, cluster; kinds of schools may stand beside it: district,obec,private"
        )]
            string? Kind,
        [property: Description("Code of an area above")] string? Parent,
        [property: Description("minLon,minLat,maxLon,maxLat in degrees")] string? Bbox,
        string? Network,
        string? Dltv,
        string? Combined,
        string? Level,
        string? Size,
        [property: Description("Code of an area that the schools are in")] string? Area
    )
    {
        public SchoolFilter.Query Filter(string kindsOfSchools) => new(Network, Dltv, Combined, Level, Size, kindsOfSchools, Area);
    }

    /// <summary>Every value is there, 0 too. Names alone repeat across the country, so the area above is named too.</summary>
    internal sealed record Item(
        string Code,
        LocalisedName Name,
        LocalisedName? Parent,
        long Schools,
        long Students,
        Dictionary<string, long> Network,
        Dictionary<string, long> Dltv,
        Dictionary<string, long> Combined
    );

    internal sealed record Result(AreaKind Kind, IReadOnlyList<Item> Items);

    public static async Task<IResult> Handle(
        [AsParameters] Query query,
        HttpContext context,
        NpgsqlDataSource database,
        DataVersions versions,
        AreaCodes areas,
        IOptions<SizeClassOptions> sizes,
        CancellationToken cancellationToken
    )
    {
        var (kind, schoolKinds) = KindOf(query.Kind);
        var box = Bbox.Parse(query.Bbox);
        var filter = await SchoolFilter.ParseAsync(query.Filter(schoolKinds), areas, cancellationToken);
        long? within = string.IsNullOrWhiteSpace(query.Parent) ? null : await areas.IdOfAsync(query.Parent, cancellationToken);
        if (context.IsUnchanged(versions, DataVersions.Areas, DataVersions.Schools, DataVersions.Coverage))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        await using var command = database.CreateCommand(EmbeddedSql.For(typeof(ListAreaCoverage)));
        command.Parameters.AddRange((NpgsqlParameter[])[.. filter.Parameters(sizes.Value), .. SchoolFilter.BoxParameters(box)]);
        command.Parameters.AddWithValue("kind_of_area", Kebab.Of(kind));
        command.Parameters.Add(new("within", NpgsqlDbType.Bigint) { Value = within ?? (object)DBNull.Value });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<Item>();
        while (await row.ReadAsync(cancellationToken))
        {
            var name = new LocalisedName(row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2));
            items.Add(
                new(
                    row.GetString(0),
                    name,
                    row.IsDBNull(19) ? null : new(row.GetString(19), row.IsDBNull(20) ? null : row.GetString(20)),
                    row.GetInt64(3),
                    row.GetInt64(4),
                    Counts(5, SchoolFilter.NetworkWords),
                    Counts(9, SchoolFilter.DltvWords),
                    Counts(14, SchoolFilter.CombinedWords)
                )
            );
        }
        return Results.Ok(new Result(kind, items));

        Dictionary<string, long> Counts(int first, string[] words) =>
            words.Index().ToDictionary(word => word.Item, word => row.GetInt64(first + word.Index), StringComparer.Ordinal);
    }

    private static (AreaKind OfArea, string OfSchools) KindOf(string? words)
    {
        var isOfArea = (words ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToLookup(word => Kebab.TryParse<AreaKind>(word, out var kind) && kind != AreaKind.Country);
        if (isOfArea[true].ToArray() is [var one])
            return (Kebab.Parse<AreaKind>(one), string.Join(',', isOfArea[false]));
        var kinds = string.Join(", ", Kebab.All<AreaKind>().Where(known => known != Kebab.Of(AreaKind.Country)));
        throw new RefusalException(
            Refusal.BadInput("kind-unknown", "kind", $"kind names one of {kinds}.", $"kind ต้องระบุหนึ่งค่าจาก: {kinds}")
        );
    }
}
