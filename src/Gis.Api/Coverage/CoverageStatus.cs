namespace Gis.Api.Coverage;

/// <summary>What a school has of a topic. Network: good, limited, none, unknown. DLTV: full, partial, none, unknown, not needed.</summary>
internal enum CoverageValue
{
    Good,
    Full,
    Limited,
    Partial,
    None,
    Unknown,
    NotNeeded,
}

/// <summary>The test of the rule that held; stable words that interfaces translate.</summary>
internal enum CoverageReason
{
    MeetsTarget,
    BelowTarget,
    SpeedUnknown,
    AllLinksDown,
    MeetsNeed,
    BelowNeed,
    NoneWorking,
    NeedUnknown,
    Stated,
    StatedNone,
    Stale,
    NoRecord,
}

/// <summary>Who stated a fact and the day it was true.</summary>
internal sealed record Origin(string Source, DateOnly ObservedOn);

/// <summary>What a stale fact said, and the last day on which it counted.</summary>
internal sealed record StaleValue(CoverageValue Value, DateOnly Until);

/// <summary>A status with all that explains it.</summary>
/// <param name="Origin">The oldest fact that the value rests on; null where there is none.</param>
/// <param name="Inputs">What the rule looked at: counts, speeds in Mbps, the target or need, what a stale fact said.</param>
internal sealed record CoverageStatus<TInputs>(CoverageValue Value, CoverageReason Reason, TInputs Inputs, Origin? Origin);
