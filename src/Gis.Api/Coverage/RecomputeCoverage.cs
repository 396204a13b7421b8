using System.Text.Json;
using Gis.Api.Data;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Gis.Api.Coverage;

/// <summary>
/// Computes and stores the status of schools: of those whose inputs changed, of those that time alone may have changed, or of all
/// when a threshold did. Runs one at a time over all servers of a database.
/// </summary>
internal sealed class RecomputeCoverage(
    NpgsqlDataSource database,
    IOptions<CoverageOptions> options,
    IOptions<SizeClassOptions> sizes,
    ThaiClock clock
)
{
    // Any number that no other program of this database takes.
    private const long Lock = 0x434F5645;

    /// <summary>Schools computed; 0 where nothing was due.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var wait = connection.Command("select pg_advisory_xact_lock(@lock)", ("lock", Lock)))
            await wait.ExecuteNonQueryAsync(cancellationToken);
        var today = clock.Today;
        var isNewBasis = await IsNewBasisAsync(connection, cancellationToken);
        var due = await TakeDueAsync(connection, today, cancellationToken);
        if (due.Length == 0 && !isNewBasis)
            return 0;
        var computed = await ComputeAsync(connection, isNewBasis ? null : due, today, cancellationToken);
        await connection.RunAsync(typeof(RecomputeCoverage), "WriteCoverage", cancellationToken, ("today", today));
        await using (var keep = connection.Command(KeepBasis, ("basis", Basis)))
            await keep.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return computed;
    }

    private const string KeepBasis =
        "insert into coverage_basis (options) values (@basis::jsonb) on conflict (only_row) do update set options = excluded.options";

    private string Basis => JsonSerializer.Serialize(new { Coverage = options.Value, Sizes = sizes.Value });

    private async Task<bool> IsNewBasisAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var known = connection.Command(
            "select exists (select from coverage_basis where options = @basis::jsonb)",
            ("basis", Basis)
        );
        return await known.ExecuteScalarAsync(cancellationToken) is false;
    }

    private static async Task<long[]> TakeDueAsync(NpgsqlConnection connection, DateOnly today, CancellationToken cancellationToken)
    {
        await using var take = connection.Command(EmbeddedSql.For(typeof(RecomputeCoverage), "TakeDue"), ("today", today));
        return await take.ExecuteScalarAsync(cancellationToken) as long[] ?? [];
    }

    /// <param name="schools">Null: all of them.</param>
    private async Task<int> ComputeAsync(NpgsqlConnection connection, long[]? schools, DateOnly today, CancellationToken cancellationToken)
    {
        await connection.RunAsync(typeof(RecomputeCoverage), "NewCoverage", cancellationToken);
        var count = 0;
        // Read on a connection of its own: the transaction's one is busy with COPY.
        await using var source = await database.OpenConnectionAsync(cancellationToken);
        await using var load = source.Command(EmbeddedSql.For(typeof(RecomputeCoverage), "LoadFacts"), ("schools", schools));
        await using var rows = await load.ExecuteReaderAsync(cancellationToken);
        await using var copy = await BinaryCopy.BeginAsync(connection, "new_coverage", cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            Copy(copy, SchoolFacts.Read(rows, sizes.Value), today);
            await copy.EndRowAsync(cancellationToken);
            count++;
        }
        await copy.CompleteAsync(cancellationToken);
        return count;
    }

    private void Copy(BinaryCopy copy, SchoolFacts facts, DateOnly today)
    {
        var explanation = Explanation.Of(facts, today, options.Value);
        copy.StartRow(9);
        copy.Long(facts.SchoolId);
        copy.Text(Kebab.Of(explanation.Network.Value));
        copy.Text(Kebab.Of(explanation.Network.Reason));
        copy.Text(Kebab.Of(explanation.Dltv.Value));
        copy.Text(Kebab.Of(explanation.Dltv.Reason));
        copy.Text(Kebab.Of(explanation.Combined));
        copy.Bool(explanation.Network.Inputs.IsResilient);
        copy.Text(explanation.ToJson());
        copy.Date(NextChange.After(today, facts.Network, facts.Dltv, options.Value));
    }
}
