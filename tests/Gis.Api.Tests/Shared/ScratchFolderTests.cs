using Gis.Api.Shared;
using Xunit;

namespace Gis.Api.Tests.Shared;

public sealed class ScratchFolderTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("gis-scratch-").FullName;

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public void It_goes_with_its_work_and_leaves_nothing()
    {
        using (var scratch = ScratchFolder.Make(_parent))
            File.WriteAllText(Path.Combine(scratch.Path, "file"), "x");
        Assert.Empty(Directory.EnumerateFileSystemEntries(_parent));
    }

    [Fact]
    public void Nobody_else_looks_into_it()
    {
        using var scratch = ScratchFolder.Make(_parent);
        Assert.True(
            OperatingSystem.IsWindows()
                || File.GetUnixFileMode(scratch.Path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)
        );
    }

    [Fact]
    public void One_that_is_in_use_is_not_swept()
    {
        using var mine = ScratchFolder.Make(_parent);
        ScratchFolder.Sweep(_parent);
        using var other = ScratchFolder.Make(_parent);
        Assert.True(Directory.Exists(mine.Path));
        Assert.NotEqual(mine.Path, other.Path);
    }

    [Fact]
    public void What_a_killed_process_left_is_swept()
    {
        // Its lock went with it, the file of the lock did not.
        Directory.CreateDirectory(Path.Combine(_parent, "left"));
        File.WriteAllText(Path.Combine(_parent, "left", "file"), "x");
        File.WriteAllText(Path.Combine(_parent, "left.lock"), "");
        ScratchFolder.Sweep(_parent);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_parent));
    }
}
