using Gis.Api.Shared;
using Xunit;

namespace Gis.Api.Tests.Shared;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("โรงเรียนบ้านแป้น", "บ้านแป้น")]
    [InlineData("ร.ร.บ้านแป้น", "บ้าน แป้น")]
    [InlineData("เทศบาล ๑ (ตลาดเก่า)", "โรงเรียนเทศบาล 1 ตลาดเก่า")]
    [InlineData("น\u0E49ำดิบ", "น\u0E4D\u0E49\u0E32ดิบ")]
    [InlineData("น้ำดิบ", "น\u0E49\u0E4D\u0E32ดิบ")]
    [InlineData("Wat Pa School", "WAT PA  SCHOOL")]
    [InlineData("เทศบาล 3\nวัดธรรมนิมิต", "เทศบาล 3 วัดธรรมนิมิต")]
    public void One_name_written_in_two_ways_has_one_key(string one, string other) =>
        Assert.Equal(NameKey.OfSchool(one), NameKey.OfSchool(other));

    [Theory]
    [InlineData("บ้านแป้น", "บ้านแป่น")]
    [InlineData("บ้านแป้น", "แป้น")]
    [InlineData("จักรคำคณาทร", "จักรคำคนาทร")]
    [InlineData("เทศบาล 1", "เทศบาล 2")]
    public void Two_names_have_two_keys(string one, string other) => Assert.NotEqual(NameKey.OfSchool(one), NameKey.OfSchool(other));

    [Theory]
    [InlineData("โรงเรียน")]
    [InlineData("-")]
    [InlineData("\u0E48")]
    public void A_name_never_has_an_empty_key(string name) => Assert.NotEmpty(NameKey.OfSchool(name));

    [Theory]
    [InlineData("  เทศบาล  5\r\nวัดป้อมแก้ว ", "เทศบาล 5 วัดป้อมแก้ว")]
    [InlineData("โรงเรียน\u200Bบ้านดง\uFEFF", "โรงเรียนบ้านดง")]
    [InlineData("ไทยรัฐวิทยา ๕๓", "ไทยรัฐวิทยา 53")]
    public void A_name_is_stored_tidy(string given, string stored) => Assert.Equal(stored, NameKey.Tidy(given));
}
