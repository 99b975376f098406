using JobMatch.Benchmarks.Running;
using JobMatch.Ranking.Metrics;
using JobMatch.Ranking.Training;

namespace JobMatch.Benchmarks.Learning;

/// <summary>A set whose test part is too small to tell rankers apart (50 queries tell 0.03 of NDCG), judged on all its queries:
/// drawn into fifths, each ordered by what the other four taught, and the same for the peers.</summary>
internal static class LtrFolds
{
    private const int Folds = 5;

    public static async Task MeasureAsync(BenchmarkReport report, LtrFile set, int seed, CancellationToken cancellation)
    {
        var queries = Enumerable.Range(0, set.Starts.Length - 1).ToArray();
        new Random(seed).Shuffle(queries);
        var (additive, paired, peers) = (new List<double?>(), new List<double?>(), new List<LtrPeer>());
        for (var fold = 0; fold < Folds; fold++)
        {
            var trainFile = set.Take([.. queries.Where((_, index) => index % Folds != fold)]);
            var bins = new QuantileBins(trainFile);
            var (train, test) = (bins.Apply(trainFile), bins.Apply(set.Take([.. queries.Where((_, index) => index % Folds == fold)])));
            additive.AddRange(RankingQuality.Ndcg(test, AdditiveLearning.Single(train, seed).Score(test)));
            paired.AddRange(RankingQuality.Ndcg(test, AdditiveLearning.WithPairs(train, seed).Score(test)));
            peers.AddRange(await LtrPeer.RunAsync(train, test, cancellation));
        }

        // A peer is known by its mean of all fifths, so that no fifth chooses the best of them for itself.
        var means = peers.GroupBy(peer => peer.Name).Select(same => (Name: same.Key, Ndcg: same.Average(peer => peer.Ndcg))).ToList();
        var order = means.Where(peer => peer.Name.Contains("rank:ndcg", StringComparison.Ordinal)).Select(peer => (double?)peer.Ndcg).Max();
        Report("additive tables: NDCG@10 against the best XGBoost rank:ndcg + 0.003", additive, order, 0.003);
        Report("additive tables: NDCG@10 against scikit-learn's GAM − 0.002", additive, Of("GAM"), -0.002);
        Report("pair tables: NDCG@10 against XGBoost squared error depth 2", paired, Of("squarederror depth 2"), 0);

        double? Of(string ending) => means.Where(peer => peer.Name.EndsWith(ending, StringComparison.Ordinal)).Select(peer => (double?)peer.Ndcg).Max();

        void Report(string name, List<double?> ndcg, double? peer, double more)
        {
            var estimate = Bootstrap.Of(ndcg, seed);
            report.Add(
                FormattableString.Invariant($"fifths of both parts, {queries.Length} queries: {name} (95 %: {estimate.Low:F4} to {estimate.High:F4})"),
                estimate.Mean, "NDCG", peer + more, peer: peer);
        }
    }
}
