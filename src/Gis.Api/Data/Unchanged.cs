using Microsoft.Net.Http.Headers;

namespace Gis.Api.Data;

/// <summary>Lets a client keep an answer for as long as the data that it was made from stand.</summary>
internal static class Unchanged
{
    /// <summary>Tags the answer with the versions of <paramref name="topics"/>; true where the client has that answer (send 304).</summary>
    public static bool IsUnchanged(this HttpContext context, DataVersions versions, params string[] topics)
    {
        var tag = new EntityTagHeaderValue($"\"{string.Join('-', topics.Select(versions.Text))}\"", isWeak: true);
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.Headers.CacheControl = "public, no-cache";
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));
    }
}
