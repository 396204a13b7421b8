using Gis.Api.Data;
using Npgsql;

namespace Gis.Api.Areas;

/// <summary>
/// Writes many areas at once, in the caller's transaction. What to write stands in temporary relations of the caller's connection:
/// <c>area_write</c> (id, is_new, kind, code, name_th, name_en, name_key, boundary, parent_id, fact_source_id; null leaves what is
/// stored) and <c>service_area_new</c> (code, name_th, fact_source_id).
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

    /// <summary>Makes the service areas that lists of schools name by code.</summary>
    public static async Task AddServiceAreasAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var missing = new List<(string Code, string NameTh, long FactSourceId)>();
        await using (var command = connection.Command("select code, name_th, fact_source_id from service_area_new"))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                missing.Add((reader.GetString(0), reader.GetString(1), reader.GetInt64(2)));
        }
        foreach (var (code, name, factSourceId) in missing)
        {
            await using var insert = connection.Command(
                "insert into area (kind, code, name_th, name_key, fact_source_id) values ('service-area', @code, @name, @key, @fact)",
                ("code", code),
                ("name", name),
                ("key", PlaceKey.Of(AreaKind.ServiceArea, name)),
                ("fact", factSourceId)
            );
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
