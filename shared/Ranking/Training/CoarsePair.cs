namespace JobMatch.Ranking.Training;

/// <summary>Two criteria as one with few bins: enough rows in a cell, and few enough cells to be fitted together.</summary>
internal sealed class CoarsePair
{
    private const int Most = 8;

    private readonly BinnedRows _rows;
    private readonly int _first;
    private readonly int _second;
    private readonly byte[] _firstBins;
    private readonly byte[] _secondBins;
    private readonly int _width;

    public CoarsePair(BinnedRows rows, int first, int second)
    {
        (_rows, _first, _second) = (rows, first, second);
        (_firstBins, _secondBins) = (Coarse(rows, first, Most), Coarse(rows, second, Most));
        _width = _secondBins[^1] + 1;
        Cells = [.. rows.Column(first).Zip(rows.Column(second), (one, other) => (byte)(_firstBins[one] * _width + _secondBins[other]))];
    }

    /// <summary>The cell of each row.</summary>
    public byte[] Cells { get; }

    public double[,] Held() => Neighbours.Grid(_firstBins[^1] + 1, _width);

    /// <summary>Values of cells as a table of all bins of both criteria.</summary>
    public PairTable Table(double[] cells) => new(
        _first, _second, _rows.BinCounts[_second],
        [.. _firstBins.SelectMany(one => _secondBins.Select(other => cells[one * _width + other]))]);

    /// <summary>For each bin its coarse bin: bin 0 (which may mean unknown) stays alone, the others are joined with their
    /// neighbours to about equally many rows.</summary>
    internal static byte[] Coarse(BinnedRows rows, int criterion, int most)
    {
        var counts = new int[rows.BinCounts[criterion]];
        foreach (var bin in rows.Column(criterion))
        {
            counts[bin]++;
        }

        var coarse = new byte[counts.Length];
        var (known, before) = (Math.Max(rows.RowCount - counts[0], 1), 0);
        for (var bin = 1; bin < coarse.Length; bin++)
        {
            var at = coarse.Length <= most ? bin : 1 + (int)((before + counts[bin] / 2L) * (most - 1) / known);
            coarse[bin] = (byte)Math.Min(Math.Clamp(at, coarse[bin - 1], coarse[bin - 1] + 1), most - 1);
            coarse[bin] = Math.Max(coarse[bin], (byte)1);
            before += counts[bin];
        }

        return coarse;
    }
}
