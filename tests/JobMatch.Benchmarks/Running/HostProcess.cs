using System.Diagnostics;

namespace JobMatch.Benchmarks.Running;

/// <summary>A real process of a program that lies beside this one, run to its end.</summary>
/// <param name="Seconds">From before the process was started until it had ended.</param>
/// <param name="PeakMegabytes">The most memory that was resident.</param>
/// <param name="Output">What it wrote to standard output.</param>
internal sealed record HostProcess(double Seconds, double PeakMegabytes, string Output)
{
    private static readonly TimeSpan MemoryCheck = TimeSpan.FromMilliseconds(50);

    /// <exception cref="InvalidOperationException">The process could not do what it was asked for.</exception>
    public static async Task<HostProcess> RunAsync(string assembly, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        // 1 is "done, with refused rows", which generated files have.
        const int highestGoodExitCode = 1;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, assembly)))
        {
            start.ArgumentList.Add(argument);
        }

        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var ended = process.WaitForExitAsync(cancellation);
        var peak = 0L;
        while (await Task.WhenAny(ended, Task.Delay(MemoryCheck, cancellation)) != ended)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended just now.
            }
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return process.ExitCode <= highestGoodExitCode
            ? new(seconds, peak / 1e6, await output)
            : throw new InvalidOperationException($"{assembly} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await errors}");
    }
}
