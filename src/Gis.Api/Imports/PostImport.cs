using System.Security.Claims;
using Gis.Api.Imports.Reports;
using Gis.Api.Imports.Tables;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Gis.Api.Shared.Crs;
using Gis.Api.Shared.Issues;
using Npgsql;

namespace Gis.Api.Imports;

/// <summary>
/// Takes files (multipart) and the options of the command line as fields: map (FIELD=COLUMN, repeated), layer, crs, source, observed,
/// basis, kind, dryRun, goodRowsOnly, acceptProposals. Each file is one import; the first refused one ends the request.
/// </summary>
internal static class PostImport
{
    /// <summary>One report for each file.</summary>
    internal sealed record Done(IReadOnlyList<ImportReport> Items);

    public static async Task<IResult> Handle(
        IImportKind kind,
        HttpRequest request,
        ClaimsPrincipal user,
        ReceiveUpload receive,
        RunImport run,
        NpgsqlDataSource database,
        CancellationToken cancellationToken
    )
    {
        using var upload = await receive.RunAsync(request, cancellationToken);
        var template = Options(upload, user.Identity?.Name ?? "?");
        var reports = new List<ImportReport>();
        foreach (var file in upload.Files)
        {
            var id = await RunAsync(run, kind, template with { File = file }, cancellationToken);
            reports.Add((await ReadReport.RunAsync(database, id, cancellationToken))!);
            if (reports[^1].Import.State == "refused")
                return Refused(reports);
        }
        return Results.Ok(new Done(reports));
    }

    /// <summary>An issue about a file as a refusal of the request.</summary>
    public static Refusal RefusalOf(Issue issue) =>
        new(
            issue.Kind == IssueKinds.FileTooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity,
            issue.Kind.Code,
            issue.Kind.Say("en", issue.Value, issue.Proposal),
            issue.Kind.Say("th", issue.Value, issue.Proposal),
            issue.Field ?? "file"
        );

    // A file that cannot be read is refused by what is wrong with it; a file with bad rows says how many, and the report which.
    private static IResult Refused(List<ImportReport> reports)
    {
        var report = reports[^1];
        var ofFile = report
            .Issues.SelectMany(group => group.Examples)
            .FirstOrDefault(issue => issue.Severity == "error" && issue.Row is null);
        var refusal = ofFile is not null
            ? RefusalOf(new Issue(IssueKinds.Of(ofFile.Code), ofFile.Field, ofFile.Value, ofFile.Proposal))
            : new Refusal(
                StatusCodes.Status422UnprocessableEntity,
                "import-refused",
                $"{report.Import.Rows.Refused} of {report.Import.Rows.Total} rows have errors, so nothing was stored. Correct them, or ask for the good rows only.",
                $"{report.Import.Rows.Refused} จาก {report.Import.Rows.Total} แถวมีข้อผิดพลาด จึงไม่นำเข้าข้อมูลใด กรุณาแก้ไข หรือเลือกนำเข้าเฉพาะแถวที่ถูกต้อง",
                "file"
            );
        var problem = ProblemDocuments.From(refusal);
        problem.Extensions["row"] = report
            .Issues.SelectMany(group => group.Examples)
            .FirstOrDefault(issue => issue.Severity == "error")
            ?.Row;
        problem.Extensions["imports"] = reports;
        return Results.Problem(problem);
    }

    private static async Task<long> RunAsync(RunImport run, IImportKind kind, ImportRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await run.RunAsync(kind, request, progress: null, cancellationToken);
        }
        catch (ImportBusyException busy)
        {
            throw new RefusalException(
                new Refusal(
                    StatusCodes.Status409Conflict,
                    "import-busy",
                    busy.Message,
                    "มีการนำเข้าอื่นทำงานอยู่ กรุณาลองใหม่เมื่อเสร็จแล้ว"
                )
            );
        }
    }

    private static ImportRequest Options(Upload upload, string doneBy)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in upload.Fields.GetValueOrDefault("map") ?? [])
        {
            if (pair.Split('=', 2) is not [{ Length: > 0 } field, { Length: > 0 } column])
                throw Bad("map", "map is FIELD=COLUMN.", "map ต้องเป็น FIELD=COLUMN");
            map[field] = column;
        }
        var observed = DateOnly.FromDateTime(DateTime.Today);
        if (upload.Field("observed") is { } date && !DataDate.TryParse(date, out observed, out _))
            throw Bad("observed", "observed is a date such as 2024-05-16 or 16/5/2567.", "observed ต้องเป็นวันที่ เช่น 16/5/2567");
        var basis = upload.Field("basis") ?? "map";
        if (!Kebab.TryParse<PointBasis>(basis, out _))
            throw Bad("basis", "basis is surveyed, map, geocoded or derived.", "basis ต้องเป็น surveyed, map, geocoded หรือ derived");
        return new ImportRequest(new ImportFile("", ""))
        {
            Map = map,
            Layer = upload.Field("layer"),
            Crs = upload.Field("crs") is { } crs
                ? KnownCrs.Parse(crs) ?? throw new RefusalException(RefusalOf(OpenTable.UnknownCrs(crs).Issue))
                : null,
            Source = upload.Field("source") is { } source ? NameKey.Tidy(WellFormedText.Cut(source, 300)) : null,
            ObservedOn = observed,
            Basis = basis,
            AreaKind = upload.Field("kind"),
            DryRun = Flag(upload, "dryRun"),
            GoodRowsOnly = Flag(upload, "goodRowsOnly"),
            AcceptProposals = Flag(upload, "acceptProposals"),
            DoneBy = doneBy,
        };
    }

    private static bool Flag(Upload upload, string field) =>
        upload.Field(field) switch
        {
            null or "false" => false,
            "true" or "on" => true,
            _ => throw Bad(field, $"{field} is true or false.", $"{field} ต้องเป็น true หรือ false"),
        };

    private static RefusalException Bad(string field, string en, string th) =>
        new(Refusal.BadInput("option-not-understood", field, en, th));
}
