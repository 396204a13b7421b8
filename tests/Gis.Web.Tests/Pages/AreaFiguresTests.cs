using Gis.Web.Pages;
using Xunit;

namespace Gis.Web.Tests.Pages;

public sealed class AreaFiguresTests
{
    [Theory]
    [InlineData(0, 300, "0 %")]
    [InlineData(1, 300, "0.3 %")]
    [InlineData(1, 100_000, "0.1 %")]
    [InlineData(150, 300, "50 %")]
    [InlineData(299, 300, "99.7 %")]
    [InlineData(99_999, 100_000, "99.9 %")]
    [InlineData(300, 300, "100 %")]
    [InlineData(0, 0, "–")]
    public void A_share_is_never_rounded_to_none_or_all(long part, long whole, string shown) =>
        Assert.Equal(shown, AreaFigures.Percent(part, whole));

    [Theory]
    [InlineData("2026-05-15", 2025)]
    [InlineData("2026-05-16", 2026)]
    [InlineData("2027-01-01", 2026)]
    public void The_academic_year_begins_in_the_middle_of_May(string day, int year) =>
        Assert.Equal(year, AreaFigures.AcademicYear(DateOnly.ParseExact(day, "yyyy-MM-dd", null)));

    [Fact]
    public void Equal_shares_have_equal_ranks_and_many_sisters_are_shown_by_ends_and_neighbours()
    {
        AreaRow[] sisters = [.. Enumerable.Range(0, 60).Select(i => Row($"A{i}", covered: i / 2))];
        var ranking = new SisterRanking(sisters, "network");
        Assert.Equal(60, ranking.Rows.Count);
        Assert.Equal((1, 1, 3), (ranking.RankOf("A59"), ranking.RankOf("A58"), ranking.RankOf("A57")));
        var near = ranking.Near("A30").Select(row => row.Code).ToList();
        Assert.Equal(19, near.Count);
        Assert.Contains("A30", near);
        Assert.Null(ranking.RankOf("B"));
    }

    [Fact]
    public void An_index_has_a_school_under_its_first_consonant()
    {
        string[] names = ["โรงเรียนกกแรต", "โรงเรียนเกาะยาว", "โรงเรียนแก่งคอย", "โรงเรียนขุนยวม", "โรงเรียน", "Bangkok School"];
        var letters = AreaBook.Letters([
            .. names.Select(name => new AreaSchoolRow("s1", new(name, null), new(null, null, null), null, "", null, "", null, "")),
        ]);
        Assert.Equal(
            [("ก", "กกแรต,เกาะยาว,แก่งคอย"), ("ข", "ขุนยวม"), ("ร", "โรงเรียน"), ("0–9 A–Z", "Bangkok School")],
            letters.Select(letter => (letter.Key, string.Join(',', letter.Select(school => school.Name))))
        );
    }

    private static AreaRow Row(string code, long covered) =>
        new(code, "province", new(code, null), new(100, 0, 0, [new("good", covered, 0), new("none", 100 - covered, 0)], [], []));
}
