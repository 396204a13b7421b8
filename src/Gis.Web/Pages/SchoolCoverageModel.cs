using Gis.Web.Text;

namespace Gis.Web.Pages;

/// <summary>Both statuses of a school as its page explains them.</summary>
public sealed record SchoolCoverageModel(
    TopicStatus Network,
    TopicStatus Dltv,
    bool IsResilient,
    CoverageThresholds Thresholds,
    IReadOnlyList<CoveragePeriod> History
);

/// <param name="Topic"><c>network</c> or <c>dltv</c>.</param>
/// <param name="Inputs">What the rule looked at, by name; a null is not known.</param>
/// <param name="Source">Who stated the oldest fact that it rests on; null where there is none.</param>
public sealed record TopicStatus(
    string Topic,
    string Value,
    LocalName Why,
    IReadOnlyList<KeyValuePair<string, double?>> Inputs,
    string? Source,
    DateOnly? ObservedOn
);

public sealed record CoverageThresholds(int FreshDays, int MeasuredDays, double TargetFloorMbps, double TargetMbpsPerStudent);

/// <summary>Statuses that held on these days, the last one included; null: until now.</summary>
public sealed record CoveragePeriod(DateOnly From, DateOnly? To, string Network, string Dltv);
