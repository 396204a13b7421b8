using Gis.Api.Shared;
using Xunit;

namespace Gis.Api.Tests.Shared;

public sealed class BboxTests
{
    [Fact]
    public void A_box_is_read() => Assert.Equal(new Bbox(98.5, 17, 99.5, 18.25), Bbox.Parse("98.5,17, 99.5 ,18.25"));

    [Fact]
    public void No_box_is_no_filter() => Assert.Null(Bbox.Parse(" "));

    [Theory]
    [InlineData("1,2,3", "bbox-malformed")]
    [InlineData("a,b,c,d", "bbox-malformed")]
    [InlineData("1,2,3,NaN", "bbox-malformed")]
    [InlineData("1,2,3,Infinity", "bbox-malformed")]
    [InlineData("1,2,3,4,5", "bbox-malformed")]
    [InlineData("98,17,181,18", "bbox-outside-world")]
    [InlineData("98,-91,99,18", "bbox-outside-world")]
    [InlineData("179,0,-179,1", "bbox-over-date-line")]
    [InlineData("98,19,99,18", "bbox-inside-out")]
    public void A_box_that_is_none_is_refused_by_name(string text, string code)
    {
        var refusal = Assert.Throws<RefusalException>(() => Bbox.Parse(text)).Refusal;
        Assert.Equal((code, "bbox", 400), (refusal.Code, refusal.Field, refusal.Status));
    }
}
