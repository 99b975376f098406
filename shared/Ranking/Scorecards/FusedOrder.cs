namespace JobMatch.Ranking.Scorecards;

/// <summary>Every pair of point sums in the order of their fused scores, so that a market can rank by integers.</summary>
internal sealed class FusedOrder
{
    private readonly int[] _rankOf;
    private readonly List<double> _scoreOf = [];
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
        for (var at = 0; at < cells.Length; at++)
        {
            if (at == 0 || scores[at] > scores[at - 1])
            {
                _scoreOf.Add(scores[at]);
            }

            _rankOf[cells[at]] = _scoreOf.Count - 1;
        }
    }

    /// <summary>Both sums in one number. Packed points add up as the points do.</summary>
    public int Pack(int employerPoints, int traineePoints) => (employerPoints * _traineeSums) + traineePoints;

    /// <summary>The two sums of a packed number.</summary>
    public (int Employer, int Trainee) Unpack(int packed) => Math.DivRem(packed, _traineeSums);

    /// <summary>0 for the worst; the same number for equal scores.</summary>
    public int RankOf(int packed) => _rankOf[packed];

    /// <summary>The fused score of a rank, 0 to 1.</summary>
    public double ScoreOf(int rank) => _scoreOf[rank];
}
