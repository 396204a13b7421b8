using Gis.Web.Tests.Browser;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Gis.Web.Tests.Pages;

public sealed class WeightTests(Site site)
{
    // "The first map view under 300 kB and usable on 3G".
    private const int Most = 300_000;

    [Fact]
    public async Task The_first_view_stays_under_300_kB_on_the_wire()
    {
        await using var page = await site.OpenAsync("about:blank");
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        page.Page.Context.RequestFinished += async (_, request) =>
        {
            var size = await request.SizesAsync();
            lock (sizes)
                sizes[request.Url] = size.ResponseBodySize + size.ResponseHeadersSize;
        };
        await page.GoAsync("/");
        await Expect(page.List.First).ToBeVisibleAsync();
        await page.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        var all = sizes.OrderByDescending(s => s.Value).ToList();
        var total = all.Sum(s => s.Value);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{total} bytes, {all.Count} answers\n{string.Join('\n', all.Select(s => $"{s.Value} {s.Key}"))}"
        );
        Assert.Contains(all, s => s.Key.Contains("/tiles/schools/", StringComparison.Ordinal));
        Assert.InRange(total, 50_000, Most);
    }

    [Fact]
    public async Task Static_files_are_compressed_and_kept_for_ever()
    {
        await using var page = await site.OpenAsync("/");
        await Expect(page.List.First).ToBeVisibleAsync();
        var scripts = await page.Page.EvaluateAsync<string[]>(
            "performance.getEntriesByType('resource').map(e => e.name).filter(n => n.includes('/js/') && !n.includes('/worker/decode'))"
        );
        Assert.NotEmpty(scripts);
        foreach (var script in scripts)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, script);
            request.Headers.AcceptEncoding.ParseAdd("gzip");
            using var answer = await site.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Contains("gzip", answer.Content.Headers.ContentEncoding);
        }
    }
}
