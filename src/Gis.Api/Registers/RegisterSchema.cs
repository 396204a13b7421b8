using System.Globalization;
using System.Text.Json.Nodes;
using Gis.Api.Shared;
using Microsoft.OpenApi;

namespace Gis.Api.Registers;

/// <summary>The body of a request as the API document describes it, from the register's declaration.</summary>
internal static class RegisterSchema
{
    public static OpenApiRequestBody Of(Register register) =>
        new()
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/json"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        AdditionalPropertiesAllowed = false,
                        Required = register
                            .Fields.Where(field => field.IsNeeded)
                            .Select(field => Kebab.ToCamel(field.Name))
                            .ToHashSet(StringComparer.Ordinal),
                        Properties = RowBody.Fields(register).ToDictionary(field => Kebab.ToCamel(field.Name), Of, StringComparer.Ordinal),
                    },
                },
            },
        };

    private static IOpenApiSchema Of(Field field)
    {
        var schema = new OpenApiSchema
        {
            Type = field.Kind switch
            {
                FieldKind.Whole or FieldKind.Year => JsonSchemaType.Integer,
                FieldKind.Number => JsonSchemaType.Number,
                _ => JsonSchemaType.String,
            },
        };
        switch (field.Kind)
        {
            case FieldKind.Word:
                schema.Enum = [.. field.Words!.Words.Select(word => (JsonNode)JsonValue.Create(word))];
                break;
            case FieldKind.Date:
                schema.Format = "date";
                break;
            case FieldKind.Text:
                schema.MaxLength = field.Longest;
                break;
            default:
                schema.Minimum = field.Least.ToString(CultureInfo.InvariantCulture);
                schema.Maximum = field.Most.ToString(CultureInfo.InvariantCulture);
                break;
        }
        if (field == ShapeField.Text)
            (schema.Type, schema.MaxLength, schema.Description) = (null, null, "A GeoJSON geometry, or WKT; WGS 84, longitude first");
        else if (
            field.Longest == Register.Lon("lon").Longest
            && (field.Name.EndsWith("lon", StringComparison.Ordinal) || field.Name.EndsWith("lat", StringComparison.Ordinal))
        )
            (schema.Type, schema.MaxLength, schema.Description) = (JsonSchemaType.Number, null, "Degrees, WGS 84");
        else if (field == CheckRegisterRow.ObservedOn)
            schema.Description = "When it was true; today by default";
        else if (field == RowBody.SourceField)
            schema.Description = "Who says so; shown to everybody";
        return schema;
    }
}
