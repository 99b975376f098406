namespace JobMatch.Ranking.Training;

/// <summary>Finds the pairs of criteria that say together what they do not say one by one.</summary>
/// <remarks>What single tables leave is summed in the cells of each pair, a few bins a side; if the pair said nothing, the sum
/// of squares would be near the number of cells. Source: FAST, in Lou, Caruana, Gehrke, Hooker, Accurate intelligible models with
/// pairwise interactions, KDD 2013; here with a test instead of a fixed number of pairs.</remarks>
internal static class PairChoice
{
    private const int CellsEachSide = 5;
    private const int MostPairs = 30;

    /// <summary>Standard deviations above what chance gives.</summary>
    private const double Least = 5;

    /// <summary>The pairs, strongest first.</summary>
    public static IReadOnlyList<(int First, int Second)> Of(BinnedRows rows, WithinQueries left)
    {
        var coarse = Enumerable.Range(0, rows.BinCounts.Count).Select(criterion =>
        {
            var bins = CoarsePair.Coarse(rows, criterion, CellsEachSide);
            return Array.ConvertAll(rows.Column(criterion), bin => bins[bin]);
        }).ToList();
        var noise = left.Squares() / Math.Max(rows.RowCount - rows.QueryCount, 1);
        return
        [
            .. (from first in Enumerable.Range(0, coarse.Count)
                from second in Enumerable.Range(first + 1, coarse.Count - first - 1)
                select (Pair: (first, second), Strength: Strength(left, coarse[first], coarse[second], noise)))
                .Where(pair => pair.Strength > Least).OrderByDescending(pair => pair.Strength).Take(MostPairs).Select(pair => pair.Pair),
        ];
    }

    private static double Strength(WithinQueries left, byte[] first, byte[] second, double noise)
    {
        var (sums, counts) = left.CellSums(first, second, CellsEachSide);
        var cells = counts.Count(count => count > 0);
        var squares = sums.Zip(counts, (sum, count) => count > 0 ? sum * sum / count : 0).Sum();
        return (squares / noise - cells) / Math.Sqrt(2 * cells);
    }
}
