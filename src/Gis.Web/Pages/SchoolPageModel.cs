using Gis.Web.Pictures;
using Gis.Web.Text;

namespace Gis.Web.Pages;

/// <summary>Everything the page of one school shows.</summary>
public sealed record SchoolPageModel : PageModel
{
    /// <summary>The record's own stable id, such as <c>s12</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The key of the canonical address: the best code held, else the id.</summary>
    public required string Key { get; init; }

    public required LocalName Name { get; init; }
    public string? DmcCode { get; init; }
    public string? SmisCode { get; init; }
    public string? ObecCode { get; init; }

    /// <summary><c>obec</c>, <c>private</c>, <c>local-government</c>, <c>other</c>.</summary>
    public string? Kind { get; init; }

    /// <summary><c>kindergarten</c>, <c>primary</c>, <c>lower-secondary</c>, <c>upper-secondary</c>.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>The levels as the source wrote them; shown when they could not be read.</summary>
    public string? LevelText { get; init; }

    public int? Students { get; init; }

    /// <summary><c>small</c>, <c>medium</c>, <c>large</c>, <c>extra-large</c>.</summary>
    public string? SizeClass { get; init; }

    public required PlaceNames Place { get; init; }
    public string? Address { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? Website { get; init; }

    /// <summary><c>grid</c>, <c>off-grid</c>, <c>none</c>.</summary>
    public string? Electricity { get; init; }
    public DateOnly? OpenedOn { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public SchoolLink? MergedInto { get; init; }
    public SchoolPosition? Position { get; init; }
    public IReadOnlyList<SchoolArea> Areas { get; init; } = [];

    /// <summary>Codes of what an import noticed, such as <c>outside-stated-subdistrict</c>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Where the facts come from, by field.</summary>
    public IReadOnlyList<SchoolFact> Facts { get; init; } = [];

    public IReadOnlyList<NearbySchool> Nearest { get; init; } = [];

    /// <summary>What the picture of the place is drawn from; null when the school has no position and no area with a boundary.</summary>
    public PlaceMap? Map { get; init; }

    public required SchoolCoverageModel Coverage { get; init; }
    public required SchoolRegistersModel Registers { get; init; }

    public bool IsDemo { get; init; }
    public DateTimeOffset? ChangedAt { get; init; }
}

/// <summary>A link to another school's page.</summary>
public sealed record SchoolLink(string Key, LocalName Name);

/// <summary>Longitude and latitude in degrees WGS 84, and how they are known: <c>surveyed</c>, <c>map</c>, <c>geocoded</c>, <c>derived</c>.</summary>
public sealed record SchoolPosition(double Lon, double Lat, string Basis);

/// <summary>A membership: the area that counts, on which basis (<c>stated</c> or <c>derived</c>), and the derived one where it differs.</summary>
public sealed record SchoolArea(string Kind, string Code, LocalName Name, string Basis, LocalName? Derived);

/// <summary>Where one field's value comes from and when it was true.</summary>
public sealed record SchoolFact(string Field, string Source, DateOnly? ObservedOn);

/// <summary>A neighbouring school, its distance in metres and its status of both topics in one.</summary>
public sealed record NearbySchool(string Key, LocalName Name, double DistanceMeters, string Status);
