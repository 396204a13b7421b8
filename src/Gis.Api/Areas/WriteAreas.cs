using Gis.Api.Data;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Areas;

/// <summary>
/// Writes many areas at once, in the caller's transaction. What to write stands in temporary relations of the caller's connection:
/// <c>area_write</c> (id, is_new, kind, code, name_th, name_en, name_key, boundary, parent_id, fact_source_id, is_demo; null leaves
/// what is stored) and <c>service_area_new</c> (kind, code, name_th, parent_code, fact_source_id, is_demo).
/// </summary>
internal static class WriteAreas
{
    /// <param name="connection">In a transaction.</param>
    /// <param name="provincesOfCountry">The country's boundary is the union of its provinces once it has so many.</param>
    /// <param name="cancellationToken">Ends the statements.</param>
    public static async Task ApplyAsync(NpgsqlConnection connection, int provincesOfCountry, CancellationToken cancellationToken)
    {
        await connection.RunAsync(typeof(WriteAreas), "WriteAreas", cancellationToken);
        await connection.RunAsync(typeof(WriteAreas), "WriteCountryBoundary", cancellationToken, ("provinces", provincesOfCountry));
    }

    /// <summary>Makes the service areas and clusters that lists of schools name by code.</summary>
    public static async Task AddServiceAreasAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var missing = new List<(AreaKind Kind, string Code, string NameTh, string? Parent, long FactSourceId, bool IsDemo)>();
        // Service areas first: they are the parents.
        await using (
            var command = connection.Command(
                "select kind, code, name_th, parent_code, fact_source_id, is_demo from service_area_new order by kind desc, code"
            )
        )
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                missing.Add(
                    (
                        Kebab.Parse<AreaKind>(reader.GetString(0)),
                        reader.GetString(1),
                        reader.GetString(2),
                        reader.IsDBNull(3) ? null : reader.GetString(3),
                        reader.GetInt64(4),
                        reader.GetBoolean(5)
                    )
                );
        }
        foreach (var area in missing)
        {
            await using var insert = connection.Command(
                """
                insert into area (kind, code, name_th, name_key, fact_source_id, is_demo, parent_id)
                values (@kind, @code, @name, @key, @fact, @is_demo,
                  (select id from area where code = @parent and kind = 'service-area' and closed_on is null))
                """,
                ("kind", Kebab.Of(area.Kind)),
                ("code", area.Code),
                ("name", area.NameTh),
                ("key", PlaceKey.Of(area.Kind, area.NameTh)),
                ("parent", area.Parent),
                ("fact", area.FactSourceId),
                ("is_demo", area.IsDemo)
            );
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
