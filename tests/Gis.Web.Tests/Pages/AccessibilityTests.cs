using Gis.Web.Tests.Browser;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Gis.Web.Tests.Pages;

public sealed class AccessibilityTests(Site site)
{
    public static TheoryData<string, bool> LooksAndLanguages =>
        new()
        {
            { "th", false },
            { "th", true },
            { "en", false },
            { "en", true },
        };

    [Theory]
    [MemberData(nameof(LooksAndLanguages))]
    public async Task The_map_has_no_serious_finding(string language, bool dark)
    {
        await using var page = await site.OpenAsync($"/?lang={language}", new Visitor { Dark = dark });
        await Expect(page.List.First).ToBeVisibleAsync();
        await page.AssertAccessibleAsync("list");
        await page.TypeAsync("ลำพูน");
        await page.AssertAccessibleAsync("suggestions");
        await page.Search.PressAsync("Escape");
        await page.Page.Locator("#help-button").ClickAsync();
        await page.AssertAccessibleAsync("help");
    }

    [Theory]
    [MemberData(nameof(LooksAndLanguages))]
    public async Task Filters_areas_and_their_table_have_no_serious_finding(string language, bool dark)
    {
        await using var page = await site.OpenAsync(
            $"/?lang={language}&layer=dltv&dltv=none&show=areas,links",
            new Visitor { Dark = dark }
        );
        await Expect(page.List.First).ToBeVisibleAsync();
        await page.Filters.ClickAsync();
        await Expect(page.Page.Locator("#filter-groups")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync("filters");
        await page.Page.Locator("#area-legend button").ClickAsync();
        await Expect(page.Page.Locator("#share-table tbody tr").First).ToBeVisibleAsync();
        await page.AssertAccessibleAsync("table");
    }

    [Theory]
    [MemberData(nameof(LooksAndLanguages))]
    public async Task The_phones_legend_has_no_serious_finding(string language, bool dark)
    {
        await using var page = await site.OpenAsync($"/?lang={language}&show=areas", Visitor.Phone with { Dark = dark });
        await Expect(page.Page.Locator("#area-legend")).ToBeVisibleAsync();
        await Expect(page.List.First).ToBeAttachedAsync();
        await page.AssertAccessibleAsync("peek");
        await page.Page.Locator(".to-filters").ClickAsync();
        await page.Filters.ClickAsync();
        await page.AssertAccessibleAsync("half");
    }

    [Theory]
    [MemberData(nameof(LooksAndLanguages))]
    public async Task The_card_has_no_serious_finding(string language, bool dark)
    {
        await using var page = await site.OpenAsync($"/?lang={language}&school={Rows.FullCode}", new Visitor { Dark = dark });
        await Expect(page.CardTitle).ToBeVisibleAsync();
        await page.AssertAccessibleAsync("school");
        await page.GoAsync($"/?lang={language}&area=TH51");
        await Expect(page.Card.Locator(".school-item").First).ToBeVisibleAsync();
        await page.AssertAccessibleAsync("area");
    }

    [Theory]
    [MemberData(nameof(LooksAndLanguages))]
    public async Task The_phone_has_no_serious_finding(string language, bool dark)
    {
        await using var page = await site.OpenAsync($"/?lang={language}&school={Rows.FullCode}", Visitor.Phone with { Dark = dark });
        await Expect(page.CardTitle).ToBeVisibleAsync();
        await page.AssertAccessibleAsync("sheet");
        await page.Page.Locator("#menu-button").ClickAsync();
        await page.AssertAccessibleAsync("menu");
    }

    [Theory]
    [MemberData(nameof(LooksAndLanguages))]
    public async Task The_school_page_and_the_missing_page_have_no_serious_finding(string language, bool dark)
    {
        await using var page = await site.OpenAsync($"/schools/{Rows.FullCode}?lang={language}", new Visitor { Dark = dark });
        await page.AssertAccessibleAsync("school page");
        await page.GoAsync($"/schools/9999999999?lang={language}");
        await page.AssertAccessibleAsync("missing");
        // The browser writes the 404 itself to the console.
        page.ForgetErrors();
    }
}
