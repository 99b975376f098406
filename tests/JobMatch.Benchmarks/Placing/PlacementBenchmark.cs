using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using JobMatch.Benchmarks.Running;
using JobMatch.Benchmarks.Understanding;
using JobMatch.Ranking.Placing;

namespace JobMatch.Benchmarks.Placing;

/// <summary>A whole province placed at once: stable placements checked pair by pair, and the best total by auction against
/// LEMON's network simplex and the known optimum; what its prices win as prices of congestion.</summary>
internal sealed class PlacementBenchmark : IBenchmark
{
    private const int Rounds = 9;
    private const int WarmUp = 30;

    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(1);
    private const int Seed = 20261122;
    private const double MostOffPercent = 0.01;

    private static readonly (string File, double Optimum)[] Instances =
        [("transport_2000x500x20.txt.gz", 1_686_775), ("transport_20000x4000x20.txt.gz", 16_939_315)];

    public string Name => "placement";

    public string About => "stable placement of 50,000 and 100,000 trainees; best total by auction against LEMON's network simplex";

    public Task RunAsync(BenchmarkReport report, bool quick, CancellationToken cancellation)
    {
        Stable(report, quick ? 2_000 : 50_000, quick ? 300 : 6_500, 15, 50);
        Stable(report, quick ? 4_000 : 100_000, quick ? 800 : 20_000, 20, 200);
        var directory = Directory.CreateTempSubdirectory("jobmatch-placement-").FullName;
        try
        {
            foreach (var (file, optimum) in Instances.Take(quick ? 1 : 2))
            {
                cancellation.ThrowIfCancellationRequested();
                BestTotalOf(report, file, optimum, directory);
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }

        return Task.CompletedTask;
    }

    private static void Stable(BenchmarkReport report, int trainees, int vacancies, int each, double mostMilliseconds)
    {
        var (quotas, applications) = Market(trainees, vacancies, each);
        var (building, applying, offering) = (new Timings(), new Timings(), new Timings());
        PlacementRound? round = null;
        Placement? applied = null, again = null, offered = null;
        for (var time = 0; time < WarmUp + Rounds; time++)
        {
            if (time == WarmUp)
            {
                (building, applying, offering) = (new(), new(), new());
            }

            round = building.Measure(() => new PlacementRound(trainees, quotas, applications, Seed));
            (again, applied) = (applied, applying.Measure(() => TraineesApply.Run(round)));
            offered = offering.Measure(() => EmployersOffer.Run(round));
        }

        var size = $"{trainees:N0} × {vacancies:N0} × {each}";
        report.Add($"{size}: trainees apply, p50", applying.P50, "ms", mostMilliseconds, Direction.AtMost);
        report.Add($"{size}: employers offer, p50", offering.P50, "ms", mostMilliseconds, Direction.AtMost);
        report.Add($"{size}: sorting the wish lists before either, p50", building.P50, "ms");
        report.Add(
            $"{size}: blocking pairs of both placements",
            Stability.BlockingPairs(round!, applied!).Count + Stability.BlockingPairs(round!, offered!).Count, "pairs", 0, Direction.AtMost);
        report.Add(
            $"{size}: trainees placed otherwise by the same seed",
            applied!.VacancyOf.Zip(again!.VacancyOf).Count(pair => pair.First != pair.Second), "people", 0, Direction.AtMost);
        report.Add($"{size}: trainees placed", applied.PlacedCount, "people");
    }

    /// <summary>Popular and unpopular vacancies, as many places as trainees on the whole, a fourth of them reserved for one in eight.</summary>
    private static (Quota[] Quotas, Application[] Applications) Market(int trainees, int vacancies, int each)
    {
        var random = new Random(Seed);
        var quotas = new Quota[vacancies];
        var popularity = new int[vacancies];
        for (var vacancy = 0; vacancy < vacancies; vacancy++)
        {
            var places = 1 + random.Next(2 * trainees / vacancies);
            (quotas[vacancy], popularity[vacancy]) = (new(places, places / 4), random.Next(50));
        }

        var applications = new List<Application>(trainees * each);
        var chosen = new HashSet<int>();
        for (var trainee = 0; trainee < trainees; trainee++)
        {
            for (chosen.Clear(); chosen.Count < each;)
            {
                var vacancy = random.Next(vacancies);
                if (chosen.Add(vacancy))
                {
                    applications.Add(new(trainee, vacancy, random.Next(100) + popularity[vacancy], random.Next(100), random.Next(8) == 0));
                }
            }
        }

        return (quotas, [.. applications]);
    }

    private static void BestTotalOf(BenchmarkReport report, string file, double optimum, string directory)
    {
        var packed = Path.Combine(SharedStrings.Folder(), "cases", "placement", file);
        if (!File.Exists(packed))
        {
            Console.Error.WriteLine($"{packed} is absent: the best total is not measured. JOBMATCH_SHARED names the folder.");
            return;
        }

        var instance = Path.Combine(directory, Path.GetFileNameWithoutExtension(file));
        using (var unpacked = File.Create(instance))
        using (var stream = new GZipStream(File.OpenRead(packed), CompressionMode.Decompress))
        {
            stream.CopyTo(unpacked);
        }

        var (trainees, places, pairs) = Read(instance);
        var timings = new Timings();
        PricedPlacement? found = null;
        // A run takes few milliseconds, and .NET compiles what runs often anew in the background: a count alone would measure both.
        var (started, time) = (Stopwatch.GetTimestamp(), 0);
        for (; time < WarmUp || Stopwatch.GetElapsedTime(started) < WarmUpTime; time++)
        {
            BestTotal.Run(trainees, places, pairs);
        }

        for (time = 0; time < Rounds; time++)
        {
            found = timings.Measure(() => BestTotal.Run(trainees, places, pairs));
        }

        var lemon = LemonPeer.Run(instance, directory);
        if (lemon is null)
        {
            Console.Error.WriteLine("LEMON is not installed (g++ and liblemon-dev): no peer.");
        }

        report.Add(
            $"{file}: auction, p50; peer: LEMON's network simplex, best of 3", timings.P50, "ms",
            lemon?.Milliseconds / 2, Direction.AtMost, lemon?.Milliseconds);
        report.Add($"{file}: below the known optimum", (optimum - found!.Total) / optimum * 100, "%", MostOffPercent, Direction.AtMost);
        report.Add($"{file}: what the printed bound leaves open", (found.Bound - found.Total) / found.Bound * 100, "%", MostOffPercent, Direction.AtMost);
        report.Add($"{file}: bound", found.Bound, "value", peer: optimum);
        SpreadFigures.Add(report, file, trainees, places, pairs);
    }

    private static (int Trainees, int[] Places, ValuedPair[] Pairs) Read(string path)
    {
        var lines = File.ReadLines(path)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray())
            .ToList();
        return (lines[0][0], lines[1], [.. lines.Skip(2).SelectMany((line, trainee) => line.Chunk(2).Select(pair => new ValuedPair(trainee, pair[0], pair[1])))]);
    }
}
