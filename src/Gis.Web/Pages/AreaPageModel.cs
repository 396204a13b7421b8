using Gis.Web.Pictures;
using Gis.Web.Text;

namespace Gis.Web.Pages;

/// <summary>Everything that the page and the statistics book of an area show.</summary>
public sealed record AreaPageModel : PageModel
{
    public required string Code { get; init; }

    /// <summary><c>country</c>, <c>province</c>, <c>district</c>, <c>subdistrict</c>, <c>service-area</c>, <c>cluster</c>.</summary>
    public required string Kind { get; init; }
    public required LocalName Name { get; init; }
    public bool IsDemo { get; init; }

    /// <summary>The areas above, the largest first.</summary>
    public IReadOnlyList<AreaLink> Parents { get; init; } = [];

    /// <summary>The day that statuses and memberships are of.</summary>
    public required DateOnly Day { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>The first day that any status is held for.</summary>
    public DateOnly? ComputedSince { get; init; }

    /// <summary>Why the day that was asked for could not be shown; then today's numbers are.</summary>
    public LocalName? DayRefused { get; init; }

    /// <summary><c>network</c>, <c>dltv</c> or <c>combined</c>: what maps, lists and comparisons go by.</summary>
    public required string Topic { get; init; }
    public required AreaTotals Totals { get; init; }
    public required IReadOnlyList<AreaRow> Parts { get; init; }

    /// <summary>Schools of which it is not known in which part they stand; parts and these add up to the totals.</summary>
    public required AreaTotals Elsewhere { get; init; }

    /// <summary>Itself among the areas of its kind under the same parent.</summary>
    public IReadOnlyList<AreaRow> Sisters { get; init; } = [];
    public required AreaNumbers Numbers { get; init; }

    /// <summary>Those who lack most, by the topic.</summary>
    public IReadOnlyList<AreaSchoolRow> Worst { get; init; } = [];

    /// <summary>For the book: all schools in the order of the Thai dictionary; null on the page, and where they are more than a book holds.</summary>
    public IReadOnlyList<AreaSchoolRow>? Index { get; init; }

    /// <summary>For the book: how the statuses were decided.</summary>
    public CoverageRules? Rules { get; init; }

    /// <summary>Null where nothing can be drawn.</summary>
    public AreaMap? Map { get; init; }

    /// <summary>The address of this area's page, or of another one's, in the same language, of the same day.</summary>
    public string Href(string? code = null, string page = "", string? topic = null, bool today = false)
    {
        var query = new List<string>();
        if (!today && Day != Today)
            query.Add(FormattableString.Invariant($"asOf={Day:yyyy-MM-dd}"));
        if ((topic ?? Topic) != "combined")
            query.Add($"topic={topic ?? Topic}");
        if (Language == "en")
            query.Add("lang=en");
        return $"/areas/{Uri.EscapeDataString(code ?? Code)}{page}" + (query.Count == 0 ? "" : "?" + string.Join('&', query));
    }

    /// <summary>The same address with its language said, so that a choice made before does not stand against it.</summary>
    public string LanguageHref(string page = "")
    {
        var href = Href(page: page);
        return Language == "en" ? href : href + (href.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=th";
    }
}

/// <summary>An area above.</summary>
public sealed record AreaLink(string Code, string Kind, LocalName Name);

/// <summary>A school of a list, with where it stood, its values, and where it is shown a sentence of why.</summary>
public sealed record AreaSchoolRow(
    string Key,
    LocalName Name,
    PlaceNames Place,
    long? Students,
    string Network,
    LocalName? NetworkWhy,
    string Dltv,
    LocalName? DltvWhy,
    string Combined
);

/// <summary>Thresholds of the coverage rules, as a book explains them.</summary>
public sealed record CoverageRules(double TargetFloorMbps, double TargetMbpsPerStudent, int FreshDays);
