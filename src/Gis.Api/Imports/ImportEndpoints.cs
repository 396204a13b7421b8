using Gis.Api.Imports.AreaRows;
using Gis.Api.Imports.Reports;
using Gis.Api.Imports.SchoolRows;
using Gis.Api.Imports.Tables;
using Gis.Api.Schools;
using Microsoft.Extensions.Options;

namespace Gis.Api.Imports;

internal static class ImportEndpoints
{
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
        services.AddSingleton<ImportSchools>();
        services.AddSingleton<ImportAreas>();
        return services;
    }

    /// <summary>None of these is public.</summary>
    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/api/imports").WithTags("Imports");
        imports.MapPost("/schools", PostImport.Handle<ImportSchools>).WithName("ImportSchools").TakesFiles();
        imports.MapPost("/areas", PostImport.Handle<ImportAreas>).WithName("ImportAreas").TakesFiles();
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

    private static void TakesFiles(this RouteHandlerBuilder route) =>
        route
            .Accepts<IFormFile>("multipart/form-data")
            .Produces<PostImport.Done>()
            .ProducesProblem(400)
            .ProducesProblem(409)
            .ProducesProblem(413)
            .ProducesProblem(422);
}
