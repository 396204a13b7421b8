using Microsoft.Extensions.Caching.Memory;

namespace Gis.Api.Data;

/// <summary>Answers that cost much to make, kept for as long as no data version moves. Several who ask together wait for one making.</summary>
internal sealed class KeptAnswers(DataVersions versions) : IDisposable
{
    private const int Most = 300;
    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(20);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <param name="key">What is asked for, without the version of the data.</param>
    /// <param name="make">Runs to its end even when the one who asked first goes away.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<T> GetAsync<T>(string key, Func<CancellationToken, Task<T>> make, CancellationToken cancellationToken)
    {
        var full = $"{key} {versions.Stamp} {versions.Text(DataVersions.Registers)} {versions.Text(DataVersions.Coverage)}";
        Lazy<Task<T>> making;
        // The cache alone lets two who ask at once make one each.
        lock (_kept)
        {
            making = _kept.GetOrCreate(
                full,
                entry =>
                {
                    entry.Size = 1;
                    entry.SlidingExpiration = Unasked;
                    return new Lazy<Task<T>>(() => make(CancellationToken.None));
                }
            )!;
        }
        try
        {
            return await making.Value.WaitAsync(cancellationToken);
        }
        catch when (making.Value.IsFaulted)
        {
            _kept.Remove(full);
            throw;
        }
    }

    public void Dispose() => _kept.Dispose();
}
