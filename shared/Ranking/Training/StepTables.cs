using JobMatch.Ranking.Markets;

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

    /// <summary>Scores all rows, single criteria to about six digits.</summary>
    public double[] Score(BinnedRows rows)
    {
        var sums = new float[rows.RowCount];
        for (var criterion = 0; criterion < Single.Count; criterion++)
        {
            TableSums.Add(rows.Column(criterion), Array.ConvertAll(Single[criterion], value => (float)value), sums);
        }

        var scores = Array.ConvertAll(sums, sum => (double)sum);
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

    /// <summary>The nearest tables of single criteria (least squares over the rows): what pairs say beyond that is what two
    /// criteria are worth only together.</summary>
    public StepTables WithoutPairs(BinnedRows rows) => WithPairs(rows, new HashSet<(int First, int Second)>());

    /// <summary>The same with some pairs alone; of every other pair what it says of each criterion by itself stays.</summary>
    internal StepTables WithPairs(BinnedRows rows, IReadOnlySet<(int First, int Second)> kept)
    {
        var single = Single.Select(table => table.ToArray()).ToList();
        foreach (var pair in Pairs.Where(pair => !kept.Contains((pair.First, pair.Second))))
        {
            var (first, second) = pair.Additive(rows);
            Add(single[pair.First], first);
            Add(single[pair.Second], second);
        }

        return new(single, [.. Pairs.Where(pair => kept.Contains((pair.First, pair.Second)))]);
    }

    /// <summary>The same scores with only in the pairs what their criteria do not say one by one, and only the pairs that say most.</summary>
    /// <param name="rows">The rows learned from.</param>
    /// <param name="most">Pairs kept at most.</param>
    internal StepTables WithPurePairs(BinnedRows rows, int most)
    {
        var pure = Pairs.Select(pair => pair.Plus(pair.OfSingle(pair.Additive(rows)).Times(-1)))
            .OrderByDescending(pair => pair.Squares(rows)).Take(most).ToList();
        return new(WithoutPairs(rows).Single, pure);
    }

    /// <summary>Everything times a factor.</summary>
    public StepTables Times(double factor) =>
        new([.. Single.Select(table => Array.ConvertAll(table, value => value * factor))], [.. Pairs.Select(pair => pair.Times(factor))]);

    private static void Add(double[] table, double[] added)
    {
        for (var bin = 0; bin < table.Length; bin++)
        {
            table[bin] += added[bin];
        }
    }
}

/// <summary>What two criteria are worth together.</summary>
/// <param name="First">Index of one criterion; below <paramref name="Second"/>.</param>
/// <param name="Second">Index of the other.</param>
/// <param name="SecondBins">Bins of the second criterion.</param>
/// <param name="Values">The value of bin a of the first and b of the second, at a × <paramref name="SecondBins"/> + b.</param>
public sealed record PairTable(int First, int Second, int SecondBins, double[] Values)
{
    private const int FittingRounds = 8;

    internal PairTable Times(double factor) => this with { Values = Array.ConvertAll(Values, value => value * factor) };

    internal PairTable Plus(PairTable other) => this with { Values = [.. Values.Zip(other.Values, (one, two) => one + two)] };

    /// <summary>How much the table says: its sum of squares over the rows.</summary>
    internal double Squares(BinnedRows rows) =>
        rows.Column(First).Zip(rows.Column(Second), (one, other) => Values[(one * SecondBins) + other]).Sum(value => value * value);

    /// <summary>Two tables of single criteria as one of both.</summary>
    internal PairTable OfSingle((double[] First, double[] Second) single) =>
        this with { Values = [.. single.First.SelectMany(one => single.Second.Select(other => one + other))] };

    /// <summary>The two tables whose sum is nearest to this one on the rows. Each in turn takes the mean of what the other leaves.</summary>
    internal (double[] First, double[] Second) Additive(BinnedRows rows)
    {
        var (one, two) = (rows.Column(First), rows.Column(Second));
        var (first, second) = (new double[Values.Length / SecondBins], new double[SecondBins]);
        for (var round = 0; round < FittingRounds; round++)
        {
            Refit(first, one, row => Values[one[row] * SecondBins + two[row]] - second[two[row]]);
            Refit(second, two, row => Values[one[row] * SecondBins + two[row]] - first[one[row]]);
        }

        return (first, second);
    }

    private static void Refit(double[] table, byte[] column, Func<int, double> left)
    {
        var counts = new int[table.Length];
        Array.Clear(table);
        for (var row = 0; row < column.Length; row++)
        {
            table[column[row]] += left(row);
            counts[column[row]]++;
        }

        for (var bin = 0; bin < table.Length; bin++)
        {
            table[bin] /= Math.Max(counts[bin], 1);
        }
    }
}
