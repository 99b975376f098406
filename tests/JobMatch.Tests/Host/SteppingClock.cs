namespace JobMatch.Tests.Host;

/// <summary>A clock that begins at noon in Vietnam on a chosen day and is a millisecond later each time it is read, so
/// that ids keep the order in which they were made. Its timers run in real time.</summary>
internal sealed class SteppingClock(DateOnly day) : TimeProvider
{
    private static readonly TimeOnly NoonInVietnam = new(5, 0);

    private long _steps;

    /// <summary>The day whose ages the sample province describes.</summary>
    public static DateOnly SampleDay { get; } = new(2026, 11, 22);

    public override DateTimeOffset GetUtcNow() =>
        new DateTimeOffset(day, NoonInVietnam, TimeSpan.Zero).AddMilliseconds(Interlocked.Increment(ref _steps));
}
