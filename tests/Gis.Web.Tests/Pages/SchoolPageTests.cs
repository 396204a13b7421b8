using System.Text.Json;
using Gis.Web.Tests.Browser;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Gis.Web.Tests.Pages;

public sealed class SchoolPageTests(Site site)
{
    private static readonly Visitor NoScript = new() { Script = false };

    [Fact]
    public async Task It_is_complete_without_script()
    {
        await using var page = await site.OpenAsync($"/schools/{Rows.FullCode}", NoScript);
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("โรงเรียนจักรคำคณาทร");
        var main = page.Page.Locator("main");
        foreach (
            var text in new[]
            {
                "ต.ในเมือง อ.เมืองลำพูน จ.ลำพูน",
                "มัธยมศึกษาตอนต้น มัธยมศึกษาตอนปลาย",
                "2,150 คน",
                Rows.FullCode,
                "053-511-104",
                "info@example.ac.th",
                "1 ถนนเจริญราษฎร์",
                "18.58430, 99.01230",
                "1 พฤษภาคม 2447",
                "ข้อมูลสาธิต",
                "ทะเบียนโรงเรียน",
            }
        )
            await Expect(main).ToContainTextAsync(text);
        await Expect(main.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await Expect(main.Locator(".nearest li")).Not.ToHaveCountAsync(0);
        await Expect(main.GetByRole(AriaRole.Link, new() { Name = "เปิดบนแผนที่" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task It_tells_chat_apps_what_to_show()
    {
        await using var page = await site.OpenAsync($"/schools/{Rows.FullCode}", NoScript);
        Assert.Equal("โรงเรียนจักรคำคณาทร", await Meta(page, "meta[property='og:title']"));
        Assert.Equal("th_TH", await Meta(page, "meta[property='og:locale']"));
        Assert.Equal(new Uri(site.Address, $"/schools/{Rows.FullCode}").ToString(), await Meta(page, "link[rel=canonical]", "href"));
        Assert.EndsWith($"/schools/{Rows.FullCode}/preview.png", await Meta(page, "meta[property='og:image']"), StringComparison.Ordinal);
        Assert.Equal("summary_large_image", await Meta(page, "meta[name='twitter:card']"));
        using var data = JsonDocument.Parse((await page.Page.Locator("script[type='application/ld+json']").TextContentAsync())!);
        Assert.Equal("School", data.RootElement.GetProperty("@type").GetString());
        Assert.Equal(Rows.FullCode, data.RootElement.GetProperty("identifier").GetString());
    }

    [Fact]
    public async Task It_speaks_English_when_asked()
    {
        await using var page = await site.OpenAsync($"/schools/{Rows.FullCode}?lang=en", NoScript);
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("Chakkham Khanathon School");
        await Expect(page.Page.Locator("main")).ToContainTextAsync("2,150 students");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "ไทย" }).ClickAsync();
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("โรงเรียนจักรคำคณาทร");
    }

    [Fact]
    public async Task A_closed_school_says_so_and_leads_to_where_it_went()
    {
        await using var page = await site.OpenAsync("/schools/1051519999", NoScript);
        await Expect(page.Page.Locator(".note.closed")).ToContainTextAsync("30 เมษายน 2564");
        await page.Page.Locator(".note.closed a").ClickAsync();
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("โรงเรียนจักรคำคณาทร");
    }

    [Fact]
    public async Task A_name_is_never_markup_and_a_script_address_never_a_link()
    {
        await using var page = await site.OpenAsync("/", NoScript);
        var found = await site.Http.GetStringAsync(
            new Uri("/api/schools?bbox=98.899,18.249,98.901,18.251", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        using var schools = JsonDocument.Parse(found);
        await page.GoAsync($"/schools/{schools.RootElement.GetProperty("items")[0].GetProperty("id").GetString()}");
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync(Rows.Hostile);
        await Expect(page.Page.Locator("img")).ToHaveCountAsync(0);
        await Expect(page.Page.Locator("a[href^=javascript]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task It_leads_to_the_school_on_the_map()
    {
        await using var page = await site.OpenAsync($"/schools/{Rows.FullCode}");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "เปิดบนแผนที่" }).ClickAsync();
        await Expect(page.CardTitle).ToHaveTextAsync("โรงเรียนจักรคำคณาทร");
        await Expect(page.Marker).ToBeVisibleAsync();
    }

    private static async Task<string?> Meta(SitePage page, string selector, string attribute = "content") =>
        await page.Page.Locator(selector).GetAttributeAsync(attribute);
}
