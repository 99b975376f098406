using System.Diagnostics;
using JobMatch.Benchmarks.Running;
using JobMatch.Benchmarks.Understanding;
using JobMatch.Ranking.Metrics;
using JobMatch.Ranking.Training;

namespace JobMatch.Benchmarks.Learning;

/// <summary>Learning to rank on public files: tables of one and two criteria, points and deep trees against XGBoost and
/// scikit-learn on the same 16 bins; with directions also what a prior gains from so many queries.</summary>
internal sealed class LtrBenchmark : IBenchmark
{
    private const int Seed = 20261122;
    private const int MostPoints = 1_000;
    private const int ScoringRounds = 20;
    private const int Timings = 8;

    /// <summary>Fewer test queries leave differences of hundredths to luck.</summary>
    private const int FewestTestQueries = 100;

    public string Name => "ltr";

    public string About => "tables learned from --train FILE, judged on --test FILE [--directions FILE], against XGBoost and scikit-learn";

    public async Task RunAsync(BenchmarkReport report, bool quick, CancellationToken cancellation)
    {
        var cases = Path.Combine(SharedStrings.Folder(), "cases", "ltr");
        var trainPath = CommandOption.Value("--train") ?? Path.Combine(cases, "rank.train");
        var testPath = CommandOption.Value("--test") ?? Path.Combine(cases, "rank.test");
        if (File.Exists(trainPath) && File.Exists(testPath))
        {
            var (train, test) = (LtrFile.Read(trainPath), LtrFile.Read(testPath));
            await MeasureAsync(report, "", train, test, quick, cancellation);
            if (!quick && test.Starts.Length - 1 < FewestTestQueries)
            {
                await LtrFolds.MeasureAsync(report, train.With(test), Seed, cancellation);
            }
        }
        else
        {
            Console.Error.WriteLine($"{trainPath} or {testPath} is absent: --train and --test name the files.");
        }

        if (CommandOption.Value("--train") is null && !quick)
        {
            foreach (var (name, train, test) in SimulatedSets.All(Seed))
            {
                await MeasureAsync(report, $"{name}: ", train, test, quick, cancellation);
            }
        }
    }

    private static async Task MeasureAsync(
        BenchmarkReport report, string set, LtrFile trainFile, LtrFile testFile, bool quick, CancellationToken cancellation)
    {
        var bins = new QuantileBins(trainFile.Values);
        var (train, test) = (bins.Apply(trainFile), bins.Apply(testFile));
        report.Add($"{set}training rows", train.RowCount, "rows");
        report.Add($"{set}training queries; of them without a relevant document", train.QueryCount, "queries", peer: LeftOut(train));
        report.Add($"{set}test queries; of them without a relevant document", test.QueryCount, "queries", peer: LeftOut(test));

        var stumpSeconds = await StumpSecondsAsync(train, cancellation);
        var (single, singleSeconds) = Timed(() => AdditiveLearning.Single(train, Seed));
        var (pairs, pairSeconds) = Timed(() => AdditiveLearning.WithPairs(train, Seed));
        var (points, _) = Points.Of(single.Single, MostPoints);
        var scorecard = new StepTables([.. points.Select(table => Array.ConvertAll(table, value => (double)value))]);
        var scores = (Single: single.Score(test), Pairs: pairs.Score(test), Points: scorecard.Score(test));

        var peers = quick ? [] : await LtrPeer.RunAsync(train, test, cancellation);
        var stumps = peers.FirstOrDefault(peer => peer.Name.EndsWith("rank:ndcg depth 1", StringComparison.Ordinal));

        var additive = Quality(report, $"{set}additive tables", test, scores.Single);
        var paired = Quality(report, $"{set}pair tables", test, scores.Pairs);
        LtrPeer.Compare(report, set, additive, paired, peers);
        var rounded = Quality(report, $"{set}scorecard of {MostPoints} points", test, scores.Points);
        report.Add($"{set}points lost by rounding", additive - rounded, "NDCG", 0.001, Direction.AtMost);
        Quality(report, $"{set}deep trees (challenger, never used)", test, AdditiveLearning.DeepScores(train, test, Seed));
        report.Add(
            $"{set}500 stumps of lambdarank trained; peer: XGBoost rank:ndcg depth 1", stumpSeconds, "s", stumps?.Seconds, Direction.AtMost,
            stumps?.Seconds);
        report.Add($"{set}additive tables trained, one thread: validation and both teachers", singleSeconds, "s");
        report.Add($"{set}pair tables trained, one thread: validation and both teachers", pairSeconds, "s");
        report.Add($"{set}pairs of criteria in the pair tables", pairs.Pairs.Count, "pairs");
        report.Add($"{set}scoring with additive tables", NanosecondsPerRow(single, test), "ns/document");
        report.Add($"{set}scoring with pair tables", NanosecondsPerRow(pairs, test), "ns/document");
        foreach (var peer in peers)
        {
            report.Add($"{set}{peer.Name}, {peer.Rounds} rounds (peer: the rounds that are best on the test set itself)", peer.Ndcg, "NDCG", peer: peer.BestNdcg);
        }

        if (CommandOption.Value("--directions") is { } directions)
        {
            PriorCurve.Measure(report, train, test, PriorCurve.Prior(directions, bins, train), Seed);
        }
    }

    private static double Quality(BenchmarkReport report, string name, BinnedRows test, double[] scores)
    {
        var means = new[] { 1, 5, 10 }.Select(first =>
        {
            var estimate = Bootstrap.Of(RankingQuality.Ndcg(test, scores, first), Seed);
            report.Add(FormattableString.Invariant($"{name}: NDCG@{first} (95 %: {estimate.Low:F4} to {estimate.High:F4})"), estimate.Mean, "NDCG");
            return estimate.Mean;
        });
        return means.ToList()[^1];
    }

    // The first training loads LightGBM; it is not what is timed. Of eight the fastest counts, as with the peer: .NET compiles anew what
    // is hot. OpenMP keeps a team of threads for every thread that ever trained, and lets all of them sleep instead of wait for each other
    // where there are more than processors (0.5 instead of 0.3 s), so a thread of its own trains here, whose team ends with it.
    private static Task<double> StumpSecondsAsync(BinnedRows train, CancellationToken cancellation) => Task.Factory.StartNew(
        () =>
        {
            _ = AdditiveLearning.OrderAlone(train.Take([.. Enumerable.Range(0, Math.Min(20, train.QueryCount))]), Seed);
            return Enumerable.Range(0, Timings).Min(_ => Timed(() => AdditiveLearning.OrderAlone(train, Seed)).Seconds);
        },
        cancellation, TaskCreationOptions.LongRunning | TaskCreationOptions.RunContinuationsAsynchronously, TaskScheduler.Default);

    private static int LeftOut(BinnedRows rows) => Bootstrap.Of(RankingQuality.Ndcg(rows, new double[rows.RowCount]), 1).LeftOut;

    private static double NanosecondsPerRow(StepTables tables, BinnedRows rows)
    {
        _ = tables.Score(rows);
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < ScoringRounds; round++)
        {
            _ = tables.Score(rows);
        }

        return Stopwatch.GetElapsedTime(started).TotalNanoseconds / ScoringRounds / rows.RowCount;
    }

    private static (StepTables Tables, double Seconds) Timed(Func<StepTables> learn)
    {
        var started = Stopwatch.GetTimestamp();
        return (learn(), Stopwatch.GetElapsedTime(started).TotalSeconds);
    }
}
