using System.Globalization;
using Gis.Web.Text;
using Xunit;

namespace Gis.Web.Tests.Text;

public sealed class GraphemeWrapTests
{
    [Fact]
    public void A_short_name_is_one_line() => Assert.Equal(["โรงเรียนบ้านแป้น"], GraphemeWrap.Lines("โรงเรียนบ้านแป้น", 20, 3));

    [Fact]
    public void Lines_break_at_a_space_where_one_helps() =>
        Assert.Equal(["โรงเรียนจักรคำคณาทร", "จังหวัดลำพูน"], GraphemeWrap.Lines("โรงเรียนจักรคำคณาทร จังหวัดลำพูน", 11, 3));

    [Theory]
    [InlineData("โรงเรียนเฉลิมพระเกียรติสมเด็จพระศรีนครินทร์")]
    [InlineData("กำแพงน้ำผึ้งป่าโมกข์เขื่อนขันธ์สู้เสือเที่ยวใต้")]
    public void No_line_begins_with_a_mark_or_ends_with_a_leading_vowel(string name)
    {
        for (var width = 2.0; width < 12; width += 0.5)
        {
            var lines = GraphemeWrap.Lines(name, width, 99);
            Assert.Equal(name, string.Concat(lines));
            foreach (var line in lines)
            {
                Assert.False(CharUnicodeInfo.GetUnicodeCategory(line[0]) is UnicodeCategory.NonSpacingMark, $"{line} at {width}");
                Assert.DoesNotContain(line[0], "ะาำๅ");
                Assert.DoesNotContain(line[^1], "เแโใไ");
            }
        }
    }

    [Fact]
    public void What_does_not_fit_ends_in_an_ellipsis()
    {
        var lines = GraphemeWrap.Lines(string.Concat(Enumerable.Repeat("โรงเรียนบ้านหนองบัว ", 20)), 10, 3);
        Assert.Equal(3, lines.Count);
        Assert.EndsWith("…", lines[2], StringComparison.Ordinal);
    }
}
