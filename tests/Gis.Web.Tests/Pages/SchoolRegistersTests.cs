using System.Text;
using System.Text.RegularExpressions;
using Gis.Web.Tests.Browser;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Gis.Web.Tests.Pages;

/// <summary>What the page and the card of a school tell of its coverage and registers.</summary>
public sealed partial class SchoolRegistersTests(Site site)
{
    private const string Address = $"/schools/{Rows.FullCode}";
    private static readonly Visitor NoScript = new() { Script = false };

    [Fact]
    public async Task Every_fact_stands_on_the_page_without_script()
    {
        await using var page = await site.OpenAsync(Address, NoScript);
        foreach (
            var (part, texts) in new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["#status"] =
                [
                    "บางส่วน",
                    "มีวงจรใช้งานได้ 2 วงจร ความเร็ววงจรหลักรวม 28.5 Mbps ยังไม่ถึงเป้าหมาย 215 Mbps (นักเรียน 2,150 คน คนละ 0.1 Mbps)",
                    "เครื่องรับใช้งานได้ 1 จากที่ต้องใช้ 6 ห้องเรียน (ตามที่แจ้ง)",
                    "มีวงจรสำรองต่างผู้ให้บริการและต่างสื่อสัญญาณ",
                    "· DMC รอบ 1",
                    "ความเร็วเป้าหมาย",
                    "ประวัติสถานะ",
                ],
                ["#students"] = ["ภาคเรียนที่ 1 ปีการศึกษา 2568", "ม.1", "507", "ไม่ระบุเพศ", "2,150", "1/2567"],
                ["#staff"] = ["ผู้อำนวยการ", "113 คน"],
                ["#buildings"] = ["อันตราย 1", "อาคารเรียน 324 ล.", "2527", "1,250,000", "ตำแหน่งอาคารอยู่ไกลจากโรงเรียน"],
                ["#receivers"] = ["ใช้งานได้ 2", "ชำรุด 1", "สูญหาย 1", "ห้อง 1 · ม.1", "KU-Band", "ข้อมูลเก่า"],
                ["#usage"] =
                [
                    "On-air ผ่านโทรทัศน์ดาวเทียม",
                    "ม.1–ม.3 · 7.5 ชั่วโมงต่อสัปดาห์",
                    "On-hand ใบงานและหนังสือ",
                    "ไม่ได้ใช้",
                    "DLIT",
                ],
                ["#links"] =
                [
                    "UniNet",
                    "วงจรหลัก · ใยแก้วนำแสง",
                    "รับ 30 ส่ง 10 Mbps",
                    "รับ 28.5 Mbps",
                    "หน่วง 12 มิลลิวินาที",
                    "30 ก.ย. 2573",
                    "ปลายทางของวงจรอยู่ไกลจากโรงเรียน",
                ],
                ["#statements"] = ["ต้องใช้ DLTV 6 ห้องเรียน"],
            }
        )
        {
            foreach (var text in texts)
                await Expect(page.Page.Locator(part)).ToContainTextAsync(text);
        }
        await Expect(page.Page.Locator(".nearest .status")).Not.ToHaveCountAsync(0);
        await Expect(page.Page.Locator(".chart-frame").First).ToBeHiddenAsync();
        await Expect(page.Page.Locator(".json-links a")).ToHaveCountAsync(4);
        Assert.DoesNotContain(FullSchoolRows.Secret, await page.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("7654321", await page.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_without_registers_says_so_in_quiet_sentences()
    {
        await using var page = await site.OpenAsync("/schools/1051519999?lang=en", NoScript);
        await Expect(page.Page.Locator(".nothing"))
            .ToHaveTextAsync([
                "No student numbers by grade are on record yet.",
                "No staff numbers are on record yet.",
                "No building is on record yet.",
                "No DLTV receiver is on record yet.",
                "No use of DLTV or learning platforms is on record yet.",
                "No internet link is on record yet.",
            ]);
        await Expect(page.Page.Locator("main table")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Charts_are_drawn_when_they_come_into_view_and_anew_in_other_colours()
    {
        await using var page = await site.OpenAsync(Address);
        var charts = page.Page.Locator("figure.chart");
        await Expect(charts).ToHaveCountAsync(2);
        for (var i = 0; i < 2; i++)
        {
            await charts.Nth(i).ScrollIntoViewIfNeededAsync();
            await Expect(charts.Nth(i)).ToHaveAttributeAsync("data-drawn", "");
            await Expect(charts.Nth(i).Locator("canvas")).ToHaveAttributeAsync("aria-hidden", "true");
            await Expect(charts.Nth(i).Locator("table")).ToBeVisibleAsync();
        }
        var light = await PictureAsync();
        await page.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Expect(page.Page.Locator("html")).ToHaveCSSAsync("color-scheme", "dark");
        Assert.NotEqual(light, await PictureAsync());

        Task<string> PictureAsync() => charts.First.Locator("canvas").EvaluateAsync<string>("canvas => canvas.toDataURL()");
    }

    [Fact]
    public async Task The_map_asks_for_no_chart_before_a_school_with_one_is_opened()
    {
        await using var page = await site.OpenAsync("about:blank");
        var asked = new List<string>();
        page.Page.Request += (_, request) => asked.Add(request.Url);
        await page.GoAsync("/");
        await Expect(page.List.First).ToBeVisibleAsync();
        Assert.DoesNotContain(
            asked,
            url => url.Contains("chart", StringComparison.Ordinal) && url.EndsWith(".js", StringComparison.Ordinal)
        );
        await page.GoAsync($"/?school={Rows.FullCode}");
        await page.Card.Locator("figure.chart").ScrollIntoViewIfNeededAsync();
        await Expect(page.Card.Locator("figure.chart[data-drawn]")).ToBeVisibleAsync();
        Assert.Contains(asked, url => url.Contains("chart.umd.min", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("th")]
    [InlineData("en")]
    public async Task One_school_is_one_sheet_of_paper(string language)
    {
        await using var page = await site.OpenAsync($"{Address}?lang={language}", new Visitor { Dark = true });
        foreach (var chart in await page.Page.Locator("figure.chart").AllAsync())
        {
            await chart.ScrollIntoViewIfNeededAsync();
            await Expect(chart).ToHaveAttributeAsync("data-drawn", "");
        }
        var paper = Encoding.Latin1.GetString(await page.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        Assert.Single(PdfPage().Matches(paper));
        // The charts of the paper were drawn for it, and those of the screen again after it.
        await Expect(page.Page.Locator("html")).Not.ToHaveAttributeAsync("data-theme", "light");
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in (string[])[".actions", ".figures", ".json-links", ".site-header .button", "#students .data-table >> nth=0"])
            await Expect(page.Page.Locator(hidden).First).ToBeHiddenAsync();
        await Expect(page.Page.Locator("#students canvas").First).ToBeVisibleAsync();
        await Expect(page.Page.Locator("#links")).ToContainTextAsync("UniNet");
    }

    [Theory]
    [InlineData("th", false)]
    [InlineData("en", true)]
    public async Task The_page_of_a_phone_has_no_serious_finding_and_no_sideways_scroll(string language, bool dark)
    {
        await using var page = await site.OpenAsync($"{Address}?lang={language}", Visitor.Phone with { Dark = dark });
        foreach (var summary in await page.Page.Locator("summary").AllAsync())
            await summary.ClickAsync();
        await page.Page.Locator("figure.chart").First.ScrollIntoViewIfNeededAsync();
        await Expect(page.Page.Locator("figure.chart").First).ToHaveAttributeAsync("data-drawn", "");
        await page.AssertAccessibleAsync("school page on a phone");
        await page.AssertNoSidewaysScrollAsync();
    }

    [Theory]
    [InlineData("th", "ยังไม่ถึงเป้าหมาย 215 Mbps", "อันตราย 1", "วงจรหลัก · ใยแก้วนำแสง")]
    [InlineData("en", "below the target of 215 Mbps", "Dangerous 1", "Primary · Fibre")]
    public async Task The_card_tells_why_and_what_there_is(string language, string why, string buildings, string link)
    {
        await using var page = await site.OpenAsync($"/?school={Rows.FullCode}&lang={language}", new Visitor { Dark = language == "en" });
        await Expect(page.Card.Locator(".card-topic")).ToHaveCountAsync(2);
        foreach (var text in (string[])[why, buildings, link, "DMC รอบ 1", "2,150"])
            await Expect(page.Card).ToContainTextAsync(text);
        await page.Card.Locator("figure.chart").ScrollIntoViewIfNeededAsync();
        await Expect(page.Card.Locator("figure.chart[data-drawn]")).ToBeVisibleAsync();
        await page.Card.Locator("figure.chart summary").ClickAsync();
        await Expect(page.Card.Locator("figure.chart td").First).ToHaveTextAsync("507");
        await page.AssertAccessibleAsync("card with registers");
        var neighbour = page.Card.Locator(".card-near a").First;
        var name = await neighbour.TextContentAsync();
        await neighbour.ClickAsync();
        await Expect(page.CardTitle).ToHaveTextAsync(name!);
    }

    [Fact]
    public async Task The_card_opens_without_the_registers_and_asks_again_for_them()
    {
        await using var page = await site.OpenAsync("about:blank");
        await page.Page.RouteAsync("**/registers", route => route.AbortAsync());
        await page.GoAsync($"/?school={Rows.FullCode}");
        await Expect(page.CardTitle).ToHaveTextAsync("โรงเรียนจักรคำคณาทร");
        var retry = page.Card.GetByRole(AriaRole.Button, new() { Name = "ลองอีกครั้ง" });
        await Expect(retry).ToBeVisibleAsync();
        await Expect(page.Card).ToContainTextAsync("053-511-104");
        page.ForgetErrors();
        await page.Page.UnrouteAsync("**/registers");
        await retry.ClickAsync();
        await Expect(page.Card.Locator(".card-topic .why")).ToHaveCountAsync(2);
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, 1000)]
    private static partial Regex PdfPage();
}
