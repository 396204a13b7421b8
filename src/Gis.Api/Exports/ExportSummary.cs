using Gis.Api.Coverage;
using Gis.Api.Shared;
using Gis.Web.Text;

namespace Gis.Api.Exports;

/// <summary>What a workbook's second sheet says: which area, which day, what was asked for, and the totals.</summary>
internal sealed record ExportSummary(LocalisedName Area, ListAreaSchools.Asked Asked, GetAreaCoverage.Result Coverage)
{
    public IEnumerable<(IReadOnlyList<object?> Cells, bool IsHeading)> Rows(Texts words)
    {
        yield return ([words.Name(new(Area.Th, Area.En)), Coverage.Code], true);
        yield return ([words["areaDay"], words.Date(Coverage.AsOf)], false);
        yield return (
            [
                words["exportFilter"],
                Asked.Status is null ? words["exportAll"] : $"{words.Of("topic", Kebab.Of(Asked.Topic), "")}: {Values(words)}",
            ],
            false
        );
        yield return ([words["typeSchool"], Coverage.Totals.Schools], false);
        yield return ([words["students"], Coverage.Totals.Students], false);
        yield return ([words["areaResilient"], Coverage.Totals.Resilient], false);
        foreach (var topic in Enum.GetValues<CoverageTopic>())
        {
            yield return ([], false);
            yield return ([words.Of("topic", Kebab.Of(topic), ""), words["typeSchool"], words["students"]], true);
            foreach (var (value, count) in Coverage.Totals.Of(topic))
                yield return ([words.Of("status", value, value), count.Schools, count.Students], false);
        }
        yield return ([], false);
        yield return ([words["areaParts"], words["codes"], words["typeSchool"], words["students"]], true);
        foreach (var part in Coverage.Parts)
            yield return ([words.Name(new(part.Name.Th, part.Name.En)), part.Code, part.Totals.Schools, part.Totals.Students], false);
        if (Coverage.Elsewhere.Schools > 0)
            yield return ([words["areaElsewhere"], null, Coverage.Elsewhere.Schools, Coverage.Elsewhere.Students], false);
    }

    private string Values(Texts words) => string.Join(", ", Asked.Status!.Select(value => words.Of("status", value, value)));
}
