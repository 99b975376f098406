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

    public static CompiledBins OfOneColumn(byte[] bins) => new(bins, null, null);

    public static CompiledBins OfTwoColumns(byte[] first, byte[] second, byte[] binOf) => new(first, second, binOf);
}
