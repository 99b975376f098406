using System.Diagnostics;
using System.Globalization;

namespace JobMatch.Benchmarks.Placing;

/// <summary>LEMON's network simplex (Debian's liblemon-dev), compiled with the machine's g++ and run on the same file.</summary>
/// <param name="Optimum">The best total there is.</param>
/// <param name="Milliseconds">Solving alone, without reading the file and building the network.</param>
internal sealed record LemonPeer(double Optimum, double Milliseconds)
{
    private const int Rounds = 3;

    /// <summary>The fastest of three runs; null where the compiler or the library is not installed.</summary>
    public static LemonPeer? Run(string instance, string directory)
    {
        var program = Path.Combine(directory, "lemon");
        var source = Path.Combine(AppContext.BaseDirectory, "Placing", "lemon_peer.cpp");
        if (!File.Exists(program) && Output("g++", "-O2", "-o", program, source) is null)
        {
            return null;
        }

        var best = Enumerable.Range(0, Rounds).Select(_ => Output(program, instance)).OfType<string>()
            .Select(output => output.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray())
            .MinBy(figures => figures[2]);
        return best is null ? null : new(best[0], best[2]);
    }

    private static string? Output(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            _ = errors.Result;
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
