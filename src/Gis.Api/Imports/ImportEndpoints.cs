using System.Security.Claims;
using Gis.Api.Accounts;
using Gis.Api.Imports.AreaRows;
using Gis.Api.Imports.RegisterRows;
using Gis.Api.Imports.Reports;
using Gis.Api.Imports.SchoolRows;
using Gis.Api.Imports.Tables;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Npgsql;

namespace Gis.Api.Imports;

internal static class ImportEndpoints
{
    // The options of the command line, by the same words.
    private static readonly (string Name, string Description)[] Fields =
    [
        ("file", "CSV, XLSX, ODS, GeoJSON, GeoPackage, KML, KMZ, or a Shapefile in a zip; may be repeated"),
        ("map", "FIELD=COLUMN: which column holds a field, before the known headings; may be repeated"),
        ("layer", "The layer or sheet, where a file holds several"),
        ("crs", "EPSG:n of the coordinates: 4326, 32647, 32648, 24047, 24048 or 3857"),
        ("source", "Who says so; the file's name by default"),
        ("observed", "Date on which it was true, CE or BE; today by default, and a column for it wins"),
        ("basis", "How points are known: surveyed, map (default), geocoded or derived"),
        ("kind", "Kind of area of a list without P-codes or a column for it"),
        ("dryRun", "true: show what would change, and change nothing"),
        ("goodRowsOnly", "true: store the good rows of a file that has bad ones"),
        ("acceptProposals", "true: take the proposed repair of a point for the point"),
    ];

    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddOptions<ImportLimits>().BindConfiguration(ImportLimits.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ImportLimits>>().Value);
        services.AddSingleton<LimitedProcess>();
        services.AddSingleton<Gdal>();
        services.AddSingleton<Unzip>();
        services.AddSingleton<OpenTable>();
        services.AddSingleton<RunImport>();
        services.AddSingleton<ReceiveUpload>();
        services.AddSingleton(provider => provider.GetRequiredService<ImportLimits>().Box);
        services.AddSingleton<IImportKind, ImportSchools>();
        services.AddSingleton<IImportKind, ImportAreas>();
        foreach (var register in AllRegisters.Items)
            services.AddSingleton<IImportKind>(provider => ActivatorUtilities.CreateInstance<ImportRegister>(provider, register));
        if (!BuildTime.IsWritingApiDocument)
            services.AddHostedService<SweepAtStart>();
        return services;
    }

    /// <summary>None of these is public.</summary>
    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/api/imports").WithTags("Imports").RequireAuthorization(Policies.EditRegisters);
        foreach (var kind in routes.ServiceProvider.GetServices<IImportKind>())
            imports
                .MapPost(
                    $"/{kind.Kind}",
                    (
                        HttpRequest request,
                        ClaimsPrincipal user,
                        ReceiveUpload receive,
                        RunImport run,
                        NpgsqlDataSource database,
                        CancellationToken cancellationToken
                    ) => PostImport.Handle(kind, request, user, receive, run, database, cancellationToken)
                )
                .WithName($"Import{Kebab.ToPascal(kind.Kind)}")
                .TakesFiles();
        imports.MapGet("/", ListImports.Handle).WithName("ListImports").Produces<ListImports.Page>().ProducesProblem(400);
        imports.MapGet("/{id:long}", GetImport.Handle).WithName("GetImport").Produces<ImportReport>().ProducesProblem(404);
        imports
            .MapGet("/{id:long}/issues", ListImportIssues.Handle)
            .WithName("ListImportIssues")
            .Produces<ListImportIssues.Page>()
            .ProducesProblem(404);
        imports
            .MapGet("/{id:long}/rows", ListImportRows.Handle)
            .WithName("ListImportRows")
            .Produces<ListImportRows.Page>()
            .ProducesProblem(404);
        routes
            .MapPost("/api/schools/{key}/proposal/accept", AcceptProposal.Handle)
            .WithTags("Schools")
            .WithName("AcceptProposal")
            .Produces<SchoolDetail>()
            .ProducesProblem(404)
            .ProducesProblem(409);
    }

    private static OpenApiRequestBody Multipart() =>
        new()
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string>(StringComparer.Ordinal) { "file" },
                        Properties = Fields.ToDictionary(
                            field => field.Name,
                            IOpenApiSchema (field) =>
                                new OpenApiSchema
                                {
                                    Type = JsonSchemaType.String,
                                    Format = field.Name == "file" ? "binary" : null,
                                    Description = field.Description,
                                },
                            StringComparer.Ordinal
                        ),
                    },
                },
            },
        };

    private static void TakesFiles(this RouteHandlerBuilder route) =>
        route
            .AddOpenApiOperationTransformer(
                (operation, _, _) =>
                {
                    // Not by Accepts(): a body of another type would meet the fallback page instead of our refusal.
                    operation.RequestBody = Multipart();
                    return Task.CompletedTask;
                }
            )
            .Produces<PostImport.Done>()
            .ProducesProblem(400)
            .ProducesProblem(409)
            .ProducesProblem(413)
            .ProducesProblem(422);
}
