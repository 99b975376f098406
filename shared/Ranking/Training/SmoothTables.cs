namespace JobMatch.Ranking.Training;

/// <summary>The sum of tables nearest to the grades within queries (least squares), each table only as steep and as large as its
/// rows prove: neighbouring bins are drawn to each other, a criterion that says nothing ends at 0.</summary>
/// <remarks>A linear model over bins with the mean of each query taken out, so that what is common to a query teaches nothing.
/// Tables are fitted in turn to what the others leave (backfitting: Hastie and Tibshirani, Generalized Additive Models, 1990).</remarks>
internal static class SmoothTables
{
    private const int Sweeps = 30;

    /// <summary>Of the squares before learning so much is noise at least: rows that fit exactly prove no more than that.</summary>
    private const double LeastNoise = 1e-4;

    /// <summary>Learns one table for each criterion; 0 everywhere where the grades of no query differ.</summary>
    public static StepTables Learn(BinnedRows rows)
    {
        var left = Grades(rows);
        return new([.. Fit(rows, left, Singles(rows, left)).Select(fit => fit.Table)]);
    }

    /// <summary>Learns tables of single criteria, then those of the pairs that what is left speaks for.</summary>
    public static StepTables LearnWithPairs(BinnedRows rows)
    {
        var left = Grades(rows);
        var singles = Singles(rows, left);
        Fit(rows, left, singles);
        var pairs = PairChoice.Of(rows, left).Select(pair => new CoarsePair(rows, pair.First, pair.Second)).ToList();
        var fits = Fit(rows, left, [.. singles, .. pairs.Select(pair => new TableFit(left, pair.Cells, pair.Held()))]);
        return new(
            [.. fits.Take(singles.Count).Select(fit => fit.Table)],
            [.. fits.Skip(singles.Count).Zip(pairs, (fit, pair) => pair.Table(fit.Table))]);
    }

    private static WithinQueries Grades(BinnedRows rows) => new(rows, [.. rows.Grades.ToArray().Select(grade => (double)grade)]);

    private static List<TableFit> Singles(BinnedRows rows, WithinQueries left) =>
        [.. rows.BinCounts.Select((bins, criterion) => new TableFit(left, rows.Column(criterion), Neighbours.Chain(bins)))];

    private static List<TableFit> Fit(BinnedRows rows, WithinQueries left, List<TableFit> fits)
    {
        var freedom = Math.Max(rows.RowCount - rows.QueryCount, 1);
        var noise = left.Squares() / freedom;
        var least = LeastNoise * noise;
        for (var sweep = 0; sweep < Sweeps && least > 0; sweep++)
        {
            var used = fits.Sum(fit => fit.Update(noise));
            noise = Math.Max(left.Squares() / Math.Max(freedom - used, 1), least);
        }

        return fits;
    }
}
