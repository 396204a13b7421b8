using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Gis.Api.Shared;

internal static class JsonFormat
{
    /// <summary>camelCase, words in kebab-case, Thai letters as they are.</summary>
    public static IServiceCollection AddJsonFormat(this IServiceCollection services) =>
        services
            .ConfigureHttpJsonOptions(options => Apply(options.SerializerOptions))
            // Server-rendered pages: the default encoder would write every Thai letter as a number.
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));

    private static void Apply(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        options.NumberHandling = JsonNumberHandling.Strict;
        // A member that a request does not name is a slip of the pen that the client should hear of.
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
    }
}
