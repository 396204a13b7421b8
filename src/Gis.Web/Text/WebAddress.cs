namespace Gis.Web.Text;

/// <summary>Turns what a school wrote as its website into a link that is safe to follow.</summary>
public static class WebAddress
{
    /// <summary>An http or https address, with <c>http://</c> added where the scheme was left out; null for anything else.</summary>
    public static string? Of(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
            return null;
        var text = written.Trim();
        var withScheme = text.Contains("://", StringComparison.Ordinal) ? text : "http://" + text;
        return
            Uri.TryCreate(withScheme, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.UserInfo.Length == 0
            && uri.Host.Contains('.', StringComparison.Ordinal)
            ? uri.AbsoluteUri
            : null;
    }
}
