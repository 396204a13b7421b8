using System.Globalization;
using System.Xml.Linq;
using Gis.Web.Pictures;
using Gis.Web.Text;
using Xunit;

namespace Gis.Web.Tests.Pictures;

public sealed class PreviewPictureTests
{
    private static readonly PlaceMap Map = new((99, 18.5), false, [], []);
    private static readonly string[] Summary = ["อนุบาล ประถมศึกษา มัธยมศึกษาตอนต้น มัธยมศึกษาตอนปลาย", "12,345 คน"];

    [Theory]
    [InlineData("วัดสันหลวง", 1)]
    [InlineData("โรงเรียนบ้านแม่ตืนวิทยาคม", 1)]
    [InlineData("โรงเรียนชุมชนบ้านท่ากว้างประชาสามัคคีอนุสรณ์", 2)]
    [InlineData("โรงเรียนเฉลิมพระเกียรติสมเด็จพระศรีนครินทร์ กาญจนบุรี ในพระบรมราชูปถัมภ์สมเด็จ", 3)]
    [InlineData("โรงเรียนเฉลิมพระเกียรติสมเด็จพระศรีนครินทร์ ศรีสะเกษ ในพระราชูปถัมภ์ สมเด็จพระเทพรัตนราชสุดาฯ สยามบรมราชกุมารี", 4)]
    public void The_whole_name_is_there_and_no_line_is_a_mere_rest(string name, int mostLines)
    {
        var lines = Texts(name).Where(text => (string?)text.Attribute("font-weight") == "700").Select(text => text.Value).ToList();
        Assert.InRange(lines.Count, 1, mostLines);
        Assert.Equal(Bare(name), Bare(string.Concat(lines)));
        Assert.All(lines, line => Assert.True(GraphemeWrap.Width(line) > lines.Max(GraphemeWrap.Width) / 3, line));
    }

    [Fact]
    public void A_number_is_never_cut() => Assert.Contains(Texts("โรงเรียนบ้านแป้น"), text => text.Value == "12,345 คน");

    [Theory]
    [InlineData("วัดสันหลวง")]
    [InlineData("โรงเรียนเฉลิมพระเกียรติสมเด็จพระศรีนครินทร์ กาญจนบุรี ในพระบรมราชูปถัมภ์สมเด็จพระเทพรัตนราชสุดาฯ สยามบรมราชกุมารี")]
    public void Lines_never_meet(string name)
    {
        var lines = Texts(name)
            .Where(text => (string?)text.Attribute("x") == "64")
            .Select(text => (Y: Number(text, "y"), Size: Number(text, "font-size")))
            .OrderBy(line => line.Y)
            .ToList();
        foreach (var (above, below) in lines.Zip(lines.Skip(1)))
            Assert.True(below.Y - above.Y >= below.Size, $"{above} {below}");
        Assert.True(lines[^1].Y < 600);
    }

    private static string Bare(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static int Number(XElement element, string attribute) =>
        int.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static IEnumerable<XElement> Texts(string name) =>
        XDocument
            .Parse(
                PreviewPicture.Svg(
                    new LocalName(name, "A School With an English Name"),
                    "ต.บ้านหนองบัวใหญ่ อ.เฉลิมพระเกียรติ จ.ประจวบคีรีขันธ์",
                    Summary,
                    new LocalName("แผนที่ & โรงเรียน", null),
                    Map,
                    Web.Text.Texts.For("th"),
                    true
                )
            )
            .Root!.Elements()
            .Where(element => element.Name.LocalName == "text");
}
