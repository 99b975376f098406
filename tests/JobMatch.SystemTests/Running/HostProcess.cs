using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace JobMatch.SystemTests.Running;

/// <summary>The built product as a process of its own, started as an operator starts it.</summary>
internal sealed partial class HostProcess : IDisposable
{
    /// <summary>Generous, because the machines that run tests are small and shared; no test waits this long unless it fails.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan Check = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly Task _reading;

    private HostProcess(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput, _output), ReadAsync(process.StandardError, _error));
    }

    /// <summary>Standard output so far.</summary>
    public string Output => TextOf(_output);

    /// <summary>Standard error so far.</summary>
    public string Error => TextOf(_error);

    /// <summary>The most memory that the running process held at any time, in megabytes. Source: VmHWM of proc(5).</summary>
    public double PeakResidentMegabytes =>
        File.ReadLines($"/proc/{_process.Id}/status")
            .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024d)
            .Single();

    public static HostProcess Start(params string[] arguments) => StartWith([], arguments);

    /// <param name="settings">Environment variables, as an operator sets options.</param>
    /// <param name="arguments">The command line.</param>
    public static HostProcess StartWith(IEnumerable<(string Name, string Value)> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [HostFile, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var exitCode = await process.WaitForExitAsync();
        return (exitCode, process.Output, process.Error);
    }

    /// <summary>Waits until the pages are served.</summary>
    /// <returns>Their address.</returns>
    public async Task<Uri> WaitForAddressAsync()
    {
        await WaitUntilAsync(process => process.Output.Contains("Ctrl+C", StringComparison.Ordinal));
        return new Uri(Address().Match(Output).Groups[1].Value);
    }

    /// <summary>Waits for something that the process says or does.</summary>
    /// <exception cref="TimeoutException">It did not happen, or the process ended before.</exception>
    public async Task WaitUntilAsync(Func<HostProcess, bool> happened)
    {
        var started = Stopwatch.GetTimestamp();
        while (!happened(this))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > Longest)
            {
                throw new TimeoutException($"{(_process.HasExited ? "ended" : "too slow")}\n{Output}\n{Error}");
            }

            await Task.Delay(Check);
        }
    }

    public async Task<int> WaitForExitAsync()
    {
        using var longest = new CancellationTokenSource(Longest);
        await _process.WaitForExitAsync(longest.Token);
        await _reading;
        return _process.ExitCode;
    }

    /// <summary>Ends the process as a power cut does: it learns nothing of it (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    /// <summary>Built beside this assembly: artifacts/bin/Host/debug for artifacts/bin/JobMatch.SystemTests/debug.</summary>
    private static string HostFile
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(here.Parent!.Parent!.FullName, "Host", here.Name, "JobMatch.Host.dll");
        }
    }

    [GeneratedRegex(@"Trang web: (\S+)")]
    private static partial Regex Address();

    // Read by blocks: progress is written over on one line and never ends it.
    private static async Task ReadAsync(StreamReader reader, StringBuilder text)
    {
        var block = new char[4096];
        int read;
        while ((read = await reader.ReadAsync(block)) > 0)
        {
            lock (text)
            {
                text.Append(block, 0, read);
            }
        }
    }

    private static string TextOf(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
