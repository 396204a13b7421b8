using Xunit;

namespace Gis.Api.Tests.Imports;

/// <summary>The real data, which lie beside a checkout and are never part of one.</summary>
internal static class SharedData
{
    /// <summary>The path of a file; where the folder is absent the test is skipped and says so, and fails where CI is set.</summary>
    public static string File(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", name);
            if (System.IO.File.Exists(path))
                return path;
            folder = folder.Parent;
        }
        var reason = $"shared/data/{name} is not beside this checkout.";
        Assert.False(string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase), reason);
        Assert.Skip(reason);
        return "";
    }
}
