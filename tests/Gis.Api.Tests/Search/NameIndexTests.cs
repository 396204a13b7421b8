using Gis.Api.Search;
using Xunit;

namespace Gis.Api.Tests.Search;

public sealed class NameIndexTests
{
    private static readonly string[] Schools =
    [
        "โรงเรียนจักรคำคณาทร จังหวัดลำพูน",
        "บ้านแป้นพิทยาคม",
        "โรงเรียนบ้านแป้น",
        "โรงเรียนวัดป่าตึงห้วยยาบ",
        "โรงเรียนอนุบาลลำพูน",
        "โรงเรียนธรรมสาธิตศึกษา",
        "โรงเรียนเทศบาล 1 (ตลาดเก่า)",
        "โรงเรียนไทยรัฐวิทยา 53 (บ้านคลองขนาน)",
        "น้ำดิบวิทยาคม",
    ];

    private static readonly NameIndex Index = Make(Schools);

    [Theory]
    [InlineData("จักรคำคณาทร", "โรงเรียนจักรคำคณาทร จังหวัดลำพูน")]
    [InlineData("จักรคำคนาทร", "โรงเรียนจักรคำคณาทร จังหวัดลำพูน")] // sounds alike
    [InlineData("จักคำคณาทร", "โรงเรียนจักรคำคณาทร จังหวัดลำพูน")] // a letter left out
    [InlineData("จักรคำคณาธร", "โรงเรียนจักรคำคณาทร จังหวัดลำพูน")]
    [InlineData("จักรคํ าคณาทร", "โรงเรียนจักรคำคณาทร จังหวัดลำพูน")] // sara am in two letters, a space inside
    [InlineData("ร.ร.จักรคำ คณาทร", "โรงเรียนจักรคำคณาทร จังหวัดลำพูน")]
    [InlineData("แป้นพิทยาคม", "บ้านแป้นพิทยาคม")]
    [InlineData("แปนพิทยาคม", "บ้านแป้นพิทยาคม")] // no tone mark
    [InlineData("โรงเรียนบ้านแป้นพิทยาคม", "บ้านแป้นพิทยาคม")]
    [InlineData("แป้น", "โรงเรียนบ้านแป้น")] // the very name before a longer one
    [InlineData("ป่าตึงห้วยยาบ", "โรงเรียนวัดป่าตึงห้วยยาบ")]
    [InlineData("บ้านป่าตึงห้วยยาบ", "โรงเรียนวัดป่าตึงห้วยยาบ")] // the wrong word before it
    [InlineData("เทศบาล ๑", "โรงเรียนเทศบาล 1 (ตลาดเก่า)")]
    [InlineData("ตลาดเก่า", "โรงเรียนเทศบาล 1 (ตลาดเก่า)")]
    [InlineData("ไทยรัฐ 53", "โรงเรียนไทยรัฐวิทยา 53 (บ้านคลองขนาน)")]
    [InlineData("ใทยรัฐวิทยา53", "โรงเรียนไทยรัฐวิทยา 53 (บ้านคลองขนาน)")]
    [InlineData("น้ำดิบ", "น้ำดิบวิทยาคม")]
    [InlineData("นำ้ดิบ", "น้ำดิบวิทยาคม")] // marks in the order that some keyboards give
    public void The_school_is_found_first(string typed, string name) => Assert.Equal(name, Names(typed)[0]);

    [Theory]
    [InlineData("กขฃคฅฆงจฉชซ")]
    [InlineData("zzzzzz")]
    [InlineData("!!! ???")]
    [InlineData("")]
    [InlineData("'; drop table school; --")]
    public void What_is_like_nothing_finds_nothing(string typed) => Assert.Empty(Names(typed));

    [Theory]
    [InlineData("1051510293", 1)]
    [InlineData("๑๐๕๑๕๑๐๒๙๓", 1)]
    [InlineData("51012003", 1)]
    [InlineData("510293", 1)]
    [InlineData("080035", 2)]
    [InlineData("10 5151 0293", 1)]
    public void A_code_finds_its_school_first(string typed, long id)
    {
        var builder = new NameIndexBuilder();
        builder.AddSchool(1, "จักรคำคณาทร", null, ["1051510293", "51012003", "510293"], 0, 0, 0);
        builder.AddSchool(2, "ชุมชนวัดหนองรี", null, ["1020080035", "20010030", "080035"], 0, 0, 0);
        builder.AddSchool(3, "โรงเรียน 510293", null, [], 0, 0, 0);
        Assert.Equal(id, builder.Build().Search(typed, 3)[0].Record.Id);
    }

    [Fact]
    public void A_code_that_is_another_is_not_a_misspelling()
    {
        var builder = new NameIndexBuilder();
        builder.AddArea(1, "TH101203", "ช่องนนทรี", "Chong Nonsi", 0.5f);
        Assert.Empty(builder.Build().Search("51012003", 3));
    }

    [Fact]
    public void A_filter_by_the_very_name_leaves_out_what_only_looks_like_it()
    {
        var builder = new NameIndexBuilder();
        builder.AddSchool(1, "บ้านแป้นพิทยาคม", null, [], 0, 0, 0);
        builder.AddSchool(2, "โรงเรียนครนพิทยาคม", null, [], 0, 0, 0);
        builder.AddSchool(3, "โรงเรียนใหม่บ้านแป้นพิทยาคมอนุสรณ์", null, [], 0, 0, 0);
        var index = builder.Build();
        Assert.Equal([1, 3, 2], index.Search("แป้นพิทยาคม", 5).Select(match => match.Record.Id));
        Assert.Equal([1, 3], index.SchoolIds("แป้นพิทยาคม", 5));
        // Where nothing fits exactly, what is nearest passes.
        Assert.Equal(1, index.SchoolIds("แปนพทยาคม", 5)[0]);
    }

    [Fact]
    public void The_beginning_of_a_code_finds_the_schools_that_have_it()
    {
        var builder = new NameIndexBuilder();
        builder.AddSchool(1, "ก", null, ["1051510293"], 0, 0, 0);
        builder.AddSchool(2, "ข", null, ["1051510296"], 0, 0, 0);
        builder.AddSchool(3, "ค", null, ["1020080035"], 0, 0, 0);
        Assert.Equal([1, 2], builder.Build().Search("105151", 5).Select(match => match.Record.Id));
    }

    [Fact]
    public void An_area_comes_before_schools_of_its_name_and_a_province_before_a_district()
    {
        var builder = new NameIndexBuilder();
        builder.AddSchool(1, "โรงเรียนลำพูน", "Lamphun School", [], 0, 0, 0);
        builder.AddArea(2, "TH9999", "ลำพูน", "Lamphun", 1.5f);
        builder.AddArea(3, "TH51", "ลำพูน", "Lamphun", 3);
        var index = builder.Build();
        foreach (var typed in (string[])["ลำพูน", "lamphun", "Lampun", "จังหวัดลำพูน"])
            Assert.Equal([3, 2, 1], index.Search(typed, 3).Select(match => match.Record.Id));
        Assert.Equal(3, index.Search("th51", 1)[0].Record.Id);
    }

    [Fact]
    public void A_place_beside_the_name_picks_the_school_that_stands_there()
    {
        var builder = new NameIndexBuilder();
        builder.AddArea(100, "TH510601", "ป่าซาง", "Pa Sang", 0.5f);
        builder.AddArea(200, "TH510101", "ในเมือง", "Nai Mueang", 0.5f);
        builder.AddSchool(1, "โรงเรียนบ้านดง", null, [], 200, 0, 0);
        builder.AddSchool(2, "โรงเรียนบ้านดง", null, [], 100, 0, 0);
        var index = builder.Build();
        Assert.Equal(2, index.Search("บ้านดง ป่าซาง", 3)[0].Record.Id);
        Assert.Equal(2, index.Search("ต.ป่าซาง บ้านดง", 3)[0].Record.Id);
        Assert.Equal(1, index.Search("บ้านดง ในเมือง", 3)[0].Record.Id);
    }

    [Fact]
    public void The_right_name_is_found_among_thousands_that_share_its_letters()
    {
        var builder = new NameIndexBuilder();
        for (var i = 0; i < 20_000; i++)
            builder.AddSchool(i, $"โรงเรียนบ้านหนอง{(char)('ก' + i % 40)}{(char)('ก' + i / 40 % 40)}า{i}", null, [], 0, 0, 0);
        builder.AddSchool(99_999, "โรงเรียนบ้านหนองแสงวิทยา", null, [], 0, 0, 0);
        Assert.Equal(99_999, builder.Build().Search("บานหนองแสนวิทยา", 1)[0].Record.Id);
    }

    private static NameIndex Make(params string[] names)
    {
        var builder = new NameIndexBuilder();
        for (var i = 0; i < names.Length; i++)
            builder.AddSchool(i, names[i], null, [], 0, 0, 0);
        return builder.Build();
    }

    private static string[] Names(string typed) => [.. Index.Search(typed, 5).Select(match => Schools[match.Record.Id])];
}
