using System.Diagnostics;
using System.Globalization;
using System.Text;
using JobMatch.Benchmarks.Running;

namespace JobMatch.Benchmarks.Searching;

/// <summary>Requests sent by curl, over one connection that stays open.</summary>
internal static class Curl
{
    /// <summary>Posts each body in turn.</summary>
    /// <returns>How long each took from its start to the last byte of the answer, as curl measures it, without the first
    /// <paramref name="warmUp"/>.</returns>
    public static async Task<Timings> PostAsync(string url, IReadOnlyList<byte[]> bodies, int warmUp, CancellationToken cancellation)
    {
        var directory = Directory.CreateTempSubdirectory("jobmatch-curl-").FullName;
        try
        {
            var config = new StringBuilder();
            for (var index = 0; index < bodies.Count; index++)
            {
                var file = Path.Combine(directory, index.ToString(CultureInfo.InvariantCulture));
                await File.WriteAllBytesAsync(file, bodies[index], cancellation);
                config.Append(index == 0 ? "" : "next\n")
                    .Append("url = \"").Append(url).Append("\"\nsilent\nnoproxy = \"*\"\nheader = \"Content-Type: application/json\"\n")
                    .Append("data-binary = \"@").Append(file).Append("\"\noutput = \"/dev/null\"\nwrite-out = \"%{time_total}\\n\"\n");
            }

            var script = Path.Combine(directory, "config");
            await File.WriteAllTextAsync(script, config.ToString(), cancellation);
            using var process = Process.Start(new ProcessStartInfo("curl", ["-K", script]) { RedirectStandardOutput = true })!;
            var seconds = (await process.StandardOutput.ReadToEndAsync(cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await process.WaitForExitAsync(cancellation);
            var timings = new Timings();
            foreach (var line in seconds.Skip(warmUp))
            {
                timings.Add(TimeSpan.FromSeconds(double.Parse(line, CultureInfo.InvariantCulture)));
            }

            return timings;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
