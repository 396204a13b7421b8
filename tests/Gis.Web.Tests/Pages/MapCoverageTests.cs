using Gis.Web.Tests.Browser;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Gis.Web.Tests.Pages;

/// <summary>The map as a view of what is covered: layers, legend, filters, areas, network and buildings.</summary>
public sealed class MapCoverageTests(Site site)
{
    [Fact]
    public async Task The_layer_switch_changes_the_marks_and_what_they_say()
    {
        await using var page = await site.OpenAsync($"/?layer=network#15/{RegisterRows.CoveredPlace}");
        await Expect(page.List).ToHaveCountAsync(1);
        await page.ExpectTipAsync("อินเทอร์เน็ต: ครอบคลุม");
        Assert.Equal("#007a59", await MiddlePixel(page));
        await Expect(page.List.First.Locator(".status-mark")).ToHaveClassAsync("status-mark covered");

        await page.LayerAsync("dltv");
        await page.ExpectAddressAsync("layer=dltv");
        await page.ExpectTipAsync("DLTV: ไม่ทราบ");
        Assert.NotEqual("#007a59", await MiddlePixel(page));
        await Expect(page.List.First).ToContainTextAsync("(ไม่ทราบ)");

        await page.Page.GoBackAsync();
        await Expect(page.Page.Locator("#layer-switch input[value=network]")).ToBeCheckedAsync();
        await page.ExpectTipAsync("อินเทอร์เน็ต: ครอบคลุม");
    }

    [Fact]
    public async Task A_status_pressed_in_the_legend_filters_list_tiles_and_address_and_back_releases_it()
    {
        await using var page = await site.OpenAsync("/?layer=network");
        await Expect(page.Legend("none").Locator(".count")).ToHaveTextAsync("15");
        await Expect(page.Total).ToContainTextAsync("โรงเรียน");
        var all = await page.Total.TextContentAsync();

        var tiles = page.Page.WaitForRequestAsync(r =>
            r.Url.Contains("/tiles/schools/", StringComparison.Ordinal) && r.Url.Contains("?network=none", StringComparison.Ordinal)
        );
        await page.Legend("none").ClickAsync();
        await tiles;
        await page.ExpectAddressAsync("network=none");
        await Expect(page.Total).ToHaveTextAsync("15 โรงเรียน");
        await Expect(page.List).ToHaveCountAsync(15);
        await Expect(page.Legend("none")).ToHaveAttributeAsync("aria-pressed", "true");
        // What another choice would give is still told.
        await Expect(page.Legend("good").Locator(".count")).ToHaveTextAsync("15");

        await page.Legend("good").ClickAsync();
        await page.ExpectAddressAsync("network=good,none");
        await Expect(page.Total).ToHaveTextAsync("30 โรงเรียน");
        await page.Legend("good").ClickAsync();
        await Expect(page.Total).ToHaveTextAsync("15 โรงเรียน");

        for (var back = 0; back < 3; back++)
            await page.Page.GoBackAsync();
        await Expect(page.Legend("none")).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(page.Total).ToHaveTextAsync(all!);
    }

    [Fact]
    public async Task Filters_are_counted_survive_a_reload_and_are_cleared_together()
    {
        await using var page = await site.OpenAsync("/?layer=network&network=none");
        await Expect(page.Total).ToHaveTextAsync("15 โรงเรียน");
        await page.Filters.ClickAsync();
        await page.Page.Locator("[data-facet=kind] [data-value=obec]").ClickAsync();
        await page.Page.Locator("[data-facet=size] [data-value=small]").ClickAsync();
        await page.ExpectAddressAsync("network=none&size=small&kind=obec");
        await Expect(page.Filters).ToHaveAccessibleNameAsync("ตัวกรอง ใช้อยู่ 3 อย่าง");

        await page.Page.ReloadAsync();
        await Expect(page.Total).ToHaveTextAsync("15 โรงเรียน");
        // Folded, what is kept can still be seen and released.
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "เลิกกรอง ขนาดเล็ก" }).ClickAsync();
        await Expect(page.Filters).ToHaveAccessibleNameAsync("ตัวกรอง ใช้อยู่ 2 อย่าง");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "ล้างตัวกรอง" }).ClickAsync();
        await Expect(page.Filters).ToHaveAccessibleNameAsync("ตัวกรอง");
        await Expect(page.Filters).ToBeFocusedAsync();
        Assert.DoesNotContain("none", page.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_passes_the_filters_there_is_a_way_out()
    {
        await using var page = await site.OpenAsync("/?size=extra-large&level=kindergarten");
        await Expect(page.Page.Locator("#panel .empty")).ToContainTextAsync("ไม่มีโรงเรียนตามตัวกรองในบริเวณนี้");
        await page.Page.Locator("#panel .empty").GetByRole(AriaRole.Button, new() { Name = "ล้างตัวกรอง" }).ClickAsync();
        await Expect(page.List.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Marks_say_the_same_by_key_as_by_mouse_and_open()
    {
        await using var page = await site.OpenAsync($"/?layer=network#16/{RegisterRows.CoveredPlace}");
        await page.ExpectTipAsync("อินเทอร์เน็ต: ครอบคลุม");
        var byMouse = await page.Tip.TextContentAsync();
        await page.Page.Mouse.MoveAsync(10, 400);
        await page.Page.Locator("#map").FocusAsync();
        await page.Page.Keyboard.PressAsync("n");
        await Expect(page.Tip).ToHaveTextAsync(byMouse!);
        await Expect(page.Page.Locator("#map-status")).ToContainTextAsync("อินเทอร์เน็ต: ครอบคลุม");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.CardTitle).ToHaveTextAsync("โรงเรียนบ้านหนอง 24");
    }

    [Fact]
    public async Task A_cluster_tells_its_schools_by_status()
    {
        await using var page = await site.OpenAsync("/?layer=network#6/18.4/99");
        await Expect(page.List.First).ToBeVisibleAsync();
        var count = new string([.. (await page.Total.TextContentAsync())!.TakeWhile(char.IsAsciiDigit)]);
        await page.Page.Locator("#map").FocusAsync();
        await page.StepUntilAsync("n", $"{count} โรงเรียน");
        await Expect(page.Tip.Locator("li").Nth(0)).ToContainTextAsync("ครอบคลุม 15 (");
        await Expect(page.Tip.Locator("li").Nth(2)).ToContainTextAsync("ไม่มี 15 (");
    }

    [Fact]
    public async Task Coloured_areas_and_their_table_tell_the_same_numbers()
    {
        await using var page = await site.OpenAsync("/?layer=network#9/18.4/99");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "พื้นที่" }).ClickAsync();
        await page.ExpectAddressAsync("show=areas");
        var legend = page.Page.Locator("#area-legend");
        await Expect(legend.Locator("li")).ToHaveCountAsync(6);
        await legend.GetByRole(AriaRole.Button).ClickAsync();
        var rows = page.Page.Locator("#share-table tbody tr");
        await Expect(rows).ToHaveCountAsync(2);
        await page.Page.Locator("#share-table [data-column=name]").ClickAsync();
        await Expect(page.Page.Locator("#share-table th[aria-sort=descending]")).ToHaveCountAsync(1);
        await Expect(rows.First).ToContainTextAsync("แม่ทา (ลำพูน)");
        var numbers = await rows.First.Locator("td").AllTextContentsAsync();
        await page.Page.Keyboard.PressAsync("Escape");

        // A little below the middle, in the southern district.
        var map = (await page.Page.Locator("#map").BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(map.X + map.Width / 2, map.Y + map.Height / 2 + 30, new() { Steps = 2 });
        await Expect(page.Tip).ToContainTextAsync("แม่ทา (ลำพูน)");
        await Expect(page.Tip).ToContainTextAsync($"{numbers[0]} โรงเรียน · ครอบคลุม {numbers[1]}");
        foreach (var (word, number) in new[] { "ครอบคลุม", "บางส่วน", "ไม่มี", "ไม่ทราบ" }.Zip(numbers.Skip(2)))
            await Expect(page.Tip).ToContainTextAsync($"{word} {number} (");

        await legend.GetByRole(AriaRole.Button).ClickAsync();
        await rows.GetByRole(AriaRole.Link, new() { Name = "แม่ทา (ลำพูน)" }).ClickAsync();
        await Expect(page.CardTitle).ToHaveTextAsync("แม่ทา");
    }

    [Fact]
    public async Task An_open_area_narrows_the_map_to_its_schools()
    {
        await using var page = await site.OpenAsync("/?area=TH5102&layer=network");
        await Expect(page.Card.Locator(".area-statuses")).ToContainTextAsync("ไม่มี");
        await Expect(page.Card.GetByRole(AriaRole.Link, new() { Name = "ดูสถิติพื้นที่" })).ToHaveAttributeAsync("href", "/areas/TH5102");
        var only = page.Card.GetByRole(AriaRole.Button, new() { Name = "แสดงเฉพาะพื้นที่นี้" });
        await only.ClickAsync();
        await Expect(only).ToHaveAttributeAsync("aria-pressed", "true");
        await page.ExpectAddressAsync("within=TH5102");
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Card).ToBeHiddenAsync();
        await Expect(page.Page.Locator(".kept")).ToContainTextAsync("เฉพาะ แม่ทา");
        await page.GoAsync("/?within=TH5102#9/18.4/99");
        await Expect(page.List.First).ToContainTextAsync("อ.แม่ทา");
        await Expect(page.Page.Locator("#panel").GetByText("อ.เมืองลำพูน")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_network_comes_when_asked_for_and_close_enough()
    {
        await using var page = await site.OpenAsync("/#7/18.4/99");
        await Expect(page.List.First).ToBeVisibleAsync();
        Assert.Empty(await Modules(page, "network-layer"));
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "โครงข่าย" }).ClickAsync();
        await Expect(page.Page.Locator("#map-note")).ToHaveTextAsync("ขยายแผนที่เพื่อดูโครงข่าย");
        await page.GoAsync($"/?show=links#13/{RegisterRows.TowerPlace}");
        await page.ExpectTipAsync("เสาสัญญาณบ้านหนอง");
        await Expect(page.Page.Locator("#map-note")).ToBeEmptyAsync();
        Assert.Single(await Modules(page, "network-layer"));
    }

    [Fact]
    public async Task Close_up_buildings_are_outlined_and_say_their_condition()
    {
        await using var page = await site.OpenAsync($"/#17/{RegisterRows.NoNetworkPlace}");
        await Expect(page.List.First).ToContainTextAsync(RegisterRows.NoNetwork);
        await page.Page.Locator("#map").FocusAsync();
        await page.StepUntilAsync("n", "สภาพอันตราย");
        await page.StepUntilAsync("p", "สภาพดี");
    }

    [Fact]
    public async Task Numbers_that_do_not_come_are_not_guessed()
    {
        await using var page = await site.OpenAsync("about:blank");
        await page.Page.RouteAsync("**/api/schools/summary**", route => route.AbortAsync());
        await page.GoAsync("/");
        await Expect(page.List.First).ToBeVisibleAsync();
        await Expect(page.Legend("none").Locator(".count")).ToHaveTextAsync("–");
        // Nothing more is asked of what is refused, so that no refusal comes after those that are forgotten.
        await page.Page.CloseAsync();
        page.ForgetErrors();
    }

    [Fact]
    public async Task Old_marks_stay_until_those_of_new_filters_are_there()
    {
        await using var page = await site.OpenAsync($"/?layer=network#15/{RegisterRows.CoveredPlace}");
        await page.ExpectTipAsync("ครอบคลุม");
        var held = new TaskCompletionSource();
        await page.Page.RouteAsync(
            "**/tiles/schools/**",
            async route =>
            {
                await held.Task;
                await route.ContinueAsync();
            }
        );
        await page.Legend("none").ClickAsync();
        await Expect(page.Total).ToHaveTextAsync("0 โรงเรียน");
        Assert.Equal("#007a59", await MiddlePixel(page));
        held.SetResult();
        await page.Page.WaitForFunctionAsync($"() => ({MiddleColour}) !== '#007a59'");
    }

    private const string MiddleColour = """
        (() => {
          const canvas = document.querySelector(".leaflet-schools-pane > canvas");
          const map = document.getElementById("map").getBoundingClientRect();
          const box = canvas.getBoundingClientRect();
          const scale = canvas.width / box.width;
          const [x, y] = [map.left + map.width / 2 - box.left, map.top + map.height / 2 - box.top].map((at) => Math.round(at * scale));
          return "#" + [...canvas.getContext("2d").getImageData(x, y, 1, 1).data.slice(0, 3)].map((c) => c.toString(16).padStart(2, "0")).join("");
        })()
        """;

    /// <summary>What the canvas of the marks has in the middle of the map.</summary>
    private static Task<string> MiddlePixel(SitePage page) => page.Page.EvaluateAsync<string>(MiddleColour);

    private static Task<string[]> Modules(SitePage page, string name) =>
        page.Page.EvaluateAsync<string[]>(
            "name => performance.getEntriesByType('resource').map(e => e.name).filter(n => n.includes(name))",
            name
        );
}
