namespace Gis.Api.Schools;

internal static class SchoolEndpoints
{
    public static IServiceCollection AddSchools(this IServiceCollection services)
    {
        services.AddOptions<SizeClassOptions>().BindConfiguration(SizeClassOptions.Section).Validate(o => o.AreOrdered).ValidateOnStart();
        services.AddScoped<GetSchool>();
        services.AddSingleton<FindNearSchools>();
        services.AddSingleton<FindSchoolId>();
        return services;
    }

    public static void MapSchools(this IEndpointRouteBuilder routes)
    {
        var schools = routes.MapGroup("/api/schools").WithTags("Schools").AllowAnonymous();
        schools
            .MapGet("/", ListSchools.Handle)
            .WithName("ListSchools")
            .Produces<ListSchools.Page>()
            .ProducesProblem(400)
            .ProducesProblem(404);
        schools
            .MapGet("/summary", SummariseSchools.Handle)
            .WithName("SummariseSchools")
            .Produces<SummariseSchools.Result>()
            .Produces(304)
            .ProducesProblem(400)
            .ProducesProblem(404);
        schools.MapGet("/near", FindNearSchools.Handle).WithName("FindNearSchools").ProducesProblem(400);
        schools.MapGet("/{key}", GetSchool.Handle).WithName("GetSchool").Produces<SchoolDetail>().ProducesProblem(404);
    }
}
