using System.Data.Common;
using Gis.Api.Shared;

namespace Gis.Api.Schools;

/// <summary>The three codes, each null where the school has none.</summary>
internal sealed record SchoolCodes(string? Dmc, string? Smis, string? Obec);

/// <summary>WGS 84 degrees, and how the position is known.</summary>
internal sealed record SchoolPosition(double Lon, double Lat, PointBasis Basis);

/// <summary>Names of the areas that the school stands in.</summary>
internal sealed record SchoolPlace(LocalisedName? Subdistrict, LocalisedName? District, LocalisedName? Province);

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
    bool IsDemo
)
{
    /// <summary>Column list of <see cref="Read"/>, in its order; statements select it by this text.</summary>
    public const string Columns = """
        id, dmc_code, smis_code, obec_code, name_th, name_en, kind, levels, students, lon, lat, point_basis,
        subdistrict_th, subdistrict_en, district_th, district_en, province_th, province_en, is_demo
        """;

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
            row.GetBoolean(18)
        );

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        LocalisedName? Name(int column) => Text(column) is { } th ? new(th, Text(column + 1)) : null;
    }

    public GeoJson.Feature ToFeature() => new(Position is null ? null : new GeoJson.PointGeometry([Position.Lon, Position.Lat]), this, Id);
}
