using System.Text.Json.Serialization;
using Gis.Api.Network;

namespace Gis.Api.Coverage;

/// <summary>A network link as the rule sees it; speeds are downlink, in Mbps.</summary>
internal sealed record LinkFact(
    LinkRole Role,
    LinkStatus Status,
    NetworkProvider Provider,
    LinkMedium Medium,
    double? ContractedMbps,
    double? MeasuredMbps,
    DateOnly? MeasuredOn,
    Origin Origin
);

/// <summary>All that the network rule looks at, for one school on one day.</summary>
/// <param name="StatedNone">The newest statement that there is no network, if one was made.</param>
internal sealed record NetworkFacts(int? Students, IReadOnlyList<LinkFact> Links, Origin? StatedNone);

/// <param name="SpeedMbps">Sum of the fresh, working primary links whose speed is known; null where none is.</param>
/// <param name="IsResilient">A working backup with another provider and on another medium than a working primary link.</param>
/// <param name="StaleLinks">Links that were not confirmed in time; what they said is not counted.</param>
/// <param name="Old">The value before the facts went stale; null where they have not.</param>
internal sealed record NetworkInputs(
    double TargetMbps,
    int? Students,
    double? SpeedMbps,
    int WorkingLinks,
    int DownLinks,
    int StaleLinks,
    bool IsResilient,
    bool StatedNone,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StaleValue? Old = null
);

/// <summary>Is a school's network enough? The one implementation of the table in the domain rules: the first test that holds decides.</summary>
internal static class NetworkRule
{
    public static CoverageStatus<NetworkInputs> Decide(NetworkFacts facts, DateOnly asOf, CoverageOptions options)
    {
        // A link that has ended counts as nothing, and what was observed after the day was not known on it.
        var known = facts.Links.Where(link => link.Status != LinkStatus.Ended && link.Origin.ObservedOn <= asOf).ToList();
        var fresh = known.Where(link => options.IsFresh(link.Origin.ObservedOn, asOf)).ToList();
        var working = fresh.Where(link => link.Status == LinkStatus.Working).ToList();
        var stated = facts.StatedNone is { } statement && statement.ObservedOn <= asOf ? statement : null;
        var hasFreshStatement = stated is not null && options.IsFresh(stated.ObservedOn, asOf);

        var primarySpeeds = working.Where(link => link.Role == LinkRole.Primary).Select(SpeedOf).OfType<double>().ToList();
        var inputs = new NetworkInputs(
            options.TargetMbps(facts.Students),
            facts.Students,
            primarySpeeds.Count > 0 ? primarySpeeds.Sum() : null,
            working.Count,
            fresh.Count - working.Count,
            known.Count - fresh.Count,
            IsResilient(working),
            hasFreshStatement
        );

        if (working.Count > 0)
        {
            var reason =
                !working.Exists(link => SpeedOf(link) is not null) ? CoverageReason.SpeedUnknown
                : inputs.SpeedMbps >= inputs.TargetMbps ? CoverageReason.MeetsTarget
                : CoverageReason.BelowTarget;
            return new(reason == CoverageReason.MeetsTarget ? CoverageValue.Good : CoverageValue.Limited, reason, inputs, Oldest(working));
        }
        if (fresh.Count > 0)
            return new(CoverageValue.None, CoverageReason.AllLinksDown, inputs, Oldest(fresh));
        if (hasFreshStatement)
            return new(CoverageValue.None, CoverageReason.StatedNone, inputs, stated);
        if ((known.Select(link => link.Origin).MaxBy(origin => origin.ObservedOn) ?? stated) is { } newest)
        {
            var until = newest.ObservedOn.AddDays(options.FreshDays);
            var old = new StaleValue(Decide(facts, until, options).Value, until);
            return new(CoverageValue.Unknown, CoverageReason.Stale, inputs with { Old = old }, newest);
        }
        return new(CoverageValue.Unknown, CoverageReason.NoRecord, inputs, null);

        double? SpeedOf(LinkFact link) =>
            link.MeasuredMbps is not null && link.MeasuredOn is { } measuredOn && options.IsRecentMeasure(measuredOn, asOf)
                ? link.MeasuredMbps
                : link.ContractedMbps;
    }

    private static bool IsResilient(List<LinkFact> working) =>
        working.Exists(backup =>
            backup.Role == LinkRole.Backup
            && working.Exists(primary =>
                primary.Role == LinkRole.Primary && primary.Provider != backup.Provider && primary.Medium != backup.Medium
            )
        );

    private static Origin? Oldest(List<LinkFact> links) => links.Select(link => link.Origin).MinBy(origin => origin.ObservedOn);
}
