using System.Numerics;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Markets;

/// <summary>The packed points of two criteria together, by the bins of both.</summary>
internal sealed class BinPairs
{
    private readonly CriterionPair _pair;
    private readonly int _secondBins;
    private readonly int[] _points;
    private readonly FusedOrder _order;

    public BinPairs(CriterionPair pair, Scorecard scorecard)
    {
        var (first, order) = (scorecard.Tables[pair.First].Criterion.Bins.Count, scorecard.FusedOrder);
        _secondBins = scorecard.Tables[pair.Second].Criterion.Bins.Count;
        (_pair, _points, _order) = (pair, new int[first * _secondBins], order);
        for (var cell = 0; cell < _points.Length; cell++)
        {
            var (one, other) = Math.DivRem(cell, _secondBins);
            _points[cell] = order.Pack(pair.Employer(one, other), pair.Trainee(one, other));
        }
    }

    /// <summary>Packed points that nobody exceeds in either direction.</summary>
    /// <param name="first">The bins of the first criterion that there are; bit b stands for bin b.</param>
    /// <param name="second">The same of the second.</param>
    public int Most(uint first, uint second)
    {
        var (employer, trainee) = (0, 0);
        for (var left = first; left != 0; left &= left - 1)
        {
            var one = BitOperations.TrailingZeroCount(left);
            for (var right = second; right != 0; right &= right - 1)
            {
                var other = BitOperations.TrailingZeroCount(right);
                (employer, trainee) = (Math.Max(employer, _pair.Employer(one, other)), Math.Max(trainee, _pair.Trainee(one, other)));
            }
        }

        return _order.Pack(employer, trainee);
    }

    /// <summary>The packed points of a bin of each.</summary>
    public int Of(int first, int second) => _points[(first * _secondBins) + second];

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
