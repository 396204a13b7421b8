using System.Text.Json.Serialization;
using Gis.Api.Dltv;

namespace Gis.Api.Coverage;

/// <summary>A receiver as the rule sees it.</summary>
internal sealed record ReceiverFact(ReceiverCondition Condition, Origin Origin);

/// <summary>What the school or its area stated about DLTV: that there is none, that none is needed, or how many classrooms need it.</summary>
internal sealed record DltvStatement(DltvStatementKind Kind, int? Classrooms, Origin Origin);

internal enum DltvStatementKind
{
    None,
    NotNeeded,
    NeededClassrooms,
}

/// <param name="Grades">Grades taught with enrolment in the newest term, where the school is a small primary school; else null.</param>
internal sealed record DltvFacts(int? Grades, IReadOnlyList<ReceiverFact> Receivers, IReadOnlyList<DltvStatement> Statements);

/// <param name="Need">Classrooms that should have a working receiver; null where it is not known.</param>
/// <param name="NeedFrom">Whether the need was stated or follows from the grades taught.</param>
/// <param name="Old">The value before the facts went stale; null where they have not.</param>
internal sealed record DltvInputs(
    int? Need,
    NeedBasis? NeedFrom,
    int WorkingReceivers,
    int OtherReceivers,
    int StaleReceivers,
    bool StatedNone,
    bool StatedNotNeeded,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StaleValue? Old = null
);

internal enum NeedBasis
{
    Stated,
    Grades,
}

/// <summary>Does DLTV reach the classrooms that need it? The one implementation of the table in the domain rules: the first test that holds decides.</summary>
internal static class DltvRule
{
    public static CoverageStatus<DltvInputs> Decide(DltvFacts facts, DateOnly asOf, CoverageOptions options)
    {
        var receivers = facts.Receivers.Where(receiver => receiver.Origin.ObservedOn <= asOf).ToList();
        var fresh = receivers.Where(receiver => options.IsFresh(receiver.Origin.ObservedOn, asOf)).ToList();
        var working = fresh.Count(receiver => receiver.Condition == ReceiverCondition.Working);
        var statements = facts.Statements.Where(statement => statement.Origin.ObservedOn <= asOf).ToList();
        var freshStatements = statements.Where(statement => options.IsFresh(statement.Origin.ObservedOn, asOf)).ToList();

        var stated = Newest(freshStatements, DltvStatementKind.NeededClassrooms);
        var notNeeded = Newest(freshStatements, DltvStatementKind.NotNeeded);
        // What is said of the need later takes the place of what was said before.
        if (stated is not null && (notNeeded is null || stated.Origin.ObservedOn > notNeeded.Origin.ObservedOn))
            notNeeded = stated.Classrooms == 0 ? stated : null;
        var statedNone = Newest(freshStatements, DltvStatementKind.None);
        var need = stated?.Classrooms ?? facts.Grades;
        var inputs = new DltvInputs(
            need,
            stated?.Classrooms is not null ? NeedBasis.Stated
                : facts.Grades is not null ? NeedBasis.Grades
                : null,
            working,
            fresh.Count - working,
            receivers.Count - fresh.Count,
            statedNone is not null,
            notNeeded is not null
        );

        if (notNeeded is not null)
            return new(CoverageValue.NotNeeded, CoverageReason.Stated, inputs, notNeeded.Origin);
        if (need > 0 && fresh.Count > 0)
        {
            return working >= need ? Decided(CoverageValue.Full, CoverageReason.MeetsNeed)
                : working > 0 ? Decided(CoverageValue.Partial, CoverageReason.BelowNeed)
                : Decided(CoverageValue.None, CoverageReason.NoneWorking);
        }
        if (need is null && working > 0)
            return Decided(CoverageValue.Partial, CoverageReason.NeedUnknown);
        if (statedNone is not null)
            return new(CoverageValue.None, CoverageReason.StatedNone, inputs, statedNone.Origin);
        // Fresh receivers that all fail, where nobody knows how many are needed: not in the table; what is missing is the need.
        if (fresh.Count > 0)
            return Decided(CoverageValue.Unknown, CoverageReason.NeedUnknown);
        // A fresh statement of the need is no record of receivers, so it does not make "no record" stale.
        var stale = receivers
            .Select(receiver => receiver.Origin)
            .Concat(statements.Except(freshStatements).Select(statement => statement.Origin))
            .MaxBy(origin => origin.ObservedOn);
        if (stale is not null)
        {
            var until = stale.ObservedOn.AddDays(options.FreshDays);
            var old = new StaleValue(Decide(facts, until, options).Value, until);
            return new(CoverageValue.Unknown, CoverageReason.Stale, inputs with { Old = old }, stale);
        }
        return new(CoverageValue.Unknown, CoverageReason.NoRecord, inputs, null);

        CoverageStatus<DltvInputs> Decided(CoverageValue value, CoverageReason reason) =>
            new(value, reason, inputs, fresh.Select(receiver => receiver.Origin).MinBy(origin => origin.ObservedOn));
    }

    private static DltvStatement? Newest(List<DltvStatement> statements, DltvStatementKind kind) =>
        statements.Where(statement => statement.Kind == kind).MaxBy(statement => statement.Origin.ObservedOn);
}
