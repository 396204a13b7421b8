using System.Globalization;
using Gis.Api.Areas;
using Gis.Api.Coverage;
using Gis.Api.Data;
using Gis.Web.Pictures;
using NetTopologySuite.Geometries;
using Npgsql;

namespace Gis.Api.Pages;

/// <summary>Gathers what the picture of an area is drawn from.</summary>
internal sealed class AreaMaps(AreaCodes areas, NpgsqlDataSource database)
{
    /// <param name="code">Of the area.</param>
    /// <param name="schools">Null where they are too many to draw each.</param>
    /// <param name="cancellationToken">Ends the statement.</param>
    /// <returns>Null where there is neither a boundary nor a placed school.</returns>
    public async Task<AreaMap?> FindAsync(string code, IReadOnlyList<AreaSchool>? schools, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(EmbeddedSql.For<AreaMaps>());
        command.Parameters.Add(new() { Value = await areas.IdOfAsync(code, cancellationToken) });
        command.Parameters.Add(
            new() { Value = (schools ?? []).Select(school => long.Parse(school.Id.AsSpan(1), CultureInfo.InvariantCulture)).ToArray() }
        );
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        List<IReadOnlyList<(double Lon, double Lat)>> outline = [];
        var parts = new List<AreaMapPart>();
        while (await rows.ReadAsync(cancellationToken))
        {
            var rings = PictureRings.Of(await rows.GetFieldValueAsync<Geometry>(3, cancellationToken)).ToList();
            if (rows.IsDBNull(0))
                outline = rings;
            else if (rings.Count > 0)
                parts.Add(new(rows.GetString(0), new(rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetString(2)), rings));
        }
        var placed = schools
            ?.Where(school => school.Position is not null)
            .Select(school => new AreaMapSchool(
                school.Name.ToLocalName(),
                school.Position!.Lon,
                school.Position.Lat,
                school.Network.Value,
                school.Dltv.Value,
                school.Combined
            ))
            .ToList();
        return outline.Count == 0 && parts.Count == 0 && placed is not { Count: > 0 } ? null : new(outline, parts, placed);
    }
}
