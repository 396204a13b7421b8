using Gis.Web.Text;

namespace Gis.Web.Pages;

/// <summary>What a statistics book holds: its numbered parts, and the index of its schools.</summary>
public sealed class AreaBook
{
    /// <summary>More schools than these have no index in one book: it would be over thirty pages of names.</summary>
    public const int MostSchools = 3_000;

    private const string SchoolPrefix = "โรงเรียน";

    public AreaBook(AreaPageModel model)
    {
        var words = Texts.For(model.Language);
        Parts = [.. Titles(model, words).Select((part, i) => new Part(i + 1, part.Key, part.Title))];
    }

    /// <param name="Key"><c>summary</c>, a topic with <c>topic-</c> before it, <c>registers</c>, <c>sisters</c>, <c>worst</c>, <c>index</c>.</param>
    public sealed record Part(int Number, string Key, string Title);

    public IReadOnlyList<Part> Parts { get; }

    /// <summary>The schools by the letter that a Thai dictionary has them under, which is the first consonant.</summary>
    public static IEnumerable<IGrouping<string, (string Name, AreaSchoolRow School)>> Letters(IReadOnlyList<AreaSchoolRow> schools) =>
        schools
            .Select(school => (Name: ShortName(school.Name.Th), school))
            .GroupBy(school => LetterOf(school.Name), StringComparer.Ordinal);

    private static IEnumerable<(string Key, string Title)> Titles(AreaPageModel model, Texts words)
    {
        yield return ("summary", words["bookSummary"]);
        foreach (var topic in (string[])["combined", "network", "dltv"])
            yield return ($"topic-{topic}", words.With("bookTopic", "topic", words.Of("topic", topic, topic)));
        yield return ("registers", words["bookRegisters"]);
        if (model.Sisters.Count > 1)
            yield return ("sisters", words.With("areaSisters", "kind", words[$"areaPlural.{model.Kind}"]));
        if (model.Worst.Count > 0)
            yield return ("worst", words["bookWorst"]);
        yield return ("index", words["bookIndex"]);
    }

    // All of them begin so: in an index it would only hide the order.
    private static string ShortName(string name) =>
        name.StartsWith(SchoolPrefix, StringComparison.Ordinal) && name.Length > SchoolPrefix.Length
            ? name[SchoolPrefix.Length..].TrimStart()
            : name;

    private static string LetterOf(string name)
    {
        // A leading vowel is written before the consonant that it is sorted after.
        var letter = name.FirstOrDefault(c => c is >= 'ก' and <= 'ฮ' || char.IsAsciiLetterOrDigit(c));
        return letter is >= 'ก' and <= 'ฮ' ? letter.ToString() : "0–9 A–Z";
    }
}
