using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gis.Api.Shared;

/// <summary>JSON that the database made (ST_AsGeoJSON), written through as it is.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record RawJson(string Text)
{
    public static RawJson? From(string? text) => text is null ? null : new(text);

    internal sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonElement.ParseValue(ref reader).GetRawText());

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Text, skipInputValidation: true);
    }
}
