namespace JobMatch.Ranking.Training;

/// <summary>One number a row with the mean of its query taken out: what is still to be explained of an order.</summary>
internal sealed class WithinQueries
{
    private readonly BinnedRows _rows;
    private readonly double[] _values;

    /// <param name="rows">The rows.</param>
    /// <param name="values">One a row; changed in place from now on.</param>
    public WithinQueries(BinnedRows rows, double[] values)
    {
        (_rows, _values) = (rows, values);
        Centre();
    }

    /// <summary>Sum of squares.</summary>
    public double Squares() => _values.Sum(value => value * value);

    /// <summary>Sum of the numbers in each bin.</summary>
    public double[] Sums(byte[] column, int bins)
    {
        var sums = new double[bins];
        for (var row = 0; row < column.Length; row++)
        {
            sums[column[row]] += _values[row];
        }

        return sums;
    }

    /// <summary>Sum and rows in each cell of two columns of few bins.</summary>
    public (double[] Sums, int[] Counts) CellSums(byte[] first, byte[] second, int bins)
    {
        var (sums, counts) = (new double[bins * bins], new int[bins * bins]);
        for (var row = 0; row < first.Length; row++)
        {
            var cell = first[row] * bins + second[row];
            sums[cell] += _values[row];
            counts[cell]++;
        }

        return (sums, counts);
    }

    /// <summary>How often rows are in both bins, less what falls to them by the shares of each query: the covariance of a
    /// column's bins within queries, times the rows.</summary>
    public double[,] Counts(byte[] column, int bins)
    {
        var (counts, inQuery) = (new double[bins, bins], new double[bins]);
        for (var query = 0; query < _rows.QueryCount; query++)
        {
            var rows = column.AsSpan(_rows.Rows(query));
            Array.Clear(inQuery);
            foreach (var bin in rows)
            {
                inQuery[bin]++;
                counts[bin, bin]++;
            }

            foreach (var bin in rows)
            {
                for (var other = 0; other < bins; other++)
                {
                    counts[bin, other] -= inQuery[other] / rows.Length;
                }
            }
        }

        return counts;
    }

    /// <summary>Takes a table's values off every row.</summary>
    public void Subtract(byte[] column, double[] table)
    {
        for (var row = 0; row < column.Length; row++)
        {
            _values[row] -= table[column[row]];
        }

        Centre();
    }

    private void Centre()
    {
        for (var query = 0; query < _rows.QueryCount; query++)
        {
            var list = _values.AsSpan(_rows.Rows(query));
            var sum = 0.0;
            foreach (var value in list)
            {
                sum += value;
            }

            var mean = sum / list.Length;
            foreach (ref var value in list)
            {
                value -= mean;
            }
        }
    }
}
