using Gis.Api.Shared;

namespace Gis.Api.Registers;

/// <summary>The key of a row as addresses write it: its fields in order with hyphens between, such as 2026-1-p1-male.</summary>
internal static class RowKey
{
    /// <summary>The texts of the key's fields. The last one takes the hyphens that are left: 2026-1-on-air.</summary>
    public static string[] Parse(Register register, string rowKey)
    {
        // A slash in a serial number stays as it was sent.
        var parts = rowKey.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Split('-', register.Key.Count);
        return parts.Length == register.Key.Count
            ? parts
            : throw new RefusalException(
                Refusal.BadInput(
                    "row-key-malformed",
                    "rowKey",
                    $"The key of a row is {Form(register)}.",
                    $"คีย์ของรายการต้องเป็น {Form(register)}"
                )
            );
    }

    /// <summary>"{academicYear}-{term}-{grade}-{sex}".</summary>
    public static string Form(Register register) => string.Join('-', register.Key.Select(field => $"{{{Kebab.ToCamel(field.Name)}}}"));
}
