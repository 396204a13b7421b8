using System.Text.RegularExpressions;
using Gis.Web.Text;
using Xunit;

namespace Gis.Web.Tests.Text;

public sealed partial class TextsTests
{
    private static readonly Texts Thai = Texts.For("th");
    private static readonly Texts English = Texts.For("en");

    [Fact]
    public void Both_languages_have_the_same_keys_with_the_same_places()
    {
        Assert.Equal(Thai.Keys.Order(StringComparer.Ordinal), English.Keys.Order(StringComparer.Ordinal));
        foreach (var key in Thai.Keys)
            Assert.Equal(Places(Thai[key]), Places(English[key].Split('|')[^1]));
    }

    [Fact]
    public void Thai_dates_are_of_the_Buddhist_era() => Assert.Equal("12 มิถุนายน 2568", Thai.Date(new DateOnly(2025, 6, 12)));

    [Fact]
    public void English_dates_are_of_the_common_era() => Assert.Equal("12 June 2025", English.Date(new DateOnly(2025, 6, 12)));

    [Theory]
    [InlineData(1, "1 student")]
    [InlineData(2150, "2,150 students")]
    public void Counts_have_their_plural(int count, string expected) => Assert.Equal(expected, English.Count("studentCount", count));

    [Theory]
    [InlineData(0, "0 ม.")]
    [InlineData(999, "999 ม.")]
    [InlineData(1500, "1.5 กม.")]
    [InlineData(123_400, "123 กม.")]
    public void Distances_have_one_decimal_below_a_hundred_kilometres(double metres, string expected) =>
        Assert.Equal(expected, Thai.Distance(metres));

    [Theory]
    [InlineData("บางยี่เรือ", "ธนบุรี", "กรุงเทพมหานคร", "แขวงบางยี่เรือ เขตธนบุรี กรุงเทพมหานคร")]
    [InlineData("แขวงบางยี่เรือ", "เขตธนบุรี", "กรุงเทพมหานคร", "แขวงบางยี่เรือ เขตธนบุรี กรุงเทพมหานคร")]
    [InlineData("ในเมือง", "เมืองลำพูน", "ลำพูน", "ต.ในเมือง อ.เมืองลำพูน จ.ลำพูน")]
    public void Bangkok_has_its_own_kinds_of_places(string subdistrict, string district, string province, string line) =>
        Assert.Equal(line, Thai.Place(new PlaceNames(new(subdistrict, null), new(district, null), new(province, null))));

    [Theory]
    [InlineData("www.school.ac.th", "http://www.school.ac.th/")]
    [InlineData("https://school.ac.th/ก", "https://school.ac.th/%E0%B8%81")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("http://user:pass@school.ac.th", null)]
    [InlineData("ไม่มี", null)]
    [InlineData(" ", null)]
    public void Only_web_addresses_become_links(string written, string? link) => Assert.Equal(link, WebAddress.Of(written));

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
