using Gis.Api.Imports.SchoolRows;
using Xunit;

namespace Gis.Api.Tests.Imports;

public sealed class SchoolCodeTests
{
    [Theory]
    [InlineData("1020080035", 10, "1020080035", null)]
    [InlineData("080035", 6, "080035", null)]
    [InlineData("๐๘๐๐๓๕", 6, "080035", "code-tidied")]
    [InlineData("1020 080-035", 10, "1020080035", "code-tidied")]
    [InlineData("1020080035.0", 10, "1020080035", "code-tidied")]
    [InlineData("1.020080035E9", 10, "1020080035", "code-tidied")]
    [InlineData("'080035", 6, "080035", "code-tidied")]
    public void A_code_keeps_its_digits(string text, int digits, string code, string? issue)
    {
        var read = SchoolCode.Read(text, digits, "dmc_code");
        Assert.Equal((code, null, issue), (read.Value, read.Padded, read.Issue?.Kind.Code));
    }

    [Theory]
    [InlineData("80035", 6, "080035")]
    [InlineData("80035.0", 6, "080035")]
    [InlineData("105151029", 10, "0105151029")]
    [InlineData("5101200", 8, "05101200")]
    public void A_code_one_digit_short_may_have_lost_its_zero(string text, int digits, string padded)
    {
        var read = SchoolCode.Read(text, digits, "obec_code");
        Assert.Equal((null, padded, null), (read.Value, read.Padded, read.Issue));
    }

    [Theory]
    [InlineData("1.02E9", 10)]
    [InlineData("1020080035.5", 10)]
    [InlineData("10200800351", 10)]
    [InlineData("8003", 6)]
    [InlineData("๑๐๒ก", 6)]
    [InlineData("' or 1=1", 6)]
    [InlineData("-80035", 8)]
    [InlineData("1e400", 10)]
    public void Anything_else_is_malformed(string text, int digits) =>
        Assert.Equal("code-malformed", SchoolCode.Read(text, digits, "dmc_code").Issue?.Kind.Code);
}
