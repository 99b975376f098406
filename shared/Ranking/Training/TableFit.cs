namespace JobMatch.Ranking.Training;

/// <summary>One table on its way: its values, and how far apart values like these may lie.</summary>
/// <remarks>How strongly a table is held back is estimated from the data themselves (empirical Bayes), not chosen. Source: MacKay,
/// Bayesian interpolation, Neural Computation 4 (1992), with one variance for each table.</remarks>
internal sealed class TableFit
{
    private const double LeastVariance = 1e-9;

    private readonly WithinQueries _left;
    private readonly byte[] _column;
    private readonly double[,] _held;
    private readonly double[,] _counts;
    private double? _variance;

    /// <param name="left">What is still to be explained.</param>
    /// <param name="column">For each row the value of the table that it gets.</param>
    /// <param name="held">How values are drawn together and to 0: the matrix of a sum of squares.</param>
    public TableFit(WithinQueries left, byte[] column, double[,] held)
    {
        (_left, _column, _held) = (left, column, held);
        (Table, _counts) = (new double[held.GetLength(0)], left.Counts(column, held.GetLength(0)));
    }

    public double[] Table { get; private set; }

    /// <summary>Fits the table to what the others leave.</summary>
    /// <param name="noise">Variance of a row beside all tables.</param>
    /// <returns>How many numbers it was free to choose, so to speak.</returns>
    public double Update(double noise)
    {
        var size = Table.Length;
        var variance = _variance ?? noise / 100;
        var (sums, precision) = (_left.Sums(_column, size), new double[size, size]);
        for (var one = 0; one < size; one++)
        {
            for (var other = 0; other < size; other++)
            {
                sums[one] += _counts[one, other] * Table[other];
                precision[one, other] = _counts[one, other] / noise + _held[one, other] / variance;
            }
        }

        var spread = SmallMatrix.Inverse(precision);
        var (values, held) = (new double[size], 0.0);
        for (var one = 0; one < size; one++)
        {
            for (var other = 0; other < size; other++)
            {
                values[one] += spread[one, other] * sums[other] / noise;
                held += spread[one, other] * _held[one, other];
            }
        }

        var used = size - held / variance;
        _left.Subtract(_column, [.. values.Zip(Table, (now, before) => now - before)]);
        Table = values;
        _variance = Math.Max(Roughness(values) / Math.Max(used, 1e-6), LeastVariance);
        return used;
    }

    private double Roughness(double[] values)
    {
        var sum = 0.0;
        for (var one = 0; one < values.Length; one++)
        {
            for (var other = 0; other < values.Length; other++)
            {
                sum += values[one] * _held[one, other] * values[other];
            }
        }

        return sum;
    }
}
