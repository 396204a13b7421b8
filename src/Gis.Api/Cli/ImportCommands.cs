using System.CommandLine;
using Gis.Api.Imports;
using Gis.Api.Imports.AreaRows;
using Gis.Api.Imports.RegisterRows;
using Gis.Api.Imports.Reports;
using Gis.Api.Imports.SchoolRows;
using Gis.Api.Imports.Tables;
using Gis.Api.Shared;
using Gis.Api.Shared.Crs;
using Npgsql;

namespace Gis.Api.Cli;

/// <summary><c>import areas</c>, <c>schools</c>, <c>links</c> and the other registers: the same import as POST /api/imports, with a progress bar and a printed report.</summary>
internal static class ImportCommands
{
    private static readonly Argument<FileInfo[]> Files = new("FILE")
    {
        Description = "CSV, XLSX, ODS, GeoJSON, GeoPackage, KML, KMZ, or a Shapefile in a zip.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string[]> Map = new("--map")
    {
        Description = "FIELD=COLUMN: which column holds a field, before the known headings. May be repeated.",
    };
    private static readonly Option<string?> Layer = new("--layer") { Description = "The layer or sheet, where a file holds several." };
    private static readonly Option<string?> Crs = new("--crs")
    {
        Description = "EPSG:n of the coordinates: 4326, 32647, 32648, 24047, 24048 (Indian 1975) or 3857.",
    };
    private static readonly Option<string?> Source = new("--source") { Description = "Who says so; the file's name by default." };
    private static readonly Option<string?> Observed = new("--observed")
    {
        Description = "DATE on which it was true, CE or BE; today by default, and a column for it wins.",
    };
    private static readonly Option<string?> Basis = new("--basis")
    {
        Description = "How points are known: surveyed, map (default), geocoded or derived.",
    };
    private static readonly Option<string?> Kind = new("--kind")
    {
        Description = "Kind of area of a list without P-codes or a column for it, such as cluster.",
    };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Show what would change, and change nothing." };
    private static readonly Option<bool> GoodRowsOnly = new("--good-rows-only")
    {
        Description = "Store the good rows of a file that has bad ones.",
    };
    private static readonly Option<bool> AcceptProposals = new("--accept-proposals")
    {
        Description = "Take the proposed repair of a point (swapped, UTM, decimal point).",
    };
    private static readonly Option<FileInfo?> Report = new("--report") { Description = "Write every finding to this CSV file." };
    private static readonly Option<string?> Language = new("--lang") { Description = "th or en; by LANG otherwise." };

    public static Command Make()
    {
        var command = new Command("import", "Read lists of areas, schools, or a register of schools.")
        {
            Make(
                "areas",
                "Read areas: P-code tables (ADM1_PCODE …), service areas, clusters.\n\nExample: import areas adm1_province.zip adm2_district.zip adm3_subdistrict.zip",
                limits => new ImportAreas(limits),
                Kind
            ),
            Make(
                "schools",
                "Read schools.\n\nExamples: import schools obec.csv --dry-run\n          import schools points.geojson --crs EPSG:24047 --map name_th=SCH_NAME --source \"Survey 2566\" --observed 2566-05-16",
                limits => new ImportSchools(limits),
                Basis,
                AcceptProposals
            ),
        };
        foreach (var register in AllRegisters.Items)
            command.Add(
                Make(
                    register.Kind,
                    $"{register.Says}\n\nExample: import {register.Kind} list.csv --dry-run, with list.csv:\n{register.Example}",
                    limits => new ImportRegister(register, limits, new ThaiClock(TimeProvider.System)),
                    register.Shape is null ? [] : [AcceptProposals]
                )
            );
        return command;
    }

    private static Command Make(string name, string description, Func<ImportLimits, IImportKind> kind, params Option[] own)
    {
        var command = new Command(name, description) { Files, Map, Layer, Crs, Source, Observed, DryRun, GoodRowsOnly, Report, Language };
        foreach (var option in own)
            command.Add(option);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, kind, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<ImportLimits, IImportKind> kind, CancellationToken cancellationToken)
    {
        try
        {
            var (requests, problem) = Requests(parsed);
            if (problem is not null)
            {
                await Console.Error.WriteLineAsync(problem);
                return 2;
            }
            await using var session = await Session.OpenAsync(cancellationToken);
            var (run, limits) = session.Imports();
            var printer = new PrintReport(Console.Out, parsed.GetValue(Language) ?? (Environment.GetEnvironmentVariable("LANG") ?? ""));
            var refused = false;
            foreach (var request in requests)
            {
                var id = await ImportProgressBar.ShowAsync(
                    request.File.Name,
                    progress => run.RunAsync(kind(limits), request, progress, cancellationToken)
                );
                var report = (await ReadReport.RunAsync(session.Database, id, cancellationToken))!;
                await printer.PrintAsync(report);
                if (parsed.GetValue(Report) is { } file)
                    await WriteIssues.RunAsync(session.Database, id, file.FullName, append: request != requests[0], cancellationToken);
                refused |= report.Import.State == "refused";
            }
            return refused ? 1 : 0;
        }
        catch (ImportBusyException busy)
        {
            await Console.Error.WriteLineAsync(busy.Message);
            return 1;
        }
        catch (NpgsqlException exception)
        {
            await Console.Error.WriteLineAsync($"The database refused: {exception.Message}");
            return 1;
        }
    }

    private static (List<ImportRequest> Requests, string? Problem) Requests(ParseResult parsed)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in parsed.GetValue(Map) ?? [])
        {
            if (pair.Split('=', 2) is not [{ Length: > 0 } field, { Length: > 0 } column])
                return ([], $"--map takes FIELD=COLUMN, not '{pair}'.");
            map[field] = column;
        }
        var crs = parsed.GetValue(Crs);
        var known = crs is null ? null : KnownCrs.Parse(crs);
        if (crs is not null && known is null)
            return ([], OpenTable.UnknownCrs(crs).Message);
        var observed = DateOnly.FromDateTime(DateTime.Today);
        if (parsed.GetValue(Observed) is { } date && !DataDate.TryParse(date, out observed, out _))
            return ([], $"--observed takes a date such as 2024-05-16 or 16/5/2567, not '{date}'.");
        var basis = parsed.CommandResult.Command.Options.Contains(Basis) ? parsed.GetValue(Basis) ?? "map" : "map";
        if (!Kebab.TryParse<Schools.PointBasis>(basis, out _))
            return ([], $"--basis takes surveyed, map, geocoded or derived, not '{basis}'.");
        var requests = new List<ImportRequest>();
        foreach (var file in parsed.GetValue(Files)!)
        {
            if (!file.Exists)
                return ([], $"There is no file {file}.");
            requests.Add(
                new ImportRequest(new ImportFile(file.FullName, file.Name))
                {
                    Map = map,
                    Layer = parsed.GetValue(Layer),
                    Crs = known,
                    Source = parsed.GetValue(Source),
                    ObservedOn = observed,
                    Basis = basis,
                    AreaKind = parsed.GetValue(Kind),
                    DryRun = parsed.GetValue(DryRun),
                    GoodRowsOnly = parsed.GetValue(GoodRowsOnly),
                    AcceptProposals = parsed.GetValue(AcceptProposals),
                    DoneBy = $"command line, {Environment.UserName}",
                }
            );
        }
        return (requests, null);
    }
}
