using System.Reflection;

namespace Gis.Api.Shared;

/// <summary>The build starts the host once to write openapi.json; then there is no database and nothing may run.</summary>
internal static class BuildTime
{
    public static bool IsWritingApiDocument { get; } =
        string.Equals(Assembly.GetEntryAssembly()?.GetName().Name, "dotnet-getdocument", StringComparison.Ordinal)
        || string.Equals(Assembly.GetEntryAssembly()?.GetName().Name, "GetDocument.Insider", StringComparison.Ordinal);
}
