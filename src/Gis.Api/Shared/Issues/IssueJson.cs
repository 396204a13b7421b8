using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gis.Api.Shared.Issues;

/// <summary>Issues as the JSON list that the statements unfold into rows of import_issue.</summary>
internal static class IssueJson
{
    private const int LongestText = 300;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null where there are none.</summary>
    public static string? OfRow(List<Issue> issues) => issues.Count == 0 ? null : Of(issues);

    public static string Of(IEnumerable<Issue> issues)
    {
        using var memory = new MemoryStream(256);
        using (var json = new Utf8JsonWriter(memory, Plain))
        {
            json.WriteStartArray();
            foreach (var issue in issues)
            {
                json.WriteStartObject();
                json.WriteString("severity", issue.Kind.SeverityWord);
                json.WriteString("code", issue.Kind.Code);
                Write(json, "field", issue.Field);
                Write(json, "value", issue.Value);
                Write(json, "proposal", issue.Proposal);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    private static void Write(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text.Length <= LongestText ? text : text[..LongestText] + "…");
    }
}
