namespace Gis.Api.Demo;

/// <summary>Section "Demo" of the configuration.</summary>
internal sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>An unused database gets the demo at the first start; --no-demo on the command line says no, and that is remembered.</summary>
    public bool AtFirstStart { get; init; } = true;

    /// <summary>How long the first start may wait for the demo before it answers requests.</summary>
    public TimeSpan MostWaiting { get; init; } = TimeSpan.FromSeconds(5);

    public bool IsSound => MostWaiting >= TimeSpan.Zero && MostWaiting < TimeSpan.FromMinutes(5);
}
