using JobMatch.Ranking.Metrics;

namespace JobMatch.Ranking.Training;

/// <summary>Teaches tables of one criterion, or of pairs, and the deep challenger that only shows what readability costs.</summary>
/// <remarks>Two teachers are added up (<see cref="Teachers"/>): their mean was better than either on most sets tried. The least
/// hessian in a leaf keeps lambdarank off bins that few rows speak for.</remarks>
public static class AdditiveLearning
{
    private const int StumpsTimed = 500;

    private static readonly TreeSettings Stumps = new(
        Leaves: 2, Depth: 0, Rounds: 600, LearningRate: 0.1, RowsInLeaf: 20, HessianInLeaf: 2, QueryShare: 0.6);
    private static readonly TreeSettings Pairs = Stumps with { Leaves = 4, Depth = 2, Rounds = 1_000, LearningRate = 0.2, HessianInLeaf = 5 };
    private static readonly TreeSettings Deep = Stumps with { Leaves = 31, Rounds = 300, LearningRate = 0.05, HessianInLeaf = 1e-3 };

    /// <summary>Learns one table for each criterion, of spread 1 within queries (0 where nothing could be learned).</summary>
    /// <param name="rows">Queries in order of time.</param>
    /// <param name="seed">Seed of the trees; the same rows and seed give the same tables on the same processor.</param>
    /// <exception cref="PlatformNotSupportedException">LightGBM's native library does not exist for this machine.</exception>
    public static StepTables Single(BinnedRows rows, int seed) => OfSingle(seed).Learn(rows);

    /// <summary>Learns tables of one and of two criteria. Only pairs that say something beyond doubt together
    /// (<see cref="PairChoice"/>) have a table, so that people can read them all; and none has where the last three fifths of the queries,
    /// each ordered by what was learned from the queries before it, are not ordered better with them beyond doubt (95 %).</summary>
    /// <exception cref="PlatformNotSupportedException">LightGBM's native library does not exist for this machine.</exception>
    public static StepTables WithPairs(BinnedRows rows, int seed)
    {
        var steady = SmoothTables.LearnWithPairs(rows);
        if (steady.Pairs.Count == 0)
        {
            return Single(rows, seed);
        }

        var (ofSingle, ofPairs) = (OfSingle(seed), new Teachers(Pairs, SmoothTables.LearnWithPairs, seed));
        var (single, paired) = (ofSingle.Choose(rows), ofPairs.Choose(rows));
        return rows.QueryCount < Teachers.FewestQueries || Bootstrap.Difference(paired.Quality, single.Quality, seed).Low > 0
            ? ofPairs.Learn(rows, paired.Balance, steady)
            : ofSingle.Learn(rows, single.Balance, SmoothTables.Learn(rows));
    }

    /// <summary>Five hundred steps of lambdarank alone, as tables, on all processors: what training costs at least.</summary>
    internal static StepTables OrderAlone(BinnedRows rows, int seed) => TreeReading.Read(
        BoostedTrees.Order(rows, Stumps with { Rounds = StumpsTimed, Threads = Environment.ProcessorCount }, seed), rows.BinCounts);

    /// <summary>Scores of trees that nobody could read: the challenger that is reported and never used.</summary>
    internal static double[] DeepScores(BinnedRows train, BinnedRows test, int seed)
    {
        var (order, value) = (BoostedTrees.Order(train, Deep, seed), BoostedTrees.Value(train, Deep, seed));
        var scores = (Order: TreeReading.Score(order, test), Value: TreeReading.Score(value, test));
        var spread = (Order: Spread.WithinQueries(test, scores.Order), Value: Spread.WithinQueries(test, scores.Value));
        return [.. scores.Order.Zip(scores.Value, (one, other) => Spread.Scale(one, spread.Order) + Spread.Scale(other, spread.Value))];
    }

    private static Teachers OfSingle(int seed) => new(Stumps, SmoothTables.Learn, seed);
}
