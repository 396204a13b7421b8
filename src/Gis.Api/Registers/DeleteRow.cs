using Gis.Api.Shared;
using Npgsql;

namespace Gis.Api.Registers;

/// <summary>Takes one row of a register away; what it was stays in the audit.</summary>
internal sealed class DeleteRow(NpgsqlDataSource database, ThaiClock clock)
{
    public async Task<IResult> RunAsync(
        Register register,
        long? schoolId,
        string rowKey,
        string doneBy,
        CancellationToken cancellationToken
    )
    {
        var key = RowKey.Parse(register, rowKey);
        var row = new RegisterRow
        {
            Number = 1,
            SchoolId = schoolId,
            ObservedOn = clock.Today,
        };
        row.Values =
        [
            .. register.AllFields.Select((field, i) => i < key.Length ? ReadValue.Of(field, key[i], clock.Today, row.Issues) : null),
        ];
        if (row.IsRefused)
            throw NoSuchRow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var write = new WriteRegister(connection, register);
        await write.BeginAsync(doneBy, doneBy, null, null, cancellationToken);
        await write.SendAsync([row], cancellationToken);
        if (!(await write.CanDeleteAsync(cancellationToken) ?? throw NoSuchRow()))
            throw new RefusalException(
                new(
                    StatusCodes.Status409Conflict,
                    "row-in-use",
                    "Other records end here; change them first.",
                    "มีรายการอื่นอ้างถึงรายการนี้ กรุณาแก้ไขรายการเหล่านั้นก่อน",
                    "rowKey"
                )
            );
        await write.DeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Results.NoContent();
    }

    private static RefusalException NoSuchRow() =>
        new(Refusal.NotFound("row-not-found", "The register has no such row.", "ไม่พบรายการนี้ในทะเบียน", "rowKey"));
}
