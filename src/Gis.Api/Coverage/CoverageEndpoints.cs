using Gis.Api.Shared;

namespace Gis.Api.Coverage;

internal static class CoverageEndpoints
{
    public static IServiceCollection AddCoverage(this IServiceCollection services)
    {
        services
            .AddOptions<CoverageOptions>()
            .BindConfiguration(CoverageOptions.Section)
            .Validate(options => options.AreSound)
            .ValidateOnStart();
        services.AddSingleton<GetAreaCoverage>().AddSingleton<ListAreaSchools>().AddSingleton<CompareSisters>();
        services.AddSingleton<RecomputeCoverage>().AddScoped<GetSchoolCoverage>().AddScoped<ListSchoolCoverage>();
        if (!BuildTime.IsWritingApiDocument)
            services.AddHostedService<CoverageService>();
        return services;
    }

    public static void MapCoverage(this IEndpointRouteBuilder routes)
    {
        var coverage = routes.MapGroup("/api").WithTags("Coverage").AllowAnonymous();
        coverage
            .MapGet("/schools/{key}/coverage", GetSchoolCoverage.Handle)
            .WithName("GetSchoolCoverage")
            .ProducesProblem(400)
            .ProducesProblem(404);
        coverage.MapGet("/schools/{key}/coverage/history", ListSchoolCoverage.Handle).WithName("ListSchoolCoverage").ProducesProblem(404);
        coverage
            .MapGet("/areas/coverage", ListAreaCoverage.Handle)
            .WithName("ListAreaCoverage")
            .Produces<ListAreaCoverage.Result>()
            .Produces(304)
            .ProducesProblem(400)
            .ProducesProblem(404);
        coverage
            .MapGet("/areas/{code}/coverage", GetAreaCoverage.Handle)
            .WithName("GetAreaCoverage")
            .ProducesProblem(400)
            .ProducesProblem(404);
        coverage
            .MapGet("/areas/{code}/schools", ListAreaSchools.Handle)
            .WithName("ListAreaSchools")
            .ProducesProblem(400)
            .ProducesProblem(404);
        coverage
            .MapGet("/areas/{code}/sisters", CompareSisters.Handle)
            .WithName("CompareSisters")
            .ProducesProblem(400)
            .ProducesProblem(404);
    }
}
