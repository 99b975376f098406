using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Markets;

/// <summary>One vacancy (or person) compiled against one side of the market: points by column value.</summary>
/// <remarks>Both directions are summed at once: the employer's points in the low half of an int, the trainee's in the
/// high half. Sums stay below 2^15 because a scorecard's points do.</remarks>
internal sealed class CompiledScoring
{
    /// <summary>Rows summed at a time: the sums stay in the first-level cache while each column passes over them.</summary>
    private const int BlockSize = 2048;

    private readonly Side _side;
    private readonly Scorecard _scorecard;
    private readonly int[][] _points;
    private readonly bool[] _eligible;

    private CompiledScoring(Side side, Scorecard scorecard, int[][] points, bool[] eligible) =>
        (_side, _scorecard, _points, _eligible) = (side, scorecard, points, eligible);

    public static CompiledScoring Compile(Side side, Scorecard scorecard, CompileBins binsOf, Func<int, bool> isEligible)
    {
        var points = new int[scorecard.Tables.Count][];
        for (var index = 0; index < points.Length; index++)
        {
            var bins = new byte[side.Columns[index].DistinctCount];
            binsOf(index, bins);
            var table = scorecard.Tables[index];
            var packed = new int[table.Criterion.Bins.Count];
            for (var bin = 0; bin < packed.Length; bin++)
            {
                packed[bin] = table.Employer(bin) | (table.Trainee(bin) << 16);
            }

            points[index] = Array.ConvertAll(bins, bin => packed[bin]);
        }

        var eligible = new bool[side.Limits.DistinctCount];
        for (var index = 0; index < eligible.Length; index++)
        {
            eligible[index] = isEligible(index);
        }

        return new(side, scorecard, points, eligible);
    }

    public MarketRanking Rank(int top)
    {
        var best = new TopList(top);
        var bestNotEligible = new TopList(top);
        var limits = _side.Limits.Indexes;
        var ids = _side.Ids;
        var isGone = _side.IsGone;
        Span<int> sums = stackalloc int[BlockSize];
        for (var start = 0; start < _side.SlotCount; start += BlockSize)
        {
            var block = sums[..Math.Min(BlockSize, _side.SlotCount - start)];
            Sum(start, block);
            for (var offset = 0; offset < block.Length; offset++)
            {
                var slot = start + offset;
                if (!isGone[slot])
                {
                    var score = _scorecard.FitsEmployer(block[offset] & 0xFFFF) * _scorecard.FitsTrainee(block[offset] >> 16);
                    (_eligible[limits[slot]] ? best : bestNotEligible).Offer(ids[slot], score);
                }
            }
        }

        return new(_side.Count, best.ToList(), bestNotEligible.ToList());
    }

    private void Sum(int start, Span<int> sums)
    {
        sums.Clear();
        for (var index = 0; index < _points.Length; index++)
        {
            var table = _points[index];
            var column = _side.Columns[index].Indexes.Slice(start, sums.Length);
            for (var offset = 0; offset < column.Length; offset++)
            {
                sums[offset] += table[column[offset]];
            }
        }
    }
}
