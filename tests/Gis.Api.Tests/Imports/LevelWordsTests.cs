using Gis.Api.Imports.SchoolRows;
using Gis.Api.Schools;
using Xunit;

namespace Gis.Api.Tests.Imports;

public sealed class LevelWordsTests
{
    [Theory]
    [InlineData("อนุบาล–ประถมศึกษา", 3)]
    [InlineData("อนุบาล-ประถมศึกษา", 3)]
    [InlineData("อนุบาล—มัธยมศึกษาตอนต้น", 7)]
    [InlineData("เตรียมอนุบาล–มัธยมศึกษา", 15)]
    [InlineData("มัธยมศึกษา", 12)]
    [InlineData("มัธยมศึกษาตอนปลาย", 8)]
    [InlineData("มัธยมศึกษาตอนต้น-มัธยมศึกษาตอนปลาย", 12)]
    [InlineData("มัธยมศึกษาตอนต้น-ตอนปลาย", 12)]
    [InlineData("ปฐมวัย-ประถม-ม.ต้น", 7)]
    [InlineData("ปฐมวัย - ประถมศึกษา", 3)]
    [InlineData("อนุบาล-มัทยมศึกษาตอนต้น", 7)]
    [InlineData("อนุบาล–ประถมศึกษ", 3)]
    [InlineData("อนุบาล-ประถมศึกษา″", 3)]
    [InlineData("12|อนุบาล–ประถมศึก", 3)]
    [InlineData("13|อนุบาล–มัธยมศึกษาตอนต้น}", 7)]
    [InlineData("ประถมศึกษาตอนปลาย–มัธยมศึกษา", 14)]
    [InlineData("เตรียมมัธยมศึกษาตอนต้น", 4)]
    [InlineData("เตรียมความพร้อม", 1)]
    [InlineData("อ.1-ม.3", 7)]
    [InlineData("ม.1-6", 12)]
    [InlineData("ป.1-ป.6", 2)]
    [InlineData("primary-lower secondary", 6)]
    [InlineData("lower-secondary", 4)]
    public void Levels_are_read_from_the_words_of_lists(string text, int levels) =>
        Assert.Equal(((SchoolLevels)levels, null), LevelWords.Parse(text));

    [Fact]
    public void Levels_listed_one_by_one_are_no_range() =>
        Assert.Equal(
            SchoolLevels.Kindergarten | SchoolLevels.LowerSecondary | SchoolLevels.UpperSecondary,
            LevelWords.Parse("อนุบาล\nมัธยมศึกษาตอนต้น\nมัธยมศึกษาตอนปลาย").Levels
        );

    [Theory]
    [InlineData("ปวช. ปวส.")]
    [InlineData("ปริญญาตรี")]
    public void Words_of_other_schools_are_named_and_give_no_level(string text) =>
        Assert.Equal((SchoolLevels.None, text), LevelWords.Parse(text));
}
