namespace Gis.Api.Shared;

/// <summary>The folder that holds what belongs to this installation and not to the database: the admin key, uploads under way.</summary>
internal sealed class StateFolder
{
    public StateFolder(IConfiguration configuration)
    {
        Root = Path.GetFullPath(configuration["GIS_STATE"] ?? ".gis");
        Directory.CreateDirectory(Root);
    }

    public string Root { get; }

    /// <summary>Files on their way in.</summary>
    public string Uploads => Folder("uploads");

    /// <summary>What converters read and write.</summary>
    public string Work => Folder("work");

    /// <summary>A folder below the root, made when missing.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
}
