using System.Globalization;
using System.Text;
using Gis.Web.Parts;
using Gis.Web.Text;

namespace Gis.Web.Pages;

/// <summary>
/// The part of a book's style that has its words in it: running heads with the area and the part, and the number of the page. A style sheet
/// cannot read them from the page, and the page may have no style of its own.
/// </summary>
public static class BookStyle
{
    public static string Of(AreaPageModel model)
    {
        var words = Texts.For(model.Language);
        var (page, pages) = (words["bookPageOf"].Split("{page}")[0], words["bookPageOf"].Split("{page}")[1].Split("{pages}"));
        var css = new StringBuilder();
        css.Append(
            CultureInfo.InvariantCulture,
            $"@page {{ @top-left {{ content: {Quoted(AreaHeading.Of(model, words))} }} @bottom-left {{ content: {Quoted($"{words["areaDay"]} {words.Date(model.Day)}")} }} @bottom-right {{ content: {Quoted(page)} counter(page) {Quoted(pages[0])} counter(pages) {Quoted(pages[1])} }} }}\n"
        );
        foreach (var part in new AreaBook(model).Parts)
            css.Append(
                CultureInfo.InvariantCulture,
                $"@page part{part.Number} {{ @top-right {{ content: {Quoted($"{words.With("bookPart", "number", part.Number.ToString(CultureInfo.InvariantCulture))} {part.Title}")} }} }}\n#part-{part.Number} {{ page: part{part.Number} }}\n"
            );
        // Said last, so that nothing stands on the cover.
        return css.Append("@page cover { @top-left { content: none } @bottom-left { content: none } @bottom-right { content: none } }\n")
            .ToString();
    }

    /// <summary>A css string; all but letters, marks, digits and spaces is written by number, so that no name ends it.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            var isPlain =
                Rune.IsLetterOrDigit(rune) || rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;
            // The space ends the number; without it, one of the text would be taken for that.
            quoted.Append(isPlain ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\{rune.Value:x6} "));
        }
        return quoted.Append('"').ToString();
    }
}
