using Gis.Web.Tests.Browser;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Gis.Web.Tests.Pages;

/// <summary>Without a mouse: from the whole map to one school and why its status is what it is.</summary>
public sealed class KeyboardJourneyTests(Site site)
{
    [Fact]
    public async Task From_the_national_view_to_one_school_with_tab_arrows_and_enter_alone()
    {
        await using var page = await site.OpenAsync("/");
        await Expect(page.List.First).ToBeVisibleAsync();

        await TabToAsync(page, "#layer-switch input:checked");
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        await page.ExpectAddressAsync("layer=network");
        await Expect(page.Legend("none").Locator(".count")).ToHaveTextAsync("15");

        await TabToAsync(page, ".legend-row[data-value=none]");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Total).ToHaveTextAsync("15 โรงเรียน");
        await Expect(page.List).ToHaveCountAsync(15);
        await Expect(page.Legend("none")).ToBeFocusedAsync();

        await TabToAsync(page, "#panel .school-item");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        var name = await page.Page.EvaluateAsync<string>("document.activeElement.querySelector('.name > span').firstChild.data");
        await Expect(page.Page.Locator("#panel .school-item:focus")).ToContainTextAsync("(ไม่มี)");
        await page.Page.Keyboard.PressAsync("Enter");

        await Expect(page.CardTitle).ToHaveTextAsync(name);
        await Expect(page.CardTitle).ToBeFocusedAsync();
        await page.ExpectAddressAsync("layer=network&network=none&school=");
        await Expect(page.Card.Locator(".card-status")).ToContainTextAsync("ไม่มี");
        await Expect(page.Card.Locator(".card-status")).ToContainTextAsync("มีการแจ้งว่าโรงเรียนไม่มีอินเทอร์เน็ต");
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Page.Locator("#panel .school-item:focus")).ToContainTextAsync(name);
    }

    /// <summary>Tab, and nothing else, until the focus is there; the page has fewer stops than a hundred before it.</summary>
    private static async Task TabToAsync(SitePage page, string selector)
    {
        for (var stops = 0; stops < 100; stops++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            if (await page.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }
        Assert.Fail($"{selector} is not reached by the Tab key.");
    }
}
