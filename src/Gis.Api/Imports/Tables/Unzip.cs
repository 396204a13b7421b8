using System.IO.Compression;
using Gis.Api.Shared.Issues;

namespace Gis.Api.Imports.Tables;

/// <summary>
/// Unpacks the shapefiles of a zip by our own code, under names of our own, within limits on entries, bytes and growth; what the
/// zip's directory says about sizes is not believed.
/// </summary>
internal sealed class Unzip(ImportLimits limits)
{
    private const long RatioCountsFrom = 1024 * 1024;
    private static readonly string[] Parts = [".shp", ".shx", ".dbf", ".prj", ".cpg"];
    private static readonly string[] Needed = [".shx", ".dbf"];

    /// <summary>The .shp files unpacked, with the name that each had in the zip.</summary>
    public async Task<IReadOnlyList<(string Path, string Name)>> ShapefilesAsync(
        string zipPath,
        string folder,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var zip = ZipFile.OpenRead(zipPath);
            var budget = Budget(zip);
            var groups = zip
                .Entries.Where(entry =>
                    Parts.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase)
                    && !entry.Name.StartsWith("._", StringComparison.Ordinal)
                )
                .GroupBy(entry => entry.FullName[..^4], StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Any(entry => HasExtension(entry, ".shp")))
                .ToList();
            if (groups.Count == 0)
                throw new ImportRefusedException(new Issue(IssueKinds.ZipNothingInside));
            var found = new List<(string, string)>();
            foreach (var group in groups)
            {
                var missing = Needed.Where(part => !group.Any(entry => HasExtension(entry, part))).ToList();
                if (missing.Count > 0)
                    throw new ImportRefusedException(
                        new Issue(IssueKinds.ShapefileIncomplete, null, string.Join(", ", missing.Select(part => group.Key + part)))
                    );
                var stem = Path.Combine(folder, $"layer{found.Count}");
                // One of a name: a zip may hold the same one twice.
                foreach (var entry in group.DistinctBy(entry => Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase))
                    budget -= await UnpackAsync(entry, stem + Path.GetExtension(entry.Name).ToLowerInvariant(), budget, cancellationToken);
                found.Add((stem + ".shp", Path.GetFileName(group.Key)));
            }
            return found;
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new ImportRefusedException(new Issue(IssueKinds.ZipBroken), exception);
        }
    }

    /// <summary>Reads through a zip that another program will unpack (XLSX, ODS, KMZ) and refuses one beyond the limits.</summary>
    public async Task MeasureAsync(string zipPath, CancellationToken cancellationToken)
    {
        try
        {
            using var zip = ZipFile.OpenRead(zipPath);
            var budget = Budget(zip);
            foreach (var entry in zip.Entries)
                budget -= await UnpackAsync(entry, null, budget, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new ImportRefusedException(new Issue(IssueKinds.ZipBroken), exception);
        }
    }

    private long Budget(ZipArchive zip) => zip.Entries.Count > limits.MaxZipEntries ? throw TooLarge() : limits.MaxUnpackedBytes;

    private async Task<long> UnpackAsync(ZipArchiveEntry entry, string? target, long budget, CancellationToken cancellationToken)
    {
        await using var packed = await entry.OpenAsync(cancellationToken);
        await using var file = target is null ? Stream.Null : new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        var most = Math.Min(budget, Math.Max(RatioCountsFrom, entry.CompressedLength * limits.MaxZipRatio));
        var buffer = new byte[128 * 1024];
        long total = 0;
        int read;
        while ((read = await packed.ReadAsync(buffer, cancellationToken)) > 0)
        {
            total += read;
            if (total > most)
                throw TooLarge();
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
        return total;
    }

    private ImportRefusedException TooLarge() =>
        new(
            new Issue(
                IssueKinds.ZipTooLarge,
                null,
                null,
                $"{limits.MaxUnpackedBytes >> 20} MB, {limits.MaxZipEntries} files, {limits.MaxZipRatio}:1"
            )
        );

    private static bool HasExtension(ZipArchiveEntry entry, string extension) =>
        entry.Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
