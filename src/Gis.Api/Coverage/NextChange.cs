namespace Gis.Api.Coverage;

/// <summary>
/// The day on which time alone may change a status: a fact turns stale, a measured speed too old, or a fact of a later day begins to
/// count. A school is computed again on that day, and not on the days before it.
/// </summary>
internal static class NextChange
{
    /// <summary>The first such day after <paramref name="asOf"/>; null where none is to come.</summary>
    public static DateOnly? After(DateOnly asOf, NetworkFacts network, DltvFacts dltv, CoverageOptions options)
    {
        var days = network
            .Links.Select(link => link.Origin)
            .Append(network.StatedNone)
            .OfType<Origin>()
            .Concat(dltv.Receivers.Select(receiver => receiver.Origin))
            .Concat(dltv.Statements.Select(statement => statement.Origin))
            .SelectMany(origin => (DateOnly[])[origin.ObservedOn, origin.ObservedOn.AddDays(options.FreshDays + 1)])
            .Concat(
                network
                    .Links.Where(link => link.MeasuredOn is not null)
                    .SelectMany(link => (DateOnly[])[link.MeasuredOn!.Value, link.MeasuredOn.Value.AddDays(options.MeasuredDays + 1)])
            )
            .Where(day => day > asOf)
            .ToList();
        return days.Count == 0 ? null : days.Min();
    }
}
