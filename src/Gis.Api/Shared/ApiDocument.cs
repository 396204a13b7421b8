using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Gis.Api.Shared;

/// <summary>The OpenAPI document: /openapi/v1.json, and openapi.json in the repository, written by the build.</summary>
internal static class ApiDocument
{
    // Read as text, so that a value of another type gets our own refusal; described as what they are.
    private static readonly Dictionary<string, JsonSchemaType> Types = new(StringComparer.Ordinal)
    {
        ["limit"] = JsonSchemaType.Integer,
        ["maxMeters"] = JsonSchemaType.Integer,
        ["lon"] = JsonSchemaType.Number,
        ["lat"] = JsonSchemaType.Number,
        ["simplify"] = JsonSchemaType.Number,
        ["placed"] = JsonSchemaType.Boolean,
        ["z"] = JsonSchemaType.Integer,
        ["x"] = JsonSchemaType.Integer,
        ["y"] = JsonSchemaType.Integer,
    };

    public static IServiceCollection AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(options =>
        {
            // Use cases call their answers Result or Page alike: named after both, none stands for another.
            options.CreateSchemaReferenceId = type =>
                OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name ? type.Type.DeclaringType?.Name + name : null;
            options.AddDocumentTransformer(
                (document, _, _) =>
                {
                    document.Info = new()
                    {
                        Title = "GisSchools",
                        Version = "1",
                        Description =
                            "Schools and areas of a country: look-up, search, vector tiles. Positions are WGS 84, longitude before latitude.",
                    };
                    // The address that the build happened to use says nothing about an installation.
                    document.Servers = [];
                    return Task.CompletedTask;
                }
            );
            options.AddOperationTransformer(
                (operation, _, _) =>
                {
                    foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
                    {
                        parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name ?? "");
                        if (Types.TryGetValue(parameter.Name, out var type))
                            parameter.Schema = new OpenApiSchema { Type = type };
                    }
                    return Task.CompletedTask;
                }
            );
        });
}
