namespace JobMatch.LabourMarket.Time;

/// <summary>The day it is in Vietnam, which decides closing dates and birthdays wherever the server stands.</summary>
public static class VietnamTime
{
    /// <summary>Vietnam has one time zone, seven hours ahead of UTC, without daylight saving.</summary>
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>Today in Vietnam.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Offset).Date);
}
