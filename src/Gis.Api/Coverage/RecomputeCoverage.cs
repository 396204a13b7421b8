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
    // Facts of so many schools are held at a time.
    private const int Batch = 5_000;

    /// <summary>Schools computed; 0 where nothing was due.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.TakeForTransactionAsync(DatabaseLocks.Coverage, cancellationToken);
        var today = clock.Today;
        var isNewBasis = await IsNewBasisAsync(connection, cancellationToken);
        var due = await TakeDueAsync(connection, today, cancellationToken);
        if (due.Length == 0 && !isNewBasis)
            return 0;
        var computed = await ComputeAsync(connection, isNewBasis ? null : due, today, cancellationToken);
        await connection.RunAsync(typeof(RecomputeCoverage), "WriteCoverage", cancellationToken, ("today", today));
        // Right after the first list of a country, the planner would still take the table for an empty one for a minute.
        if (computed >= Batch)
            await using (var learn = connection.Command("analyze coverage"))
                await learn.ExecuteNonQueryAsync(cancellationToken);
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
        var last = 0L;
        // Read and copied by turns on the one connection: a second one could wait for whoever waits for this transaction.
        while (await LoadAsync(connection, schools, last, cancellationToken) is { Count: > 0 } facts)
        {
            await using var copy = await BinaryCopy.BeginAsync(connection, "new_coverage", cancellationToken);
            foreach (var school in facts)
            {
                Copy(copy, school, today);
                await copy.EndRowAsync(cancellationToken);
            }
            await copy.CompleteAsync(cancellationToken);
            count += facts.Count;
            last = facts[^1].SchoolId;
        }
        return count;
    }

    private async Task<List<SchoolFacts>> LoadAsync(
        NpgsqlConnection connection,
        long[]? schools,
        long after,
        CancellationToken cancellationToken
    )
    {
        await using var load = connection.Command(
            EmbeddedSql.For(typeof(RecomputeCoverage), "LoadFacts"),
            ("schools", schools),
            ("after", after),
            ("limit", Batch)
        );
        await using var rows = await load.ExecuteReaderAsync(cancellationToken);
        var facts = new List<SchoolFacts>();
        while (await rows.ReadAsync(cancellationToken))
            facts.Add(SchoolFacts.Read(rows, sizes.Value));
        return facts;
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
