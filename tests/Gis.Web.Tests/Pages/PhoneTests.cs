using Gis.Web.Tests.Browser;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Gis.Web.Tests.Pages;

public sealed class PhoneTests(Site site)
{
    [Fact]
    public async Task A_school_opens_as_a_sheet_that_leaves_half_of_the_screen_to_the_map()
    {
        await using var page = await site.OpenAsync($"/?school={Rows.FullCode}", Visitor.Phone);
        await Expect(page.CardTitle).ToBeVisibleAsync();
        var sheet = page.Page.Locator("#detail");
        Assert.InRange((await sheet.BoundingBoxAsync())!.Height, 200, 370);
        await page.AssertNoSidewaysScrollAsync();
    }

    [Fact]
    public async Task The_sheet_is_stepped_by_its_grip_and_by_the_arrow_keys()
    {
        await using var page = await site.OpenAsync($"/?school={Rows.FullCode}", Visitor.Phone);
        await Expect(page.CardTitle).ToBeVisibleAsync();
        var sheet = page.Page.Locator("#detail");
        var grip = sheet.Locator(".sheet-grip");
        await grip.ClickAsync();
        await Expect(sheet).ToHaveAttributeAsync("data-snap", "full");
        await grip.PressAsync("ArrowDown");
        await Expect(sheet).ToHaveAttributeAsync("data-snap", "half");
        await grip.PressAsync("ArrowDown");
        await Expect(sheet).ToHaveAttributeAsync("data-snap", "peek");
    }

    [Fact]
    public async Task The_sheet_follows_the_finger_and_rests_at_the_nearest_height()
    {
        await using var page = await site.OpenAsync("/", Visitor.Phone);
        await Expect(page.List.First).ToBeAttachedAsync();
        var sheet = page.Page.Locator("#panel");
        var grip = (await sheet.Locator(".sheet-grip").BoundingBoxAsync())!;
        var mouse = page.Page.Mouse;
        await mouse.MoveAsync(grip.X + grip.Width / 2, grip.Y + 10);
        await mouse.DownAsync();
        await mouse.MoveAsync(grip.X + grip.Width / 2, grip.Y - 250, new() { Steps = 5 });
        await mouse.UpAsync();
        await Expect(sheet).ToHaveAttributeAsync("data-snap", "half");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?lang=en")]
    [InlineData("/?lang=en&layer=dltv&show=areas,links&dltv=none,not-needed&network=good,none&level=primary&within=TH51")]
    [InlineData($"/?school={Rows.FullCode}")]
    [InlineData("/?area=TH51&lang=en")]
    [InlineData($"/schools/{Rows.FullCode}")]
    [InlineData($"/schools/{Rows.FullCode}?lang=en")]
    public async Task Nothing_sticks_out_at_320_pixels(string path)
    {
        await using var page = await site.OpenAsync(path, Visitor.Phone with { Width = 320, Height = 640 });
        await Expect(page.Page.Locator("h1")).ToBeAttachedAsync();
        await page.AssertNoSidewaysScrollAsync();
    }

    [Fact]
    public async Task The_folded_sheet_shows_the_legend_and_how_many_filters_are_in_use()
    {
        await using var page = await site.OpenAsync("/?layer=network&level=primary&size=small", Visitor.Phone);
        await Expect(page.Legend("none").Locator(".count")).ToHaveTextAsync("15");
        await Expect(page.Legend("none")).ToBeInViewportAsync(new() { Ratio = 1 });
        var toFilters = page.Page.Locator(".to-filters");
        await Expect(toFilters).ToHaveAccessibleNameAsync("ตัวกรอง ใช้อยู่ 2 อย่าง");
        await page.Legend("none").ClickAsync();
        await Expect(toFilters).ToContainTextAsync("3");
        await toFilters.ClickAsync();
        await Expect(page.Page.Locator("#panel")).ToHaveAttributeAsync("data-snap", "half");
        await Expect(page.Filters).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_menu_holds_language_theme_and_help()
    {
        await using var page = await site.OpenAsync("/", Visitor.Phone);
        await Expect(page.Page.Locator("#language-switch")).ToBeHiddenAsync();
        await page.Page.Locator("#menu-button").ClickAsync();
        await page.Page.Locator("#help-button").ClickAsync();
        await Expect(page.Page.GetByRole(Microsoft.Playwright.AriaRole.Dialog)).ToContainTextAsync("Natural Earth");
    }
}
