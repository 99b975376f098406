namespace JobMatch.Ranking.Training;

/// <summary>Mixes what was learned with what experts said, the more of it the more was seen.</summary>
public static class Blending
{
    private const double HalfWay = 100;
    private const int FewestQueriesForMore = 50;

    private static readonly double[] LargerShares = [0.4, 0.6, 0.8, 0.95];

    /// <summary>Learns from rows and mixes with the prior. More than <see cref="LearnedShare"/> of what was learned is taken only
    /// if the last fifth of the queries, held out, is ordered better with it beyond doubt (95 %).</summary>
    /// <param name="prior">What experts say.</param>
    /// <param name="rows">Queries in order of time.</param>
    /// <param name="orders">For each criterion the bins that have an order, worst to best.</param>
    /// <param name="seed">Seed of the trees.</param>
    public static (StepTables Tables, double Share) Learn(
        StepTables prior, BinnedRows rows, IReadOnlyList<IReadOnlyList<int>> orders, int seed)
    {
        var share = LearnedShare(rows.QueryCount);
        if (rows.QueryCount >= FewestQueriesForMore)
        {
            var (earlier, later) = TimeSplit.Of(rows);
            var learned = AdditiveLearning.Single(earlier, seed);
            double[] Scores(double part) => Mix(prior, learned, earlier, orders, part).Score(later);
            var usual = Scores(share);
            share = LargerShares.Where(larger => larger > share)
                .Select(larger => (Share: larger, Gain: RankingQuality.Compare(later, Scores(larger), usual, seed)))
                .Where(larger => larger.Gain.Low > 0)
                .OrderByDescending(larger => larger.Gain.Mean)
                .Select(larger => larger.Share).FirstOrDefault(share);
        }

        return (Mix(prior, AdditiveLearning.Single(rows, seed), rows, orders, share), share);
    }

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
