using System.Text.Json;
using Gis.Api.Shared;

namespace Gis.Api.Registers;

/// <summary>The body of a request as the texts that the checks read, the same as cells of a list.</summary>
internal sealed class RowBody
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Who says so; null where the body does not tell.</summary>
    public string? Source => _texts.GetValueOrDefault(SourceField.Name);

    public static Field SourceField { get; } = Field.Text("source", 300);

    public string? Of(Field field) => _texts.GetValueOrDefault(field.Name);

    public static RowBody Read(Register register, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new RefusalException(
                Refusal.BadInput("body-malformed", "body", "Send the row as a JSON object.", "กรุณาส่งรายการเป็นออบเจ็กต์ JSON")
            );
        var fields = Fields(register).ToDictionary(field => Kebab.ToCamel(field.Name), StringComparer.Ordinal);
        var body = new RowBody();
        foreach (var member in json.EnumerateObject())
        {
            if (!fields.TryGetValue(member.Name, out var field))
                throw Unknown(member.Name, string.Join(", ", fields.Keys));
            if (Text(member) is { } text && !Blank.Is(text.Trim()))
                body._texts[field.Name] = WellFormedText.Of(text);
        }
        return body;
    }

    /// <summary>What a body may hold.</summary>
    public static IEnumerable<Field> Fields(Register register) =>
        register.AllFields.Concat(register.Shape?.Inputs ?? []).Append(CheckRegisterRow.ObservedOn).Append(SourceField);

    private static string? Text(JsonProperty member) =>
        member.Value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => member.Value.GetString(),
            JsonValueKind.Number => member.Value.GetRawText(),
            JsonValueKind.Object when member.Name == ShapeField.Text.Name => member.Value.GetRawText(),
            _ => throw new RefusalException(
                Refusal.BadInput(
                    "value-malformed",
                    member.Name,
                    $"{member.Name} is a text or a number.",
                    $"{member.Name} ต้องเป็นข้อความหรือตัวเลข"
                )
            ),
        };

    private static RefusalException Unknown(string name, string known) =>
        new(
            Refusal.BadInput(
                "field-unknown",
                WellFormedText.Cut(WellFormedText.Of(name), 60),
                $"The row has no such field; it has {known}.",
                $"ไม่มีช่องนี้ ช่องที่ใช้ได้: {known}"
            )
        );
}
