using Gis.Web.Tests.Browser;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Gis.Web.Tests.Pages;

public sealed class MapJourneyTests(Site site)
{
    [Fact]
    public async Task A_name_typed_and_picked_by_keyboard_opens_the_card_and_the_marker()
    {
        await using var page = await site.OpenAsync("/");
        // The key is heard once the modules run, and they begin with the map.
        await Expect(page.Page.Locator(".leaflet-container")).ToBeVisibleAsync();
        await page.Page.Keyboard.PressAsync("/");
        await Expect(page.Search).ToBeFocusedAsync();
        await page.TypeAsync(Rows.Full);
        await Expect(page.Options.First).ToContainTextAsync("จักรคำคณาทร");
        await Expect(page.Options.First).ToContainTextAsync("อ.เมืองลำพูน");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Search).ToHaveAttributeAsync("aria-activedescendant", "search-option-0");
        await page.Page.Keyboard.PressAsync("Enter");

        await Expect(page.CardTitle).ToHaveTextAsync("โรงเรียนจักรคำคณาทร");
        await Expect(page.Marker).ToContainTextAsync("โรงเรียนจักรคำคณาทร");
        await Expect(page.Card).ToContainTextAsync("2,150 คน");
        await Expect(page.Card).ToContainTextAsync("12 มิถุนายน 2568");
        await Expect(page.Card.GetByRole(AriaRole.Link, new() { Name = "เว็บไซต์" }))
            .ToHaveAttributeAsync("href", "http://www.example.ac.th/");
        await page.ExpectAddressAsync($"school={Rows.FullCode}");
    }

    [Fact]
    public async Task The_search_box_is_the_first_stop_of_the_tab_key()
    {
        await using var page = await site.OpenAsync("/");
        await page.Page.Keyboard.PressAsync("Tab");
        await Expect(page.Search).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_link_opens_the_same_school_and_view_again()
    {
        await using var page = await site.OpenAsync("/");
        await page.TypeAsync(Rows.FullCode);
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.CardTitle).ToBeVisibleAsync();
        await page.ExpectAddressAsync("#14/18.58");
        var link = page.Page.Url;

        await page.Page.ReloadAsync();
        await Expect(page.CardTitle).ToHaveTextAsync("โรงเรียนจักรคำคณาทร");
        await Expect(page.Marker).ToBeVisibleAsync();
        Assert.Equal(link, page.Page.Url);
    }

    [Fact]
    public async Task Back_closes_the_card_and_forward_opens_it()
    {
        await using var page = await site.OpenAsync("/");
        await page.List.First.ClickAsync();
        await Expect(page.CardTitle).ToBeVisibleAsync();
        await page.ExpectAddressAsync("school=");
        await page.Page.GoBackAsync();
        await Expect(page.Card).ToBeHiddenAsync();
        await Expect(page.Marker).ToHaveCountAsync(0);
        await page.Page.GoForwardAsync();
        await Expect(page.CardTitle).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Closing_the_card_gives_the_focus_back_to_the_page()
    {
        await using var page = await site.OpenAsync("/");
        await page.List.First.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.CardTitle).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Card).ToBeHiddenAsync();
        Assert.NotEqual("BODY", await page.Page.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    [Fact]
    public async Task The_language_changes_in_place_and_is_kept()
    {
        await using var page = await site.OpenAsync($"/?school={Rows.FullCode}");
        await Expect(page.CardTitle).ToHaveTextAsync("โรงเรียนจักรคำคณาทร");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(page.CardTitle).ToHaveTextAsync("Chakkham Khanathon School");
        await Expect(page.Card).ToContainTextAsync("2,150 students");
        await Expect(page.Card).ToContainTextAsync("12 June 2025");
        await Expect(page.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.ExpectAddressAsync("lang=en");

        await page.GoAsync("/");
        await Expect(page.Search).ToHaveAttributeAsync("placeholder", "School, area or code");
    }

    [Fact]
    public async Task An_area_is_shown_with_its_schools()
    {
        await using var page = await site.OpenAsync("/");
        await page.TypeAsync("แม่ทา");
        await Expect(page.Options.First).ToContainTextAsync("อำเภอ");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.CardTitle).ToHaveTextAsync("แม่ทา");
        await Expect(page.Card).ToContainTextAsync("ลำพูน");
        await Expect(page.Card.Locator(".school-item").First).ToBeVisibleAsync();
        await page.ExpectAddressAsync("area=TH5102");
    }

    [Fact]
    public async Task What_is_not_found_says_how_to_go_on()
    {
        await using var page = await site.OpenAsync("/");
        await page.Search.FillAsync("zzzzqqqq");
        await Expect(page.Page.Locator("#search-note")).ToContainTextAsync("ไม่พบ “zzzzqqqq”");
        await Expect(page.Page.Locator("#search-note")).ToContainTextAsync("ลองพิมพ์ชื่อให้สั้นลง");
    }

    [Fact]
    public async Task A_school_without_a_position_is_found_and_its_district_shown()
    {
        await using var page = await site.OpenAsync("/");
        await page.TypeAsync(Rows.Unplaced);
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.CardTitle).ToHaveTextAsync("โรงเรียนบ้านห้วยต้ม");
        await Expect(page.Card).ToContainTextAsync("ยังไม่มีพิกัด");
        await Expect(page.Marker).ToHaveCountAsync(0);
        await page.ExpectAddressAsync("/18.3");
    }

    [Fact]
    public async Task Schools_at_one_point_open_as_a_list()
    {
        await using var page = await site.OpenAsync("/#17/18.33/99.05");
        await Expect(page.List).ToHaveCountAsync(3);
        await page.ExpectTipAsync("3 โรงเรียน");
        await page.Page.Locator("#map").ClickAsync();
        await Expect(page.Page.Locator("#panel")).ToHaveAttributeAsync("aria-label", "โรงเรียนที่อยู่จุดเดียวกัน");
        await Expect(page.List).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_click_on_a_dot_opens_its_school()
    {
        await using var page = await site.OpenAsync("/#16/18.5843/99.0123");
        await Expect(page.List).ToHaveCountAsync(1);
        await Expect(page.Card).ToHaveCountAsync(0);
        await page.ExpectTipAsync(Rows.Full);
        await page.Page.Locator("#map").ClickAsync();
        await Expect(page.CardTitle).ToHaveTextAsync("โรงเรียนจักรคำคณาทร");
    }

    [Fact]
    public async Task Near_me_lists_the_nearest_first()
    {
        await using var page = await site.OpenAsync("/", new Visitor { Place = (99.0123f, 18.5840f) });
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "ใกล้ฉัน" }).ClickAsync();
        await Expect(page.List.First).ToContainTextAsync("จักรคำคณาทร");
        await Expect(page.List.First).ToContainTextAsync(" ม.");
    }

    [Fact]
    public async Task Near_me_without_permission_offers_the_centre_of_the_map()
    {
        await using var page = await site.OpenAsync("/#13/18.5843/99.0123");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "ใกล้ฉัน" }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "ค้นหารอบจุดกลางแผนที่" }).ClickAsync();
        await Expect(page.List.First).ToContainTextAsync("จักรคำคณาทร");
    }

    [Fact]
    public async Task Names_from_a_file_are_text_and_its_links_are_web_links()
    {
        await using var page = await site.OpenAsync("/#15/18.25/98.9");
        await page.List.First.ClickAsync();
        await Expect(page.CardTitle).ToHaveTextAsync(Rows.Hostile);
        await Expect(page.Page.Locator("img[src=x]")).ToHaveCountAsync(0);
        await Expect(page.Card.Locator("a[href^=javascript]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Demo_data_are_said_to_be_demo_data()
    {
        await using var page = await site.OpenAsync("/");
        await Expect(page.Page.Locator("#demo-banner")).ToContainTextAsync("ข้อมูลสาธิต");
    }

    [Fact]
    public async Task A_lost_line_is_told_with_a_way_to_try_again()
    {
        await using var page = await site.OpenAsync("/");
        await Expect(page.List.First).ToBeVisibleAsync();
        await page.Page.Context.SetOfflineAsync(true);
        await page.Search.FillAsync("ลำพูน");
        await Expect(page.Page.Locator("#search-note")).ToContainTextAsync("ค้นหาไม่ได้ในขณะนี้");
        await page.Page.Context.SetOfflineAsync(false);
        await page.Page.Locator("#search-note").GetByRole(AriaRole.Button, new() { Name = "ลองอีกครั้ง" }).ClickAsync();
        await Expect(page.Options.First).ToContainTextAsync("ลำพูน");
        page.ForgetErrors();
    }
}
