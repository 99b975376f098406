namespace JobMatch.Ranking.Training;

/// <summary>Mixes what was learned with what experts said, the more of it the more was seen.</summary>
public static class Blending
{
    /// <summary>Fewest queries with which a larger share may be tried.</summary>
    internal const int FewestQueriesForMore = 50;

    private const double HalfWay = 100;

    private static readonly double[] LargerShares = [0.4, 0.6, 0.8, 0.95];

    /// <summary>Learns from rows and mixes with the prior. More than <see cref="LearnedShare"/> of what was learned is taken only
    /// if later queries are ordered better with it beyond doubt (95 %).</summary>
    /// <param name="prior">What experts say.</param>
    /// <param name="rows">Queries in order of time.</param>
    /// <param name="orders">For each criterion the bins that have an order, worst to best.</param>
    /// <param name="seed">Seed of the trees.</param>
    public static (StepTables Tables, double Share) Learn(
        StepTables prior, BinnedRows rows, IReadOnlyList<IReadOnlyList<int>> orders, int seed)
    {
        var share = rows.QueryCount < FewestQueriesForMore
            ? LearnedShare(rows.QueryCount)
            : ForwardChoice.Best(rows.QueryCount, Shares(rows.QueryCount), Learned, seed);
        return (Mix(prior, AdditiveLearning.Single(rows, seed), rows, orders, share), share);

        Func<double, IReadOnlyList<double?>> Learned(int cut, int end)
        {
            var (earlier, later) = TimeSplit.Of(rows, cut, end);
            var learned = AdditiveLearning.Single(earlier, seed);
            return part => RankingQuality.Ndcg(later, Mix(prior, learned, earlier, orders, part).Score(later));
        }
    }

    /// <summary>The usual share for so many queries, then the larger ones that may be tried.</summary>
    internal static IReadOnlyList<double> Shares(int queries) =>
        [LearnedShare(queries), .. LargerShares.Where(larger => larger > LearnedShare(queries))];

    /// <summary>The share of what was learned for so many queries with outcomes, 0 to below 1: λ² with λ = n / (n + 100).</summary>
    public static double LearnedShare(int queries) => Math.Pow(queries / (queries + HalfWay), 2);

    /// <summary>Makes each learned table rise in the order of the prior's values (weighted by how often each bin occurs), then
    /// mixes both at equal spread within queries.</summary>
    /// <param name="prior">What experts say; its order of bins is the direction that a table must keep.</param>
    /// <param name="learned">What was learned from <paramref name="rows"/>.</param>
    /// <param name="rows">The rows learned from.</param>
    /// <param name="orders">For each criterion the bins that have an order, worst to best; unknown has none.</param>
    /// <param name="share">The share of what was learned, 0 to 1.</param>
    public static StepTables Mix(
        StepTables prior, StepTables learned, BinnedRows rows, IReadOnlyList<IReadOnlyList<int>> orders, double share)
    {
        var monotone = new StepTables(
            [.. learned.Single.Select((table, criterion) => Monotonic(table, rows, criterion, orders[criterion]))], learned.Pairs);
        return Spread.One(prior, rows).Mix(1 - share, Spread.One(monotone, rows), share);
    }

    private static double[] Monotonic(double[] table, BinnedRows rows, int criterion, IReadOnlyList<int> worstToBest)
    {
        var counts = new double[table.Length];
        foreach (var bin in rows.Column(criterion))
        {
            counts[bin]++;
        }

        var values = table.ToArray();
        Monotone.Rise(values, counts, worstToBest);
        return values;
    }
}
