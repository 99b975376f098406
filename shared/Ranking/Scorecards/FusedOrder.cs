namespace JobMatch.Ranking.Scorecards;

/// <summary>Every pair of point sums in the order of their fused scores, so that a market can rank by integers.</summary>
internal sealed class FusedOrder
{
    private readonly int[] _rankOf;
    private readonly int _traineeSums;

    /// <param name="employerChance">The chance for each sum of employer's points.</param>
    /// <param name="traineeChance">The chance for each sum of trainee's points.</param>
    public FusedOrder(double[] employerChance, double[] traineeChance)
    {
        _traineeSums = traineeChance.Length;
        _rankOf = new int[employerChance.Length * traineeChance.Length];
        var scores = new double[_rankOf.Length];
        var cells = new int[_rankOf.Length];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            cells[cell] = cell;
            scores[cell] = employerChance[cell / _traineeSums] * traineeChance[cell % _traineeSums];
        }

        Array.Sort(scores, cells);
        for (var (at, rank) = (0, 0); at < cells.Length; at++)
        {
            rank += at > 0 && scores[at] > scores[at - 1] ? 1 : 0;
            _rankOf[cells[at]] = rank;
        }
    }

    /// <summary>0 for the worst; the same number for equal scores.</summary>
    /// <param name="packedPoints">Employer's points in the low 16 bits, trainee's above them.</param>
    public int RankOf(int packedPoints) => _rankOf[((packedPoints & 0xFFFF) * _traineeSums) + (packedPoints >> 16)];
}
