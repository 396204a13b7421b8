using System.Text.Json;
using System.Text.Json.Nodes;
using Gis.Api.Data;
using Gis.Api.Shared;
using Gis.Api.Shared.Crs;
using Gis.Api.Shared.Issues;
using Npgsql;

namespace Gis.Api.Registers;

/// <summary>
/// Writes one row of a register as a request states it, whole: what the body leaves out is taken away. The same row put again
/// changes nothing.
/// </summary>
internal sealed class PutRow(NpgsqlDataSource database, ThaiClock clock, CountryBox box)
{
    // Sources are shown to everybody, so one that is not stated is not the name of who is signed in: that stays in the audit.
    private const string SourceByDefault = "บันทึกผ่านระบบ";

    /// <param name="Row">As it is stored now.</param>
    /// <param name="Issues">What was odd about it: warnings, and infos of what was tidied.</param>
    internal sealed record Answer(JsonObject Row, IReadOnlyList<Finding> Issues);

    public async Task<IResult> RunAsync(
        Register register,
        long? schoolId,
        string rowKey,
        JsonElement json,
        string doneBy,
        string address,
        CancellationToken cancellationToken
    )
    {
        var row = Read(register, schoolId, rowKey, json, out var source);
        var errors = row.Issues.Where(issue => issue.Kind.Severity == Severity.Error);
        if (errors.Any())
            return Refused(row.Issues.Select(Shown));
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var write = new WriteRegister(connection, register);
        await write.BeginAsync(source ?? SourceByDefault, doneBy, null, null, cancellationToken);
        await write.SendAsync([row], cancellationToken);
        await write.PlanAsync(cancellationToken);
        var (outcome, found) = await PlannedAsync(connection, cancellationToken);
        List<Finding> findings = [.. row.Issues.Select(Shown), .. found];
        if (outcome == "refused")
            return Refused(findings);
        if (findings.Find(finding => finding.Code == IssueKinds.OlderThanStored.Code) is { } older)
            return Results.Problem(Problem(StatusCodes.Status409Conflict, older, findings));
        await write.ApplyAsync(cancellationToken);
        var stored = Named(await write.ReadAsync(cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        var answer = new Answer(stored, findings);
        return outcome == "new" ? Results.Created(address, answer) : Results.Ok(answer);
    }

    /// <summary>A row of the database with the names of the API.</summary>
    public static JsonObject Named(string row) =>
        new(JsonNode.Parse(row)!.AsObject().Select(member => KeyValuePair.Create(Kebab.ToCamel(member.Key), member.Value?.DeepClone())));

    private RegisterRow Read(Register register, long? schoolId, string rowKey, JsonElement json, out string? source)
    {
        var key = RowKey.Parse(register, rowKey);
        var body = RowBody.Read(register, json);
        var row = new RegisterRow
        {
            Number = 1,
            SchoolId = schoolId,
            IsWhole = true,
        };
        source = ReadValue.Of(RowBody.SourceField, body.Source, clock.Today, row.Issues);
        var check = new CheckRegisterRow(register, KnownCrs.Find(KnownCrs.Wgs84)!, box, clock.Today);
        check.Check(row, field => IndexOf(register, field) is >= 0 and var i ? key[i] : body.Of(field), clock.Today);
        for (var i = 0; i < key.Length; i++)
        {
            var field = register.Key[i];
            if (body.Of(field) is { } said && row.Values[i] != ReadValue.Of(field, said, clock.Today, []))
                throw new RefusalException(
                    Refusal.BadInput(
                        "key-differs",
                        Kebab.ToCamel(field.Name),
                        "The body names another row than the address.",
                        "รายการในเนื้อหาไม่ตรงกับที่อยู่"
                    )
                );
        }
        return row;
    }

    private static int IndexOf(Register register, Field field)
    {
        for (var i = 0; i < register.Key.Count; i++)
        {
            if (ReferenceEquals(register.Key[i], field))
                return i;
        }
        return -1;
    }

    private static async Task<(string Outcome, List<Finding> Found)> PlannedAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        var outcome = "";
        var found = new List<Finding>();
        await using var command = connection.Command(
            "select o.outcome, f.code, f.field, f.value, f.proposal from register_outcome o left join register_finding f using (row_number)"
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            outcome = reader.GetString(0);
            if (!reader.IsDBNull(1))
                found.Add(Finding.Of(reader.GetString(1), Text(2), Text(3), Text(4)));
        }
        return (outcome, found);

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    private static Finding Shown(Issue issue) => Finding.Of(issue.Kind.Code, issue.Field, issue.Value, issue.Proposal);

    private static IResult Refused(IEnumerable<Finding> findings)
    {
        var all = findings.ToList();
        return Results.Problem(Problem(StatusCodes.Status400BadRequest, all.Find(finding => finding.Severity == "error")!, all));
    }

    private static Microsoft.AspNetCore.Mvc.ProblemDetails Problem(int status, Finding finding, List<Finding> all)
    {
        var problem = ProblemDocuments.From(new(status, finding.Code, finding.En, finding.Th, finding.Field));
        problem.Extensions["issues"] = all;
        return problem;
    }
}
