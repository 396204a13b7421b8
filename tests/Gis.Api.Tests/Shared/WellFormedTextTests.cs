using Gis.Api.Search;
using Gis.Api.Shared;
using Xunit;

namespace Gis.Api.Tests.Shared;

public sealed class WellFormedTextTests
{
    // Not theory data: those are written as UTF-8, which has no half pairs.
    private static readonly (string Text, string Clean)[] Cases =
    [
        ("โรงเรียน🏫", "โรงเรียน🏫"),
        ("a\0b\uFFFEc\uFFFFd", "abcd"),
        ("\uD800a\uDC00", "a"),
        ("\uDC00\uD83C\uDFEB\uD83C", "🏫"),
    ];

    [Fact]
    public void What_no_later_step_can_take_is_left_out()
    {
        foreach (var (text, clean) in Cases)
        {
            Assert.Equal(clean, WellFormedText.Of(text));
            // Both normalise, which throws on what was left out.
            Assert.Equal(clean, NameKey.Tidy(text));
            _ = SearchText.Fold(text);
        }
    }

    [Fact]
    public void A_pair_is_not_cut_in_two()
    {
        Assert.Equal("ก", WellFormedText.Cut("ก🏫", 2));
        Assert.Equal("ก🏫", WellFormedText.Cut("ก🏫", 3));
    }
}
