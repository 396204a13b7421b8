using Gis.Api.Shared;
using Npgsql;
using NpgsqlTypes;

namespace Gis.Api.Schools;

/// <summary>The record that a school key of an address names; an open school before a closed one of the same code.</summary>
internal sealed class FindSchoolId(NpgsqlDataSource database)
{
    internal readonly record struct Found(long Id, LocalisedName Name);

    public async Task<Found> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (!SchoolKey.TryParse(text, out var key))
            throw new RefusalException(SchoolKey.NoSuchSchool);
        await using var command = database.CreateCommand(
            """
            select id, name_th, name_en from school
            where id = $1 or dmc_code = $2 or smis_code = $3 or obec_code = $4
            order by closed_on is not null, closed_on desc, id limit 1
            """
        );
        command.Parameters.Add(new() { Value = key.Id ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        foreach (var code in (string?[])[key.DmcCode, key.SmisCode, key.ObecCode])
            command.Parameters.Add(new() { Value = code ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken)
            ? new(row.GetInt64(0), new(row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)))
            : throw new RefusalException(SchoolKey.NoSuchSchool);
    }
}
