namespace Gis.Api.Shared;

/// <summary>
/// A folder for the files of one piece of work, gone with it. A process that is killed cannot clean up, so beside each folder lies a
/// file that its owner holds locked: the kernel lets go of the lock with the process, and whoever comes next sweeps what nobody holds.
/// So servers and commands may share one state folder.
/// </summary>
internal sealed class ScratchFolder : IDisposable
{
    private const string LockEnding = ".lock";
    private readonly FileStream _lock;

    private ScratchFolder(string path, FileStream held)
    {
        Path = path;
        _lock = held;
    }

    public string Path { get; }

    /// <summary>Makes a folder of its own below <paramref name="parent"/>.</summary>
    public static ScratchFolder Make(string parent)
    {
        Sweep(parent);
        while (true)
        {
            var path = System.IO.Path.Combine(parent, Guid.NewGuid().ToString("N"));
            // Held before the folder is there: a folder without a held lock is nobody's.
            if (TryHold(path + LockEnding, FileMode.CreateNew) is not { } held)
                continue;
            // A list may hold what is not public, such as office contacts.
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(path);
            else
                Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return new ScratchFolder(path, held);
        }
    }

    /// <summary>Deletes what processes left behind that are no more.</summary>
    public static void Sweep(string parent)
    {
        foreach (var file in Directory.EnumerateFiles(parent, $"*{LockEnding}"))
        {
            using var held = TryHold(file, FileMode.Open);
            if (held is not null)
                Delete(file[..^LockEnding.Length]);
        }
        foreach (var folder in Directory.EnumerateDirectories(parent))
        {
            if (!File.Exists(folder + LockEnding))
                Delete(folder);
        }
    }

    public void Dispose()
    {
        Delete(Path);
        _lock.Dispose();
    }

    private static FileStream? TryHold(string file, FileMode mode)
    {
        try
        {
            return new FileStream(file, mode, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            // held by its owner, or gone by now
            return null;
        }
    }

    // Two who sweep at once may meet: what is gone is gone.
    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone already, which is what was wanted.
        }
    }
}
