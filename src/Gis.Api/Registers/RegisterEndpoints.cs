using System.Security.Claims;
using System.Text.Json;
using Gis.Api.Accounts;
using Gis.Api.Schools;
using Gis.Api.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Gis.Api.Registers;

internal static class RegisterEndpoints
{
    public static IServiceCollection AddRegisters(this IServiceCollection services)
    {
        services.AddSingleton<PutRow>();
        services.AddSingleton<DeleteRow>();
        services.AddSingleton<ListChanges>();
        return services;
    }

    /// <summary>None of these is public.</summary>
    public static void MapRegisters(this IEndpointRouteBuilder routes, IEnumerable<Register> registers)
    {
        var all = routes.MapGroup("/api").WithTags("Registers").RequireAuthorization(Policies.EditRegisters);
        foreach (var register in registers)
        {
            if (register.IsOfSchools)
                MapOfSchools(all, register);
            else
                MapOwn(all, register);
        }
        all.MapGet(
                "/schools/{key}/changes",
                (string key, [AsParameters] ListChanges.Query query, ListChanges list, CancellationToken cancellationToken) =>
                    list.OfSchoolAsync(key, query, cancellationToken)
            )
            .WithName("ListSchoolChanges")
            .WithSummary("Who changed what in the registers of a school, newest first.")
            .ProducesProblem(404);
        all.MapGet(
                "/nodes/{code}/changes",
                (string code, [AsParameters] ListChanges.Query query, ListChanges list, CancellationToken cancellationToken) =>
                    list.OfNodeAsync(code, query, cancellationToken)
            )
            .WithName("ListNodeChanges")
            .WithSummary("Who changed a node of the network, newest first.");
    }

    private static void MapOfSchools(RouteGroupBuilder all, Register register)
    {
        var path = $"/schools/{{key}}/{register.Kind}/{{rowKey}}";
        all.MapPut(
                path,
                async (
                    string key,
                    string rowKey,
                    [FromBody] JsonElement body,
                    ClaimsPrincipal user,
                    HttpRequest request,
                    FindSchoolId findSchool,
                    PutRow put,
                    CancellationToken cancellationToken
                ) =>
                    await put.RunAsync(
                        register,
                        (await findSchool.FindAsync(key, cancellationToken)).Id,
                        rowKey,
                        body,
                        NameOf(user),
                        request.Path,
                        cancellationToken
                    )
            )
            .Takes(register);
        all.MapDelete(
                path,
                async (
                    string key,
                    string rowKey,
                    ClaimsPrincipal user,
                    FindSchoolId findSchool,
                    DeleteRow delete,
                    CancellationToken cancellationToken
                ) =>
                    await delete.RunAsync(
                        register,
                        (await findSchool.FindAsync(key, cancellationToken)).Id,
                        rowKey,
                        NameOf(user),
                        cancellationToken
                    )
            )
            .Deletes(register);
    }

    private static void MapOwn(RouteGroupBuilder all, Register register)
    {
        var path = $"/{register.Kind}/{{rowKey}}";
        all.MapPut(
                path,
                (
                    string rowKey,
                    [FromBody] JsonElement body,
                    ClaimsPrincipal user,
                    HttpRequest request,
                    PutRow put,
                    CancellationToken cancellationToken
                ) => put.RunAsync(register, null, rowKey, body, NameOf(user), request.Path, cancellationToken)
            )
            .Takes(register);
        all.MapDelete(
                path,
                (string rowKey, ClaimsPrincipal user, DeleteRow delete, CancellationToken cancellationToken) =>
                    delete.RunAsync(register, null, rowKey, NameOf(user), cancellationToken)
            )
            .Deletes(register);
    }

    private static void Takes(this RouteHandlerBuilder route, Register register) =>
        route
            .WithName($"Put{Kebab.ToPascal(register.Kind)}Row")
            .WithSummary(register.Says)
            .WithDescription(
                $"Writes one row, whole: what the body leaves out is taken away. The row's key is {RowKey.Form(register)}. "
                    + "Put again it changes nothing. A row observed later than the one stated is left alone (409)."
            )
            .AddOpenApiOperationTransformer(
                (operation, _, _) =>
                {
                    operation.RequestBody = RegisterSchema.Of(register);
                    return Task.CompletedTask;
                }
            )
            .Produces<PutRow.Answer>()
            .Produces<PutRow.Answer>(StatusCodes.Status201Created)
            .ProducesProblem(400)
            .ProducesProblem(404)
            .ProducesProblem(409);

    private static void Deletes(this RouteHandlerBuilder route, Register register) =>
        route
            .WithName($"Delete{Kebab.ToPascal(register.Kind)}Row")
            .WithSummary($"Takes one row away. Its key is {RowKey.Form(register)}.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(404)
            .ProducesProblem(409);

    private static string NameOf(ClaimsPrincipal user) => user.Identity?.Name ?? "?";
}
