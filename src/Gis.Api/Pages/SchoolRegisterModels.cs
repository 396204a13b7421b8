using Gis.Api.Coverage;
using Gis.Api.Profile;
using Gis.Api.Shared;
using Gis.Web.Pages;
using Gis.Web.Text;

namespace Gis.Api.Pages;

/// <summary>What the API answers of a school's coverage and registers, as its page takes it.</summary>
internal static class SchoolRegisterModels
{
    public static SchoolCoverageModel ToModel(this GetSchoolCoverage.Result coverage, IReadOnlyList<ListSchoolCoverage.Period> history)
    {
        var (network, dltv) = (coverage.Network.Inputs, coverage.Dltv.Inputs);
        return new(
            Status(
                "network",
                coverage.Network,
                [
                    new("targetMbps", network.TargetMbps),
                    new("students", network.Students),
                    new("speedMbps", network.SpeedMbps),
                    new("workingLinks", network.WorkingLinks),
                    new("downLinks", network.DownLinks),
                    new("staleLinks", network.StaleLinks),
                ]
            ),
            Status(
                "dltv",
                coverage.Dltv,
                [
                    new("need", dltv.Need),
                    new("workingReceivers", dltv.WorkingReceivers),
                    new("otherReceivers", dltv.OtherReceivers),
                    new("staleReceivers", dltv.StaleReceivers),
                ]
            ),
            coverage.IsResilient,
            new(
                coverage.Thresholds.FreshDays,
                coverage.Thresholds.MeasuredDays,
                coverage.Thresholds.TargetFloorMbps,
                coverage.Thresholds.TargetMbpsPerStudent
            ),
            [
                .. history.Select(period => new CoveragePeriod(
                    period.ValidFrom,
                    period.ValidTo?.AddDays(-1),
                    Kebab.Of(period.Network),
                    Kebab.Of(period.Dltv)
                )),
            ]
        );
    }

    public static SchoolRegistersModel ToModel(this GetRegisters.Result registers) =>
        new(
            registers.Enrolment is not { } students
                ? null
                : new(
                    new(students.AcademicYear, students.Term),
                    [.. students.Grades.Select(grade => new GradeModel(grade.Grade, grade.Male, grade.Female, grade.Unknown))],
                    [.. students.Earlier.Select(term => (new TermModel(term.AcademicYear, term.Term), term.Total))],
                    new(students.Source, students.ObservedOn)
                ),
            registers.Staff is not { } staff
                ? null
                : new(
                    new(staff.AcademicYear, staff.Term),
                    [.. staff.Roles.Select(role => (role.Role, role.People))],
                    new(staff.Source, staff.ObservedOn)
                ),
            [
                .. registers.Buildings.Select(building => new BuildingModel(
                    building.TypeName,
                    building.TypeCode,
                    building.YearBuilt,
                    building.Floors,
                    building.Classrooms,
                    building.OtherRooms,
                    building.Condition,
                    building.CostBaht,
                    building.Flags,
                    new(building.Source, building.ObservedOn)
                )),
            ],
            [
                .. registers.Receivers.Select(receiver => new ReceiverModel(
                    Word(receiver.Band),
                    receiver.Room,
                    receiver.Grade,
                    Kebab.Of(receiver.Condition),
                    Word(receiver.Origin),
                    receiver.ReceivedOn,
                    receiver.Flags,
                    new(receiver.Source, receiver.ObservedOn, receiver.IsStale)
                )),
            ],
            [
                .. registers.DltvUsage.Select(use => new UseModel(
                    new(use.AcademicYear, use.Term),
                    Kebab.Of(use.Mode),
                    use.Grades,
                    use.HoursAWeek,
                    new(use.Source, use.ObservedOn)
                )),
            ],
            [
                .. registers.PlatformUse.Select(use => new UseModel(
                    new(use.AcademicYear, use.Term),
                    use.Platform,
                    use.Grades,
                    use.HoursAWeek,
                    new(use.Source, use.ObservedOn)
                )),
            ],
            [
                .. registers.Links.Select(link => new LinkModel(
                    Kebab.Of(link.Provider),
                    Kebab.Of(link.Medium),
                    Kebab.Of(link.Role),
                    Kebab.Of(link.Status),
                    new(link.DownMbps, link.UpMbps),
                    link.Measured is { } measured ? new(measured.DownMbps, measured.UpMbps, measured.LatencyMs, measured.On) : null,
                    link.ContractFrom,
                    link.ContractTo,
                    link.FarNode is { } node ? new(node.Code, node.Name, Kebab.Of(node.Kind)) : null,
                    link.Flags,
                    new(link.Source, link.ObservedOn, link.IsStale)
                )),
            ],
            [
                .. registers.Statements.Select(statement => new StatementModel(
                    statement.Topic,
                    statement.Said,
                    statement.Classrooms,
                    new(statement.Source, statement.ObservedOn, statement.IsStale)
                )),
            ]
        );

    private static TopicStatus Status<TInputs>(
        string topic,
        GetSchoolCoverage.Topic<TInputs> told,
        IReadOnlyList<KeyValuePair<string, double?>> inputs
    ) => new(topic, Kebab.Of(told.Value), new LocalName(told.Why.Th, told.Why.En), inputs, told.Source, told.ObservedOn);

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } known ? Kebab.Of(known) : null;
}
