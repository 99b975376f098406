namespace JobMatch.Ranking.Markets;

/// <summary>One criterion of one vacancy (or person) against the distinct values of the other side's columns.</summary>
internal sealed class CompiledBins
{
    private CompiledBins(byte[] first, byte[]? second, byte[]? binOf) => (First, Second, BinOf) = (first, second, binOf);

    /// <summary>For each code of the first column: the bin, or the first summand of an index into <see cref="BinOf"/>.</summary>
    public byte[] First { get; }

    /// <summary>For each code of the second column: the second summand; null when one column is read.</summary>
    public byte[]? Second { get; }

    /// <summary>The bin of a sum of both; null when one column is read.</summary>
    public byte[]? BinOf { get; }

    /// <summary>The bins of consecutive slots.</summary>
    /// <param name="columns">The columns that the criterion reads.</param>
    /// <param name="start">The first slot.</param>
    /// <param name="bins">As many as are asked for.</param>
    public void Fill(IReadOnlyList<IFacetColumn> columns, int start, Span<int> bins)
    {
        bins.Clear();
        columns[0].Codes.AddLookedUp<byte>(First, start, bins);
        if (BinOf is not null)
        {
            columns[1].Codes.AddLookedUp<byte>(Second!, start, bins);
            foreach (ref var bin in bins)
            {
                bin = BinOf[bin];
            }
        }
    }

    public static CompiledBins OfOneColumn(byte[] bins) => new(bins, null, null);

    public static CompiledBins OfTwoColumns(byte[] first, byte[] second, byte[] binOf) => new(first, second, binOf);
}
