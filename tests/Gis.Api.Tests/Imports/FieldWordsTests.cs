using Gis.Api.Imports.SchoolRows;
using Xunit;

namespace Gis.Api.Tests.Imports;

public sealed class FieldWordsTests
{
    [Theory]
    [InlineData("อบจ", "local-government")]
    [InlineData("เทศบาลเมืองลำพูน", "local-government")]
    [InlineData("เอกชน", "private")]
    [InlineData("สพฐ.", "obec")]
    [InlineData("OBEC", "obec")]
    [InlineData("local-government", "local-government")]
    [InlineData("ตชด.", "other")]
    [InlineData("เพิ่มpoint", null)]
    public void Who_runs_a_school_is_read_from_words(string text, string? kind) => Assert.Equal(kind, FieldWords.Kind(text));

    [Theory]
    [InlineData("close", true)]
    [InlineData("ยุบรวมกับโรงเรียนบ้านป่า", true)]
    [InlineData("ปิดเทอม", false)]
    [InlineData("อบจ", false)]
    public void A_remark_says_that_a_school_is_closed(string text, bool closed) => Assert.Equal(closed, FieldWords.SaysClosed(text));

    [Theory]
    [InlineData("village-name", true, "geocoded")]
    [InlineData("random-village-in-tambon", true, "derived")]
    [InlineData("tambon-centroid", true, "derived")]
    [InlineData("none", true, null)]
    [InlineData("GPS", true, "surveyed")]
    [InlineData("a dream", false, null)]
    public void How_a_point_is_known_is_read_from_words(string text, bool understood, string? basis)
    {
        Assert.Equal(understood, FieldWords.TryBasis(text, out var read));
        Assert.Equal(basis, read);
    }

    [Theory]
    [InlineData("www.ckk.ac.th", "https://www.ckk.ac.th")]
    [InlineData("http://ckk.ac.th/a?b=1", "http://ckk.ac.th/a?b=1")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("javascript://x.y/%0aalert(1)", null)]
    [InlineData("data:text/html,<script>", null)]
    [InlineData("http://user:pass@ckk.ac.th", null)]
    [InlineData("ไม่มี", null)]
    [InlineData("https://a b.th", null)]
    public void Only_a_web_address_is_kept(string text, string? website) => Assert.Equal(website, FieldWords.Website(text));

    [Theory]
    [InlineData("Info@CKK.ac.th", "info@ckk.ac.th")]
    [InlineData("mailto:a@b.th", "a@b.th")]
    [InlineData("a@b", null)]
    [InlineData("a@@b.th", null)]
    [InlineData("a@b.th,c@d.th", null)]
    public void Only_an_e_mail_address_is_kept(string text, string? email) => Assert.Equal(email, FieldWords.Email(text));

    [Theory]
    [InlineData("๐๕๓-๕๑๑๐๑๑", "053-511011")]
    [InlineData("0 5351 1011 ต่อ 12", "0 5351 1011 ต่อ 12")]
    [InlineData("12345", null)]
    [InlineData("<script>0535110111</script>", null)]
    public void Only_a_telephone_number_is_kept(string text, string? phone) => Assert.Equal(phone, FieldWords.Phone(text));
}
