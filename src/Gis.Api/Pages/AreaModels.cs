using Gis.Api.Coverage;
using Gis.Api.Statistics;
using Gis.Web.Pages;
using Gis.Web.Text;

namespace Gis.Api.Pages;

/// <summary>What the API answers of an area, as its pages take it.</summary>
internal static class AreaModels
{
    public static AreaTotals ToModel(this CoverageTotals totals) =>
        new(totals.Schools, totals.Students, totals.Resilient, Counts(totals.Network), Counts(totals.Dltv), Counts(totals.Combined));

    public static AreaSchoolRow ToRow(this AreaSchool school) =>
        new(
            school.Key(),
            school.Name.ToLocalName(),
            new PlaceNames(
                school.Place.Subdistrict?.ToLocalName(),
                school.Place.District?.ToLocalName(),
                school.Place.Province?.ToLocalName()
            ),
            school.Students,
            school.Network.Value,
            school.Network.Why is { } network ? new(network.Th, network.En) : null,
            school.Dltv.Value,
            school.Dltv.Why is { } dltv ? new(dltv.Th, dltv.En) : null,
            school.Combined
        );

    public static AreaNumbers ToModel(this AreaStatistics statistics)
    {
        var now = statistics.Current;
        return new()
        {
            Students = now.Students,
            Placed = now.Placed,
            Kinds = Tallies(now.Kinds),
            Levels = Tallies(now.Levels),
            Sizes = [.. now.Sizes.Select(size => new Tally(size.Key, size.Value.Schools, size.Value.Students))],
            EnrolmentTerm = now.Enrolment is { } enrolment ? new(enrolment.AcademicYear, enrolment.Term, enrolment.Schools) : null,
            Grades =
            [
                .. (now.Enrolment?.Grades ?? []).Select(grade => new GradeTally(grade.Grade, grade.Male, grade.Female, grade.Unknown)),
            ],
            Terms = [.. now.EnrolmentByTerm.Select(term => (new Term(term.AcademicYear, term.Term, 0), term.Students))],
            StaffTerm = now.Staff is { } staff ? new(staff.AcademicYear, staff.Term, staff.Schools) : null,
            Staff = Tallies(now.Staff?.Roles ?? []),
            Buildings = now.Buildings.Total,
            Classrooms = now.Buildings.Classrooms,
            Conditions = Tallies(now.Buildings.Conditions),
            Receivers = Tallies(now.Receivers),
            Links = [.. now.Links.Select(link => new LinkTally(link.Key, link.Value.Working, link.Value.Down, link.Value.Ended))],
        };
    }

    private static List<StatusCount> Counts(OrderedDictionary<string, CoverageCount> counts) =>
        [.. counts.Select(count => new StatusCount(count.Key, count.Value.Schools, count.Value.Students))];

    private static List<Tally> Tallies(OrderedDictionary<string, long> counts) =>
        [.. counts.Select(count => new Tally(count.Key, count.Value))];
}
