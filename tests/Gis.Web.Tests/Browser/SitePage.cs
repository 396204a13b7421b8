using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Gis.Web.Tests.Browser;

/// <summary>
/// An open page. At its end it must have written no error to the console (a break of the security policy is one) and have
/// asked nothing of any other host.
/// </summary>
public sealed class SitePage : IAsyncDisposable
{
    private readonly List<string> errors = [];

    internal SitePage(IPage page, Uri address)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(address.ToString(), StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
                errors.Add($"asked another host: {request.Url}");
        };
    }

    public IPage Page { get; }

    public ILocator Search => Page.GetByRole(AriaRole.Combobox);

    public ILocator Options => Page.GetByRole(AriaRole.Option);

    public ILocator Card => Page.Locator("#detail article");

    public ILocator CardTitle => Card.GetByRole(AriaRole.Heading, new() { Level = 2 });

    public ILocator Marker => Page.Locator(".school-marker");

    public ILocator List => Page.Locator("#panel .school-item");

    /// <summary>How many schools are in view, at the head of the list.</summary>
    public ILocator Total => Page.Locator("#panel .total");

    /// <summary>What is said of the thing on the map that is pointed at or stepped to.</summary>
    public ILocator Tip => Page.Locator(".map-tip");

    public ILocator Filters => Page.Locator(".filter-bar .filter-button");

    public ILocator Legend(string value) => Page.Locator($".legend-row[data-value={value}]");

    public async Task LayerAsync(string topic) => await Page.Locator($"#layer-switch label:has([value={topic}])").ClickAsync();

    /// <summary>Points at the middle of the map until what stands there says something.</summary>
    public async Task ExpectTipAsync(string text)
    {
        var map = (await Page.Locator("#map").BoundingBoxAsync())!;
        // A tile may come after the pointer: so the pointer moves a little until it has.
        for (var attempt = 0; attempt < 100; attempt++)
        {
            await Page.Mouse.MoveAsync(map.X + map.Width / 2 + attempt % 2, map.Y + map.Height / 2);
            if (await Tip.CountAsync() > 0 && (await Tip.TextContentAsync())!.Contains(text, StringComparison.Ordinal))
                return;
            await Task.Delay(100);
        }
        await Expect(Tip).ToContainTextAsync(text);
    }

    /// <summary>Presses a key until what the map says has a text, for tiles may come after the key.</summary>
    public async Task StepUntilAsync(string key, string text)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            await Page.Keyboard.PressAsync(key);
            if (await Tip.CountAsync() > 0 && (await Tip.TextContentAsync())!.Contains(text, StringComparison.Ordinal))
                return;
            await Task.Delay(100);
        }
        await Expect(Tip).ToContainTextAsync(text);
    }

    public async Task GoAsync(string path) => await Page.GotoAsync(path);

    /// <summary>Types a query and waits for the answers to it.</summary>
    public async Task TypeAsync(string query)
    {
        await Search.FillAsync(query);
        await Expect(Options.First).ToBeVisibleAsync();
    }

    /// <summary>No finding of axe that it calls serious or critical.</summary>
    public async Task AssertAccessibleAsync(string where)
    {
        var result = await Page.RunAxe();
        var findings = result
            .Violations.Where(v => v.Impact is "serious" or "critical")
            .SelectMany(v => v.Nodes.Select(n => $"{where}: {v.Id} ({v.Impact}) {v.Help}\n   {n.Html}\n   {Why(n)}"));
        Assert.Empty(findings);
    }

    /// <summary>Nothing sticks out to the right.</summary>
    public async Task AssertNoSidewaysScrollAsync()
    {
        var (content, screen) = (
            await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"),
            await Page.EvaluateAsync<int>("document.documentElement.clientWidth")
        );
        Assert.True(content <= screen, $"The page is {content} px wide on a screen of {screen} px.");
    }

    /// <summary>Waits until the address bar holds a text.</summary>
    public async Task ExpectAddressAsync(string part) =>
        await Page.WaitForURLAsync(url => url.Contains(part, StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });

    /// <summary>For a page whose errors are what is looked at.</summary>
    public void ForgetErrors() => errors.Clear();

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.Empty(errors);
    }

    private static string Why(AxeResultNode node) => string.Join("; ", node.Any.Concat(node.All).Select(check => check.Message));
}
