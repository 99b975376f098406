using JobMatch.Ranking.Metrics;

namespace JobMatch.Ranking.Training;

/// <summary>How much each of two teachers says.</summary>
/// <param name="Trees">Trees of lambdarank.</param>
/// <param name="Steadier">Weight of the least-squares tables where lambdarank has its full weight of 1, both at equal spread.</param>
internal sealed record TeacherBalance(int Trees, double Steadier);

/// <summary>LightGBM's lambdarank, which looks at the order within queries alone, and least-squares tables, which are steadier: their
/// weighted sum is again a sum of tables. How much of each is best differs from data to data, so later queries decide.</summary>
/// <param name="settings">The trees of lambdarank, with all their rounds.</param>
/// <param name="steadier">Learns the least-squares tables; lambdarank keeps only those pairs that these have.</param>
/// <param name="seed">Seed of the trees.</param>
internal sealed class Teachers(TreeSettings settings, Func<BinnedRows, StepTables> steadier, int seed)
{
    /// <summary>Of fewer queries those that come later say nothing.</summary>
    public const int FewestQueries = 50;

    /// <summary>Queries with which lambdarank has half of its full weight: from few it learns mostly their noise.</summary>
    private const double HalfWay = 100;

    /// <summary>Standard errors by which another balance must be better than the usual one. The best of a noisy grid is partly luck,
    /// but staying with the usual one is no safer than any other guess.</summary>
    private const double LeastErrors = 0.5;

    private static readonly double[] TreeShares = [0.1, 0.25, 0.5, 1];
    private static readonly double[] SteadierWeights = [0.25, 0.5, 1, 2];

    /// <summary>Balances by trees, then by weight; the last is the usual one.</summary>
    private readonly List<TeacherBalance> _balances =
        [.. from share in TreeShares from weight in SteadierWeights select new TeacherBalance((int)(share * settings.Rounds), weight)];

    /// <summary>Chooses a balance and learns with it from all rows.</summary>
    public StepTables Learn(BinnedRows rows) => Learn(rows, Choose(rows).Balance, steadier(rows));

    /// <summary>Learns with a balance from all rows, of which the least-squares tables are learned already: tables of spread 1 within
    /// queries.</summary>
    public StepTables Learn(BinnedRows rows, TeacherBalance balance, StepTables leastSquares)
    {
        var steady = Spread.One(leastSquares, rows);
        var order = Order(rows, Trees(rows, balance.Trees), steady);
        return Spread.One(order.Mix(OrderWeight(rows), steady, balance.Steadier), rows);
    }

    /// <summary>The balance that orders the last three fifths of the queries best, each learned from those before it: of means smoothed
    /// over neighbours in the grid the highest, if it is better than the usual one by half a standard error.</summary>
    /// <returns>The balance, and its NDCG@10 for each of those queries; none where there are too few queries to choose by.</returns>
    public (TeacherBalance Balance, IReadOnlyList<double?> Quality) Choose(BinnedRows rows)
    {
        var usual = _balances.Count - 1;
        if (rows.QueryCount < FewestQueries)
        {
            return (_balances[usual], []);
        }

        var quality = ForwardChoice.Qualities(rows.QueryCount, _balances, (start, end) => Judge(rows, start, end));
        var means = quality.ConvertAll(queries => queries.Average() ?? 0);
        var best = Enumerable.Range(0, means.Count).MaxBy(index => Smoothed(means, index));
        var chosen = ForwardChoice.IsBeyondError(Bootstrap.Difference(quality[best], quality[usual], seed), LeastErrors) ? best : usual;
        return (_balances[chosen], quality[chosen]);
    }

    private Func<TeacherBalance, IReadOnlyList<double?>> Judge(BinnedRows rows, int start, int end)
    {
        var (earlier, later) = TimeSplit.Of(rows, start, end);
        var trees = Trees(earlier, settings.Rounds);
        var steady = Spread.One(steadier(earlier), earlier);
        var scores = _balances.Select(balance => balance.Trees).Distinct()
            .ToDictionary(kept => kept, kept => Order(earlier, trees.Take(kept), steady).Score(later));
        var (weight, steadyScores) = (OrderWeight(earlier), steady.Score(later));
        return balance => RankingQuality.Ndcg(
            later, [.. scores[balance.Trees].Zip(steadyScores, (order, value) => (weight * order) + (balance.Steadier * value))]);
    }

    private IReadOnlyList<LearnedTree> Trees(BinnedRows rows, int rounds) => BoostedTrees.Order(rows, settings with { Rounds = rounds }, seed);

    private static StepTables Order(BinnedRows rows, IEnumerable<LearnedTree> trees, StepTables steady) => Spread.One(
        TreeReading.Read(trees, rows.BinCounts).WithPairs(rows, steady.Pairs.Select(pair => (pair.First, pair.Second)).ToHashSet()), rows);

    private static double OrderWeight(BinnedRows rows) => rows.QueryCount / (rows.QueryCount + HalfWay);

    private static double Smoothed(List<double> means, int index)
    {
        var near =
            from other in Enumerable.Range(0, means.Count)
            let byTrees = Math.Abs((other / SteadierWeights.Length) - (index / SteadierWeights.Length))
            let byWeight = Math.Abs((other % SteadierWeights.Length) - (index % SteadierWeights.Length))
            where byTrees <= 1 && byWeight <= 1
            select (Mean: means[other], Weight: (2 - byTrees) * (2 - byWeight));
        var list = near.ToList();
        return list.Sum(one => one.Mean * one.Weight) / list.Sum(one => one.Weight);
    }
}
