using System.Data.Common;
using Gis.Api.Shared;

namespace Gis.Api.Areas;

/// <summary>An area as lists show it: its box in degrees, and how many open schools stand in it.</summary>
internal sealed record AreaSummary(
    string Code,
    AreaKind Kind,
    LocalisedName Name,
    string? Parent,
    double[]? Bbox,
    long Schools,
    bool IsDemo
)
{
    /// <summary>Reads the columns that ListAreas.sql and GetArea.sql select first.</summary>
    public static AreaSummary Read(DbDataReader row)
    {
        return new(
            row.GetString(0),
            Kebab.Parse<AreaKind>(row.GetString(1)),
            new(row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3)),
            row.IsDBNull(4) ? null : row.GetString(4),
            row.IsDBNull(5) ? null : [row.GetDouble(5), row.GetDouble(6), row.GetDouble(7), row.GetDouble(8)],
            row.GetInt64(9),
            row.GetBoolean(10)
        );
    }
}
