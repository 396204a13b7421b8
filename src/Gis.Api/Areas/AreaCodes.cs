using Gis.Api.Data;
using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Areas;

/// <summary>Finds an open area by its code, written in any case.</summary>
internal sealed class AreaCodes(NpgsqlDataSource database)
{
    public static Refusal NoSuchArea { get; } =
        Refusal.NotFound("area-not-found", "No area has this code.", "ไม่พบพื้นที่ตามรหัสนี้", "area");

    public async Task<long> IdOfAsync(string code, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select id from area where code = $1 and closed_on is null");
        command.Parameters.Add(new() { Value = Normalise(code) });
        return await command.ExecuteScalarAsync(cancellationToken) as long? ?? throw new RefusalException(NoSuchArea);
    }

    /// <summary>The areas whose members are an area's schools: itself, or the provinces of a country.</summary>
    public async Task<long[]> WithinAsync(string code, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(EmbeddedSql.For(typeof(AreaCodes), "FindWithin"));
        command.Parameters.Add(new() { Value = Normalise(code) });
        return await command.ExecuteScalarAsync(cancellationToken) as long[] ?? throw new RefusalException(NoSuchArea);
    }

    /// <summary>Codes are stored in capitals; NUL, which PostgreSQL cannot hold, is in none.</summary>
    public static string Normalise(string code) =>
        ThaiDigits.ToAscii(code.Trim()).ToUpperInvariant().Replace("\0", "", StringComparison.Ordinal);
}
