using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace Gis.Api.Tests.Pages;

public sealed class PagesTests(SampleRows rows) : IClassFixture<SampleRows>
{
    [Theory]
    [InlineData("/schools/1051510293", "th", "โรงเรียนจักรคำคณาทร")]
    [InlineData("/schools/s1?lang=en", "en", "Chakkham Khanathon School")]
    [InlineData("/?lang=th", "th", "แผนที่สารสนเทศโรงเรียน")]
    [InlineData("/?lang=en", "en", "GisSchools")]
    public async Task A_page_comes_whole_in_its_language(string address, string language, string heading)
    {
        var (status, page) = await OpenAsync(address, "th");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.Contains($"{heading}</h1>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB,th;q=0.5", "en")]
    [InlineData("th,en;q=0.9", "th")]
    [InlineData("fr", "th")]
    [InlineData("de,en;q=0.3", "en")]
    public async Task The_language_is_the_browsers_where_the_address_says_nothing(string accepted, string language) =>
        Assert.Contains($"<html lang=\"{language}\">", (await OpenAsync("/schools/s1", accepted)).Page, StringComparison.Ordinal);

    [Theory]
    [InlineData("/schools/s1", "gis.language=en", "en")]
    [InlineData("/schools/s1?lang=th", "gis.language=en", "th")]
    [InlineData("/", "gis.language=en", "en")]
    [InlineData("/", "gis.language=xx", "th")]
    public async Task The_language_chosen_before_is_kept_unless_the_address_says_another(string address, string cookie, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Cookie", cookie);
        request.Headers.AcceptLanguage.ParseAdd("th");
        using var response = await rows.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_page_tells_chat_apps_what_it_is()
    {
        var page = (await OpenAsync("/schools/510293", "th")).Page;
        Assert.Contains("property=\"og:title\" content=\"โรงเรียนจักรคำคณาทร\"", page, StringComparison.Ordinal);
        Assert.Contains("/schools/1051510293/preview.png\"", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"http://localhost/schools/1051510293\"", page, StringComparison.Ordinal);
        Assert.Contains("class=\"place-picture\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_markup_stays_text()
    {
        await rows.Host.QueryAsync<object>(
            "insert into school (obec_code, name_th, name_key, website) values ('666666', '<script>alert(1)</script>\"''--', 'x', 'javascript:alert(1)') on conflict do nothing"
        );
        var page = (await OpenAsync("/schools/666666", "th")).Page;
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        using var preview = await rows.Client.GetAsync(
            new Uri("/schools/666666/preview.png", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        await rows.Host.QueryAsync<object>("delete from school where obec_code = '666666'");
    }

    [Fact]
    public async Task The_preview_is_a_picture_of_the_size_that_chat_apps_ask_for()
    {
        var picture = await rows.Client.GetByteArrayAsync(
            new Uri("/schools/s1/preview.png", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal("PNG"u8.ToArray(), picture[1..4]);
        Assert.Equal((1200, 630), (ReadInt(picture, 16), ReadInt(picture, 20)));

        static int ReadInt(byte[] bytes, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
    }

    [Theory]
    [InlineData("/schools/999999")]
    [InlineData("/no/such/page")]
    public async Task A_person_who_is_lost_sees_a_page_with_a_way_out(string address)
    {
        var (status, page) = await OpenAsync(address, "th");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("<h1>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_lost_gets_a_problem_document() =>
        Assert.Equal("not-found", (await rows.GetJsonAsync("/api/nothing", 404))["code"]!.ToString());

    [Theory]
    [InlineData("/")]
    [InlineData("/schools/s1")]
    [InlineData("/api/schools")]
    [InlineData("/no/such/page")]
    public async Task Every_answer_forbids_foreign_scripts_and_frames(string address)
    {
        using var response = await rows.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task The_inline_script_of_the_map_bears_the_nonce_of_its_own_answer()
    {
        using var response = await rows.Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        var nonce = policy.Split("'nonce-")[1].Split('\'')[0];
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains($"<script type=\"importmap\" nonce=\"{nonce}\">", page, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string Page)> OpenAsync(string address, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        using var response = await rows.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

/// <summary>Its database is damaged by the test, so it has one of its own.</summary>
public sealed class FailureTests(SampleRows rows) : IClassFixture<SampleRows>
{
    [Fact]
    public async Task A_failure_of_ours_is_a_drawn_page_for_a_person_and_a_problem_for_a_program()
    {
        await rows.Host.QueryAsync<object>("alter table school rename to school_away");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/schools/s1");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var response = await rows.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("<h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("school_away", page, StringComparison.Ordinal);
        Assert.DoesNotContain("relation", page, StringComparison.Ordinal);

        var problem = await rows.GetJsonAsync("/api/schools/s1", 500);
        Assert.Equal("failed", problem["code"]!.ToString());
        Assert.DoesNotContain("relation", problem.ToJsonString(), StringComparison.Ordinal);
        using var alive = await rows.Client.GetAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }
}
