using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Markets;

/// <summary>The packed points of two criteria together, by the bins of both.</summary>
internal sealed class BinPairs
{
    private readonly int _secondBins;
    private readonly int[] _points;

    public BinPairs(CriterionPair pair, Scorecard scorecard)
    {
        var (first, order) = (scorecard.Tables[pair.First].Criterion.Bins.Count, scorecard.FusedOrder);
        _secondBins = scorecard.Tables[pair.Second].Criterion.Bins.Count;
        _points = new int[first * _secondBins];
        for (var cell = 0; cell < _points.Length; cell++)
        {
            var (one, other) = Math.DivRem(cell, _secondBins);
            _points[cell] = order.Pack(pair.Employer(one, other), pair.Trainee(one, other));
        }
    }

    /// <summary>Adds the points to the sums.</summary>
    /// <param name="first">The bins of the first criterion; overwritten.</param>
    /// <param name="second">The bins of the second, as many.</param>
    /// <param name="sums">What is added to, as many.</param>
    public void Add(Span<int> first, ReadOnlySpan<int> second, Span<int> sums)
    {
        for (var at = 0; at < first.Length; at++)
        {
            first[at] = (first[at] * _secondBins) + second[at];
        }

        TableSums.Add<int, int>(first, _points, sums);
    }
}
