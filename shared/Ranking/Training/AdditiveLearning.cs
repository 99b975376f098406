using JobMatch.Ranking.Metrics;

namespace JobMatch.Ranking.Training;

/// <summary>Teaches tables of one criterion, or of pairs, and the deep challenger that only shows what readability costs.</summary>
/// <remarks>Two teachers are added up at equal spread: LightGBM's lambdarank, which looks at the order within queries alone, and
/// with twice its full weight <see cref="SmoothTables"/>, which is steadier. Their mean was better than either on most sets tried, and
/// is again a sum of tables. The least hessian in a leaf keeps lambdarank off bins that few rows speak for. Time-ordered validation
/// (the last fifth of the queries) stops early, but only where it shows that going on does harm: with fewer than some hundred
/// queries the best point of a noisy curve is mostly luck.</remarks>
public static class AdditiveLearning
{
    private const double SteadierShare = 2;

    /// <summary>Queries with which lambdarank has half of its full weight.</summary>
    private const double HalfWay = 100;

    private static readonly TreeSettings Stumps = new(
        Leaves: 2, Depth: 0, Rounds: 500, LearningRate: 0.2, RowsInLeaf: 20, HessianInLeaf: 5, QueryShare: 0.6);
    private static readonly TreeSettings Pairs = Stumps with { Leaves = 4, Depth = 2, Rounds = 1_000 };
    private static readonly TreeSettings Deep = Stumps with { Leaves = 31, Rounds = 300, LearningRate = 0.05, HessianInLeaf = 1e-3 };

    /// <summary>Learns one table for each criterion, of spread 1 within queries (0 where nothing could be learned).</summary>
    /// <param name="rows">Queries in order of time.</param>
    /// <param name="seed">Seed of the trees; the same rows and seed give the same tables on the same processor.</param>
    /// <exception cref="PlatformNotSupportedException">LightGBM's native library does not exist for this machine.</exception>
    public static StepTables Single(BinnedRows rows, int seed) => Together(rows, Order(rows, Stumps, seed), SmoothTables.Learn(rows));

    /// <summary>Learns tables of one and of two criteria. Only pairs that say something beyond doubt together
    /// (<see cref="PairChoice"/>) have a table, so that people can read them all; and none has where the last three fifths of the queries,
    /// each ordered by what was learned from the queries before it, are not ordered better with them beyond doubt (95 %).</summary>
    /// <exception cref="PlatformNotSupportedException">LightGBM's native library does not exist for this machine.</exception>
    public static StepTables WithPairs(BinnedRows rows, int seed)
    {
        var steady = SmoothTables.LearnWithPairs(rows);
        return steady.Pairs.Count > 0 && PairsHelp(rows, seed) ? WithPairs(rows, steady, seed) : Single(rows, seed);
    }

    private static StepTables WithPairs(BinnedRows rows, StepTables steady, int seed)
    {
        var chosen = steady.Pairs.Select(pair => (pair.First, pair.Second)).ToHashSet();
        return Together(rows, Order(rows, Pairs, seed).WithPairs(rows, chosen), steady);
    }

    private static bool PairsHelp(BinnedRows rows, int seed)
    {
        if (rows.QueryCount < EarlyStopping.FewestQueries)
        {
            return true;
        }

        var (paired, single) = (new List<double?>(), new List<double?>());
        foreach (var (earlier, later) in TimeSplit.Forward(rows))
        {
            paired.AddRange(RankingQuality.Ndcg(later, WithPairs(earlier, SmoothTables.LearnWithPairs(earlier), seed).Score(later)));
            single.AddRange(RankingQuality.Ndcg(later, Single(earlier, seed).Score(later)));
        }

        return Bootstrap.Difference(paired, single, seed).Low > 0;
    }

    /// <summary>Five hundred steps of lambdarank alone, as tables, on all processors: what training costs at least.</summary>
    internal static StepTables OrderAlone(BinnedRows rows, int seed) => TreeReading.Read(
        BoostedTrees.Order(rows, Stumps with { Threads = Environment.ProcessorCount }, seed), rows.BinCounts);

    /// <summary>Scores of trees that nobody could read: the challenger that is reported and never used.</summary>
    internal static double[] DeepScores(BinnedRows train, BinnedRows test, int seed)
    {
        var (order, value) = (BoostedTrees.Order(train, Deep, seed), BoostedTrees.Value(train, Deep, seed));
        var scores = (Order: TreeReading.Score(order, test), Value: TreeReading.Score(value, test));
        var spread = (Order: Spread.WithinQueries(test, scores.Order), Value: Spread.WithinQueries(test, scores.Value));
        return [.. scores.Order.Zip(scores.Value, (one, other) => Spread.Scale(one, spread.Order) + Spread.Scale(other, spread.Value))];
    }

    private static StepTables Order(BinnedRows rows, TreeSettings settings, int seed) =>
        EarlyStopping.Learn(rows, settings.Rounds, (some, rounds) => BoostedTrees.Order(some, settings with { Rounds = rounds }, seed));

    private static StepTables Together(BinnedRows rows, StepTables order, StepTables steady)
    {
        // From few queries lambdarank learns mostly their noise.
        var orderShare = rows.QueryCount / (rows.QueryCount + HalfWay);
        return Spread.One(Spread.One(order, rows).Mix(orderShare, Spread.One(steady, rows), SteadierShare), rows);
    }
}
