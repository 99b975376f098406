using System.Diagnostics;

namespace JobMatch.Benchmarks.Running;

/// <summary>How long each of many like things took.</summary>
internal sealed class Timings
{
    private readonly List<double> _milliseconds = [];

    public double P50 => Percentile(0.50);

    public double P99 => Percentile(0.99);

    /// <summary>Adds what was measured elsewhere.</summary>
    public void Add(TimeSpan time) => _milliseconds.Add(time.TotalMilliseconds);

    /// <inheritdoc cref="Add(TimeSpan)"/>
    public void Add(Timings others) => _milliseconds.AddRange(others._milliseconds);

    /// <summary>Measures one thing.</summary>
    public async Task<T> MeasureAsync<T>(Func<Task<T>> work)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await work();
        _milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return result;
    }

    /// <summary>Measures one thing.</summary>
    public T Measure<T>(Func<T> work)
    {
        var started = Stopwatch.GetTimestamp();
        var result = work();
        _milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return result;
    }

    /// <summary>The smallest time, in milliseconds, that the share of all times does not exceed (nearest rank).</summary>
    private double Percentile(double share)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}
