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
    public async Task Only_what_can_be_a_page_or_a_worker_carries_the_policy()
    {
        await using var page = await site.OpenAsync("/");
        await Expect(page.List.First).ToBeVisibleAsync();
        var addresses = await page.Page.EvaluateAsync<string[]>("['/', ...performance.getEntriesByType('resource').map(e => e.name)]");
        var kinds = new HashSet<bool>();
        foreach (var address in addresses.Where(a => !a.Contains("/api/", StringComparison.Ordinal)).DistinctBy(Path.GetExtension))
        {
            using var answer = await site.Http.GetAsync(new Uri(site.Address, address), TestContext.Current.CancellationToken);
            var isPart = Path.GetExtension(address) is ".js" or ".css" or ".woff2" or ".mvt";
            Assert.Equal(!isPart, answer.Headers.Contains("Content-Security-Policy"));
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            kinds.Add(isPart);
        }
        Assert.Equal(2, kinds.Count);
        var worker = await page.Page.EvaluateAsync<string>("JSON.parse(document.getElementById('page-data').textContent).worker");
        using var script = await site.Http.GetAsync(new Uri(site.Address, worker), TestContext.Current.CancellationToken);
        Assert.Contains("connect-src 'self'", Assert.Single(script.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
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
