using Gis.Web.Tests.Browser;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Gis.Web.Tests.Pages;

public sealed class AreaPageTests(Site site)
{
    private static readonly Visitor NoScript = new() { Script = false };

    [Fact]
    public async Task It_is_whole_without_script()
    {
        await using var page = await site.OpenAsync("/areas/TH51", NoScript);
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("จังหวัดลำพูน");
        await Expect(page.Page.GetByRole(AriaRole.Navigation, new() { Name = "ลำดับพื้นที่" })).ToContainTextAsync("ประเทศไทย");
        await Expect(page.Page.Locator(".tiles > div").First).ToHaveTextAsync("โรงเรียน66");
        await Expect(page.Page.Locator(".area-picture .ap-schools use")).ToHaveCountAsync(65);
        await Expect(page.Page.Locator(".area-figure figcaption")).ToContainTextAsync("มี 1 โรงเรียนที่ยังไม่มีพิกัด");
        await Expect(page.Page.Locator(".worst li")).ToHaveCountAsync(12);
        // Why, in a sentence, for each topic of each school.
        Assert.Equal(24, (await page.Page.Locator(".worst .reason").AllTextContentsAsync()).Count(why => why.Length > 20));
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "Excel (XLSX)" })).ToBeVisibleAsync();
        await Expect(page.Page.Locator("table.areas thead button")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_statuses_of_each_topic_add_up_to_the_schools()
    {
        await using var page = await site.OpenAsync("/areas/TH51", NoScript);
        var topics = page.Page.Locator(".topic-shares");
        await Expect(topics).ToHaveCountAsync(3);
        for (var i = 0; i < 3; i++)
        {
            var schools = await topics.Nth(i).Locator("tbody td:nth-of-type(1)").AllTextContentsAsync();
            Assert.Equal(66, schools.Sum(int.Parse));
            await Expect(topics.Nth(i).Locator("tbody svg.status-mark")).ToHaveCountAsync(schools.Count);
        }
    }

    [Fact]
    public async Task The_areas_within_lead_on_and_their_rows_add_up()
    {
        await using var page = await site.OpenAsync("/areas/TH51?topic=network", NoScript);
        var rows = page.Page.Locator("section", new() { Has = page.Page.Locator("#parts-heading") }).Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(2);
        var schools = await rows.Locator("td:nth-of-type(1)").AllTextContentsAsync();
        Assert.Equal(66, schools.Sum(int.Parse));
        await rows.GetByRole(AriaRole.Link, new() { Name = "แม่ทา" }).ClickAsync();
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("อำเภอแม่ทา");
        Assert.Contains("topic=network", page.Page.Url, StringComparison.Ordinal);
        await Expect(page.Page.Locator("#sisters-heading")).ToContainTextAsync("เปรียบเทียบกับอำเภอ/เขตอื่น");
        await Expect(page.Page.Locator("tr.here")).ToContainTextAsync("แม่ทา");
    }

    [Fact]
    public async Task A_day_is_chosen_by_a_form_and_kept_on_the_way()
    {
        await using var page = await site.OpenAsync("/areas/TH51", NoScript);
        await page.Page.GetByLabel("ข้อมูล ณ วันที่").FillAsync("2021-02-03");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "แสดงข้อมูลของวันที่เลือก" }).ClickAsync();
        await Expect(page.Page.Locator(".day label")).ToContainTextAsync("3 กุมภาพันธ์ 2564");
        // The school that was closed in April 2021 was open then.
        await Expect(page.Page.Locator(".tiles > div").First).ToHaveTextAsync("โรงเรียน67");
        await Expect(page.Page.Locator(".note").Filter(new() { HasText = "ระบบเริ่มคำนวณสถานะเมื่อ" })).ToBeVisibleAsync();
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "เมืองลำพูน" }).First.ClickAsync();
        await page.ExpectAddressAsync("asOf=2021-02-03");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "ดูข้อมูลวันนี้" }).ClickAsync();
        await Expect(page.Page.Locator(".note")).ToHaveCountAsync(0);
        Assert.DoesNotContain("asOf", page.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_none_is_told_beside_its_field()
    {
        await using var page = await site.OpenAsync("/areas/TH51?asOf=2564-02-03", NoScript);
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("2021-02-03");
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("จังหวัดลำพูน");
        page.ForgetErrors();
    }

    [Fact]
    public async Task A_day_before_all_says_plainly_that_there_are_no_schools()
    {
        await using var page = await site.OpenAsync("/areas/TH51?asOf=2019-12-31", NoScript);
        await Expect(page.Page.Locator("#empty-heading")).ToHaveTextAsync("ไม่มีโรงเรียนในพื้นที่นี้");
        await Expect(page.Page.Locator(".tiles")).ToHaveCountAsync(0);
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "ดูข้อมูลวันนี้" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_area_that_is_not_there_is_the_drawn_page()
    {
        await using var page = await site.OpenAsync("/areas/TH99", NoScript);
        await Expect(page.Page.Locator(".message-picture")).ToBeVisibleAsync();
        page.ForgetErrors();
    }

    [Fact]
    public async Task A_country_without_a_boundary_of_its_own_holds_what_its_provinces_hold()
    {
        await using var page = await site.OpenAsync("/areas/th?lang=en", NoScript);
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("Thailand");
        await Expect(page.Page.Locator(".tiles > div").First).ToHaveTextAsync("Schools66");
        await Expect(page.Page.Locator("tr[data-code=TH51]")).ToContainTextAsync("Lamphun");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "ไทย" }).ClickAsync();
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("ประเทศไทย");
    }

    [Fact]
    public async Task With_script_a_table_is_sorted_by_the_column_that_is_pressed()
    {
        await using var page = await site.OpenAsync("/areas/TH51");
        var table = page.Page.Locator("table.areas").First;
        var names = table.Locator("tbody th");
        await Expect(names).ToHaveTextAsync(["เมืองลำพูน", "แม่ทา"]);
        var students = table.GetByRole(AriaRole.Button, new() { Name = "นักเรียน" });
        await students.PressAsync("Enter");
        await Expect(table.Locator("th[aria-sort=descending]")).ToHaveTextAsync("นักเรียน");
        var falling = await Numbers(table);
        Assert.Equal(falling.OrderDescending(), falling);
        await students.PressAsync("Enter");
        await Expect(table.Locator("th[aria-sort=ascending]")).ToHaveTextAsync("นักเรียน");
        Assert.Equal(falling.Order(), await Numbers(table));
    }

    [Theory]
    [InlineData("/areas/TH51", false, false)]
    [InlineData("/areas/TH51?lang=en&topic=dltv", true, false)]
    [InlineData("/areas/TH5101", false, true)]
    [InlineData("/areas/TH?asOf=2021-02-03", true, true)]
    [InlineData("/areas/TH51?asOf=2019-12-31", false, true)]
    [InlineData("/areas/TH51/book", false, false)]
    [InlineData("/areas/TH51/book?lang=en", false, true)]
    public async Task Nothing_serious_is_found_and_nothing_sticks_out(string path, bool dark, bool phone)
    {
        await using var page = await site.OpenAsync(path, (phone ? Visitor.Phone : new Visitor()) with { Dark = dark });
        await page.AssertAccessibleAsync(path);
        await page.AssertNoSidewaysScrollAsync();
    }

    [Fact]
    public async Task The_map_loads_none_of_it()
    {
        await using var page = await site.OpenAsync("/");
        await Expect(page.List.First).ToBeVisibleAsync();
        var loaded = await page.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(e => e.name)");
        Assert.NotEmpty(loaded);
        Assert.DoesNotContain(
            loaded,
            name =>
                name.Contains("area-page", StringComparison.Ordinal)
                || name.Contains("css/stat-table", StringComparison.Ordinal)
                || name.Contains("css/book", StringComparison.Ordinal)
        );
    }

    private static async Task<int[]> Numbers(ILocator table) =>
        [
            .. (await table.Locator("tbody td:nth-of-type(2)").AllTextContentsAsync()).Select(text =>
                int.Parse(text, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture)
            ),
        ];
}
