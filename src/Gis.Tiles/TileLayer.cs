using System.Reflection;

namespace Gis.Tiles;

/// <summary>A tile set: the statement that makes one tile, its zooms, and what its features carry.</summary>
/// <param name="Name">As in the address: /tiles/{name}/…</param>
/// <param name="Title">In the names of operations.</param>
/// <param name="Topics">The data versions that its tiles are made from.</param>
/// <param name="MaxZoom">Clients enlarge the tiles of this zoom for deeper views.</param>
/// <param name="Extent">The geometries that it holds, as text of a query with one column.</param>
/// <param name="VectorLayers">As TileJSON lists them.</param>
internal sealed record TileLayer(
    string Name,
    string Title,
    string[] Topics,
    int MinZoom,
    int MaxZoom,
    string Extent,
    string Description,
    VectorLayer[] VectorLayers
)
{
    /// <summary>Only schools are filtered.</summary>
    public bool HasFilter => this == Schools;

    public static TileLayer Schools { get; } =
        new(
            "schools",
            "School",
            ["schools", "coverage", "areas"],
            0,
            16,
            "select point from school where closed_on is null",
            "Schools with their coverage; near ones as clusters with their count and how many have which status. "
                + "Filtered by network, dltv, combined, level, size, kind (words by commas: any of them) and area (code).",
            [
                new(
                    "schools",
                    "count 1: a school with id, name, nameEn and its statuses network, dltv, combined; more: a cluster, with the number of its "
                        + "schools by status, absent where 0: network good ng, limited nl, none nn, unknown nu; DLTV full df, partial dp, none dn, "
                        + "unknown du, not needed dx; combined good cg, limited cl, none cn, unknown cu, not needed cx. "
                        + "From zoom 13 only schools at one point cluster, and ids lists them.",
                    0,
                    16,
                    Fields(
                        "count Number, id String, name String, nameEn String, demo Boolean, ids String, network String, dltv String, combined String, "
                            + "ng Number, nl Number, nn Number, nu Number, df Number, dp Number, dn Number, du Number, dx Number, "
                            + "cg Number, cl Number, cn Number, cu Number, cx Number"
                    )
                ),
            ]
        );

    private const string AreaFields = "code String, kind String, name String, nameEn String";

    public static TileLayer Areas { get; } =
        new(
            "areas",
            "Area",
            ["areas"],
            0,
            14,
            "select boundary from area where closed_on is null",
            "Boundaries and names of provinces, districts and subdistricts.",
            [
                new("areas", "Boundaries: provinces at every zoom, districts from 7, subdistricts from 10.", 0, 14, Fields(AreaFields)),
                new(
                    "labels",
                    "Points for names: provinces from zoom 4, districts from 8, subdistricts from 11.",
                    4,
                    14,
                    Fields(AreaFields)
                ),
            ]
        );

    public static TileLayer Network { get; } =
        new(
            "network",
            "Network",
            ["registers", "schools"],
            8,
            16,
            "select line from network_line union all select point from network_node",
            "Network links that have not ended, and the nodes they come from; at most 20,000 of each in a tile.",
            [
                new(
                    "links",
                    "Lines from a school to its node or far point. mbps: contracted down, else measured.",
                    8,
                    16,
                    Fields("school String, provider String, medium String, role String, status String, mbps Number")
                ),
                new("nodes", "Fibre points, towers, exchanges.", 8, 16, Fields("code String, name String, kind String, demo Boolean")),
            ]
        );

    public static TileLayer Buildings { get; } =
        new(
            "buildings",
            "Building",
            ["registers", "schools"],
            14,
            16,
            "select footprint from building",
            "Buildings of schools, but demolished ones; at most 20,000 in a tile.",
            [
                new(
                    "buildings",
                    "Footprints, or points where no footprint is known.",
                    14,
                    16,
                    Fields("school String, type String, condition String")
                ),
            ]
        );

    public static IReadOnlyList<TileLayer> All { get; } = [Schools, Areas, Network, Buildings];

    /// <summary>@z, @x, @y zoom, column, row, and the filter's parameters where there is one; one value: the tile.</summary>
    public string Sql { get; } = ReadSql(Name);

    private static Dictionary<string, string> Fields(string text) =>
        text.Split(", ").Select(field => field.Split(' ')).ToDictionary(field => field[0], field => field[1], StringComparer.Ordinal);

    private static string ReadSql(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Gis.Tiles.{name}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>One layer inside the tiles, as TileJSON 3.0 describes it.</summary>
internal sealed record VectorLayer(string Id, string Description, int Minzoom, int Maxzoom, Dictionary<string, string> Fields);
