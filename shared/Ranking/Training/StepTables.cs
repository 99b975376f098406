namespace JobMatch.Ranking.Training;

/// <summary>A ranker that people can read: one number for each bin of each criterion, and where asked for one for each pair of
/// bins of some pairs of criteria. A score is their sum.</summary>
public sealed class StepTables
{
    /// <param name="single">For each criterion one value a bin.</param>
    /// <param name="pairs">Tables of two criteria; none by default.</param>
    public StepTables(IReadOnlyList<double[]> single, IReadOnlyList<PairTable>? pairs = null) => (Single, Pairs) = (single, pairs ?? []);

    /// <summary>For each criterion one value a bin.</summary>
    public IReadOnlyList<double[]> Single { get; }

    /// <summary>Tables of two criteria, each pair once.</summary>
    public IReadOnlyList<PairTable> Pairs { get; }

    /// <summary>Scores all rows.</summary>
    public double[] Score(BinnedRows rows)
    {
        var scores = new double[rows.RowCount];
        for (var criterion = 0; criterion < Single.Count; criterion++)
        {
            var (table, column) = (Single[criterion], rows.Column(criterion));
            for (var row = 0; row < scores.Length; row++)
            {
                scores[row] += table[column[row]];
            }
        }

        foreach (var pair in Pairs)
        {
            var (first, second) = (rows.Column(pair.First), rows.Column(pair.Second));
            for (var row = 0; row < scores.Length; row++)
            {
                scores[row] += pair.Values[first[row] * pair.SecondBins + second[row]];
            }
        }

        return scores;
    }

    /// <summary>This times a factor plus another times its factor.</summary>
    public StepTables Mix(double factor, StepTables other, double otherFactor) => new(
        [.. Single.Zip(other.Single, (one, two) => one.Zip(two, (a, b) => factor * a + otherFactor * b).ToArray())],
        [
            .. Pairs.Select(pair => pair.Times(factor)).Concat(other.Pairs.Select(pair => pair.Times(otherFactor)))
                .GroupBy(pair => (pair.First, pair.Second))
                .Select(same => same.Aggregate((one, two) => one.Plus(two))),
        ]);

    /// <summary>Everything times a factor.</summary>
    public StepTables Times(double factor) =>
        new([.. Single.Select(table => Array.ConvertAll(table, value => value * factor))], [.. Pairs.Select(pair => pair.Times(factor))]);
}

/// <summary>What two criteria are worth together.</summary>
/// <param name="First">Index of one criterion; below <paramref name="Second"/>.</param>
/// <param name="Second">Index of the other.</param>
/// <param name="SecondBins">Bins of the second criterion.</param>
/// <param name="Values">The value of bin a of the first and b of the second, at a × <paramref name="SecondBins"/> + b.</param>
public sealed record PairTable(int First, int Second, int SecondBins, double[] Values)
{
    internal PairTable Times(double factor) => this with { Values = Array.ConvertAll(Values, value => value * factor) };

    internal PairTable Plus(PairTable other) => this with { Values = [.. Values.Zip(other.Values, (one, two) => one + two)] };
}
