using System.Text.Json;
using Gis.Web.Tests.Browser;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Gis.Web.Tests.Pages;

/// <summary>The statistics book as it comes out of the printer.</summary>
public sealed class AreaBookTests(Site site)
{
    private static readonly string[] PartsOfThai =
    [
        "ส่วนที่ 1 สรุปภาพรวม",
        "ส่วนที่ 2 ความครอบคลุม: ภาพรวม",
        "ส่วนที่ 3 ความครอบคลุม: อินเทอร์เน็ต",
        "ส่วนที่ 4 ความครอบคลุม: DLTV",
        "ส่วนที่ 5 นักเรียน บุคลากร อาคาร และอุปกรณ์",
        "ส่วนที่ 6 โรงเรียนที่ควรได้รับการช่วยเหลือก่อน",
        "ส่วนที่ 7 ดัชนีรายชื่อโรงเรียน",
    ];

    [Fact]
    public async Task It_is_a_book_of_A4_pages_with_a_cover_contents_running_heads_and_numbers()
    {
        await using var page = await site.OpenAsync("/areas/TH51/book");
        var book = await PrintedBook.PrintAsync(page);
        Assert.InRange(book.Pages, 10, 20);
        Assert.Equal(book.Pages, book.Texts.Count);
        Assert.Equal("A4", book.Size);

        var cover = book.Texts[0];
        Assert.Contains("ข้อมูลสารสนเทศทางการศึกษา จังหวัดลำพูน", cover, StringComparison.Ordinal);
        Assert.Contains("ปีการศึกษา 25", cover, StringComparison.Ordinal);
        Assert.DoesNotContain("หน้า ", cover, StringComparison.Ordinal);
        foreach (var part in PartsOfThai)
            Assert.Contains(part, book.Texts[1], StringComparison.Ordinal);
        for (var number = 2; number <= book.Pages; number++)
        {
            Assert.Contains($"หน้า {number} จาก {book.Pages}", book.Texts[number - 1], StringComparison.Ordinal);
            Assert.Contains("ข้อมูล ณ วันที่", book.Texts[number - 1], StringComparison.Ordinal);
            Assert.StartsWith("จังหวัดลำพูน", book.Texts[number - 1], StringComparison.Ordinal);
        }
        // Each part begins on a page of its own, and its name stands above every page of it.
        var heads = book
            .Texts.Skip(2)
            .Select(text => Array.FindIndex(PartsOfThai, part => text.StartsWith($"จังหวัดลำพูน {part}", StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Range(0, PartsOfThai.Length), heads.Distinct());
    }

    [Fact]
    public async Task Every_school_of_the_list_is_in_the_index_in_Thai_letters_and_in_order()
    {
        var list = await site.OpenAsync("/areas/TH51/book");
        await using var page = list;
        var answer = await site.Http.GetStringAsync(
            new Uri("/api/areas/TH51/schools?order=name&limit=500", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        using var schools = JsonDocument.Parse(answer);
        var names = schools
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .Select(school => school.GetProperty("name").GetProperty("th").GetString()!)
            .ToList();
        Assert.Equal(66, names.Count);

        var book = await PrintedBook.PrintAsync(page);
        var index = string.Join(' ', book.Texts.Where(text => text.Contains("ดัชนีรายชื่อโรงเรียน", StringComparison.Ordinal)).Skip(1));
        Assert.All(names, name => Assert.Contains(ShortOf(name), index, StringComparison.Ordinal));
        Assert.Contains(Rows.Full, index, StringComparison.Ordinal);
        await Expect(page.Page.Locator(".book-index a")).ToHaveTextAsync([.. names.Select(ShortOf)]);
    }

    [Fact]
    public async Task Rows_stay_whole_and_heads_of_tables_return_on_the_next_page()
    {
        await using var page = await site.OpenAsync("/areas/TH51/book");
        var book = await PrintedBook.PrintAsync(page);
        var worst = book.Texts.Where(text => text.StartsWith($"จังหวัดลำพูน {PartsOfThai[5]}", StringComparison.Ordinal)).ToList();
        Assert.True(worst.Count > 1, "The list of the worst covered should take more than a page.");
        Assert.All(worst, text => Assert.Contains("ที่ โรงเรียน นักเรียน อินเทอร์เน็ต", text, StringComparison.Ordinal));
        Assert.Equal("table-header-group", await StyleInPrintAsync(page, ".book-worst thead", "display"));
        Assert.Equal("avoid", await StyleInPrintAsync(page, ".book-worst tbody tr", "breakInside"));
    }

    [Fact]
    public async Task In_English_it_is_an_English_book_with_Thai_names()
    {
        await using var page = await site.OpenAsync("/areas/TH5102/book?lang=en");
        var book = await PrintedBook.PrintAsync(page);
        Assert.Contains("Education Statistics Mae Tha District", book.Texts[0], StringComparison.Ordinal);
        Assert.Contains($"Page 2 of {book.Pages}", book.Texts[1], StringComparison.Ordinal);
        Assert.Contains("บ้านหนอง 1", book.Whole, StringComparison.Ordinal);
        Assert.Contains("Index of schools", book.Whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_screen_it_has_a_button_that_prints_and_a_way_back()
    {
        await using var page = await site.OpenAsync("/areas/TH51/book");
        await page.Page.EvaluateAsync("window.print = () => { document.title = 'printed'; }");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "พิมพ์ / บันทึกเป็น PDF" }).ClickAsync();
        await Expect(page.Page).ToHaveTitleAsync("printed");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "กลับไปหน้าข้อมูลพื้นที่" }).ClickAsync();
        await Expect(page.Page.Locator("h1")).ToHaveTextAsync("จังหวัดลำพูน");
    }

    [Fact]
    public async Task A_name_cannot_write_style_of_its_own()
    {
        var style = Gis.Web.Pages.BookStyle.Of(
            BookModels.Named("x\"; } body { display: none } @page { @top-left { content: \"\n</style>\\")
        );
        var string1 = style.Split("content: ")[1].Split(" }")[0];
        Assert.Matches("^\"[^\"{}<>;\\n]*\"$", string1);
        Assert.DoesNotContain("body {", style, StringComparison.Ordinal);
    }

    private static string ShortOf(string name) => name.StartsWith("โรงเรียน", StringComparison.Ordinal) ? name["โรงเรียน".Length..] : name;

    private static async Task<string> StyleInPrintAsync(SitePage page, string selector, string property)
    {
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        return await page.Page.Locator(selector).First.EvaluateAsync<string>($"element => getComputedStyle(element).{property}");
    }
}
