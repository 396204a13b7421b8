using System.Data.Common;
using Gis.Api.Shared;

namespace Gis.Api.Schools;

/// <summary>The three codes, each null where the school has none.</summary>
internal sealed record SchoolCodes(string? Dmc, string? Smis, string? Obec);

/// <summary>WGS 84 degrees, and how the position is known.</summary>
internal sealed record SchoolPosition(double Lon, double Lat, PointBasis Basis);

/// <summary>Names of the areas that the school stands in.</summary>
internal sealed record SchoolPlace(LocalisedName? Subdistrict, LocalisedName? District, LocalisedName? Province);

/// <summary>Today's statuses of a school, and whether a backup link stands ready; why they are so is told by its coverage.</summary>
internal sealed record SchoolCoverage(string Network, string Dltv, string Combined, bool IsResilient);

/// <summary>A school as lists show it; view school_summary has the columns.</summary>
internal sealed record SchoolSummary(
    string Id,
    SchoolCodes Codes,
    LocalisedName Name,
    SchoolKind? Kind,
    string[] Levels,
    int? Students,
    SizeClass? SizeClass,
    SchoolPosition? Position,
    SchoolPlace Place,
    bool IsDemo,
    SchoolCoverage Coverage
)
{
    /// <summary>How many columns <see cref="Read"/> takes; what a statement adds comes after them.</summary>
    public const int Columns = 23;

    public static SchoolSummary Read(DbDataReader row, SizeClassOptions sizes)
    {
        var levels = (SchoolLevels)row.GetInt16(7);
        var students = row.IsDBNull(8) ? (int?)null : row.GetInt32(8);
        return new(
            SchoolKey.OfId(row.GetInt64(0)),
            new(Text(1), Text(2), Text(3)),
            new(row.GetString(4), Text(5)),
            Kebab.TryParse<SchoolKind>(Text(6), out var kind) ? kind : null,
            levels.ToWords(),
            students,
            sizes.Of(students, levels),
            row.IsDBNull(9) ? null : new(row.GetDouble(9), row.GetDouble(10), Kebab.Parse<PointBasis>(row.GetString(11))),
            new(Name(12), Name(14), Name(16)),
            row.GetBoolean(18),
            new(row.GetString(19), row.GetString(20), row.GetString(21), row.GetBoolean(22))
        );

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        LocalisedName? Name(int column) => Text(column) is { } th ? new(th, Text(column + 1)) : null;
    }

    public GeoJson.Feature ToFeature() => new(Position is null ? null : new GeoJson.PointGeometry([Position.Lon, Position.Lat]), this, Id);
}
