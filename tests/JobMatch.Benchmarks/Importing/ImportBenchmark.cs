using System.Diagnostics;
using JobMatch.Benchmarks.Running;
using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using JobMatch.Host.Running;

namespace JobMatch.Benchmarks.Importing;

/// <summary>Trainees from a CSV file until they can be searched and ranked, against writing the same rows raw.</summary>
internal sealed class ImportBenchmark : IBenchmark
{
    private const double LeastRowsPerSecond = 5_000;

    /// <summary>Columns and full-text dictionaries of the market in memory grow with it, by less than this for each person;
    /// what reading a file needs must not grow at all.</summary>
    private const double MostBytesPerRow = 2_000;

    public string Name => "import";

    public string About => "100,000 trainees from CSV until searchable; floor: the same rows raw into SQLite";

    public async Task RunAsync(BenchmarkReport report, bool quick, CancellationToken cancellation)
    {
        var (small, large) = quick ? (400, 2_000) : (20_000, 100_000);
        var root = Directory.CreateTempSubdirectory("jobmatch-import-").FullName;
        try
        {
            var (file, _) = await MarketFolder.GenerateAsync(Path.Combine(root, "large"), large, 0, cancellation);
            var (smallFile, _) = await MarketFolder.GenerateAsync(Path.Combine(root, "small"), small, 0, cancellation);

            var floor = RawImport.Run(file, Path.Combine(root, "raw.db"));
            var (stored, current, processor) = await ImportAsync(file, Path.Combine(root, "data"), cancellation);
            report.Add("import rows/s", large / current.TotalSeconds, "rows/s", LeastRowsPerSecond, peer: large / floor.TotalSeconds);
            report.Add("import rows/s until stored", large / stored.TotalSeconds, "rows/s");
            report.Add("import processor time per row", processor.TotalMicroseconds / large, "µs", 2 * 1e6 / LeastRowsPerSecond, Direction.AtMost);

            var smallMemory = await PeakMegabytesAsync(smallFile, Path.Combine(root, "data-small"), cancellation);
            var largeMemory = await PeakMegabytesAsync(file, Path.Combine(root, "data-large"), cancellation);
            report.Add("import peak memory", largeMemory, "MB", peer: smallMemory);
            report.Add("import peak memory growth per row", (largeMemory - smallMemory) * 1e6 / (large - small), "bytes", MostBytesPerRow, Direction.AtMost);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task<(TimeSpan Stored, TimeSpan Current, TimeSpan Processor)> ImportAsync(
        string file, string dataDirectory, CancellationToken cancellation)
    {
        await using var session = await Session.StartAsync(dataDirectory, mustWrite: true, cancellation);
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await MarketFolder.ImportAsync(session, ImportKind.Trainees, file, cancellation);
        var stored = Stopwatch.GetElapsedTime(started);
        await session.Get<IMatchingQueries>().WaitUntilCurrentAsync(null, cancellation);
        return (stored, Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - used);
    }

    private static async Task<double> PeakMegabytesAsync(string file, string dataDirectory, CancellationToken cancellation) =>
        (await HostProcess.RunAsync("JobMatch.Host.dll", ["import", "trainees", file, "--data", dataDirectory], cancellation)).PeakMegabytes;
}
