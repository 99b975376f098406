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
            var (others, fifth) = (queries.Where((_, index) => index % Folds != fold).ToList(), queries.Where((_, index) => index % Folds == fold).ToList());
            var rows = new QuantileBins([.. others.SelectMany(query => set.Values[set.Starts[query]..set.Starts[query + 1]])]).Apply(set);
            var (train, test) = (rows.Take(others), rows.Take(fifth));
            additive.AddRange(RankingQuality.Ndcg(test, AdditiveLearning.Single(train, seed).Score(test)));
            paired.AddRange(RankingQuality.Ndcg(test, AdditiveLearning.WithPairs(train, seed).Score(test)));
            peers.AddRange(await LtrPeer.RunAsync(train, test, cancellation));
        }

        // A peer is known by its mean of all fifths, so that no fifth chooses the best of them for itself.
        var means = peers.GroupBy(peer => peer.Name).Select(same => same.First() with { Ndcg = same.Average(peer => peer.Ndcg) }).ToList();
        var name = $"fifths of both parts, {queries.Length} queries: ";
        LtrPeer.Compare(report, name, Mean("additive tables", additive), Mean("pair tables", paired), means);

        double Mean(string tables, List<double?> ndcg)
        {
            var estimate = Bootstrap.Of(ndcg, seed);
            report.Add(FormattableString.Invariant($"{name}{tables}: NDCG@10 (95 %: {estimate.Low:F4} to {estimate.High:F4})"), estimate.Mean, "NDCG");
            return estimate.Mean;
        }
    }
}
