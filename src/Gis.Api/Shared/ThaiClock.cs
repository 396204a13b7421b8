namespace Gis.Api.Shared;

/// <summary>The day in Thailand, which has kept UTC+7 without daylight saving since 1920.</summary>
internal sealed class ThaiClock(TimeProvider time)
{
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);
}
