using JobMatch.Ranking.Metrics;

namespace JobMatch.Ranking.Training;

/// <summary>Chooses how many trees to keep by the last fifth of the queries, then learns again from all of them.</summary>
internal static class EarlyStopping
{
    /// <summary>With fewer queries a fifth of them says nothing.</summary>
    public const int FewestQueries = 50;

    private const int Stages = 10;

    /// <summary>Learns, as tables.</summary>
    /// <param name="rows">Queries in order of time.</param>
    /// <param name="rounds">Trees at most.</param>
    /// <param name="learn">Learns so many trees from rows.</param>
    public static StepTables Learn(BinnedRows rows, int rounds, Func<BinnedRows, int, IReadOnlyList<LearnedTree>> learn)
    {
        if (rows.QueryCount < FewestQueries)
        {
            return TreeReading.Read(learn(rows, rounds), rows.BinCounts);
        }

        var (earlier, later) = TimeSplit.Of(rows);
        var trees = learn(earlier, rounds);
        var stages = Enumerable.Range(1, Stages).Select(stage => trees.Count * stage / Stages).ToList();
        var quality = stages.ConvertAll(kept => RankingQuality.Ndcg(later, TreeReading.Read(trees.Take(kept), rows.BinCounts).Score(later)));
        var last = quality[^1];
        // Stages that all trees are worse than beyond doubt; mostly there are none.
        var harmless = stages.Where((_, stage) => Bootstrap.Difference(quality[stage], last, seed: 1).Low > 0).ToList();
        var kept = harmless.Count == 0 ? rounds : harmless.MaxBy(stage => quality[stages.IndexOf(stage)].Average());
        return TreeReading.Read(learn(rows, kept), rows.BinCounts);
    }
}
