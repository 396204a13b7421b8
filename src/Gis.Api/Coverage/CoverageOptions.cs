using System.Text.Json.Serialization;

namespace Gis.Api.Coverage;

/// <summary>Thresholds of the coverage rules; section "Coverage". A change of any of them recomputes every school.</summary>
internal sealed class CoverageOptions
{
    public const string Section = "Coverage";

    /// <summary>Days for which a fact counts after the day it was observed.</summary>
    public int FreshDays { get; init; } = 365;

    /// <summary>Days for which a measured speed counts before the contracted one.</summary>
    public int MeasuredDays { get; init; } = 90;

    /// <summary>Least target of a school in Mbps: the world benchmark of Giga Maps for live speed.</summary>
    public double TargetFloorMbps { get; init; } = 20;

    /// <summary>Mbps for each student.</summary>
    public double TargetMbpsPerStudent { get; init; } = 0.1;

    [JsonIgnore]
    public bool AreSound => FreshDays > 0 && MeasuredDays > 0 && TargetFloorMbps >= 0 && TargetMbpsPerStudent >= 0;

    /// <summary>Mbps that a school of so many students should have.</summary>
    public double TargetMbps(int? students) => Math.Max(TargetFloorMbps, TargetMbpsPerStudent * (students ?? 0));

    /// <summary>Observed on that day or within <see cref="FreshDays"/> before it. What was observed later was not known then.</summary>
    public bool IsFresh(DateOnly observedOn, DateOnly asOf) => IsWithin(observedOn, asOf, FreshDays);

    /// <summary>The first day whose facts are fresh on another.</summary>
    public DateOnly FreshSince(DateOnly asOf) => asOf.AddDays(-FreshDays);

    public bool IsRecentMeasure(DateOnly measuredOn, DateOnly asOf) => IsWithin(measuredOn, asOf, MeasuredDays);

    private static bool IsWithin(DateOnly observedOn, DateOnly asOf, int days) =>
        observedOn <= asOf && asOf.DayNumber - observedOn.DayNumber <= days;
}
