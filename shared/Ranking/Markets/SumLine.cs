using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Markets;

/// <summary>A straight line by which a server orders both sums at once, near the order of the fused score.</summary>
/// <remarks>
/// <para>The fused score is a product of two curves, so no sum of points has its order. But the pairs of sums whose product is
/// at least some score form a convex set (the logarithm of a logistic curve is concave), and a line that touches the set where
/// the best pairs are has little between it and the set. So the server orders by <c>employer slope · employer's points +
/// trainee slope · trainee's points</c>, and what it gives is read back as the two exact sums and ranked exactly.</para>
/// <para>A server adds up single-precision numbers, which hold whole numbers exactly below 2^24. The line's value times the
/// number of possible employer sums, plus the employer's sum, says both sums in one such number.</para>
/// </remarks>
public sealed class SumLine
{
    /// <summary>Sums of whole numbers in single precision are exact below this.</summary>
    private const int ExactBelow = 1 << 24;

    /// <summary>Finer slopes change hardly any order.</summary>
    private const int FinestUseful = 64;

    private readonly CompiledPoints _points;
    private readonly FusedOrder _order;
    private readonly int _employerSums;
    private readonly int _employerSlope;
    private readonly int _traineeSlope;

    private SumLine(CompiledPoints points, int finest, double employerGain, double traineeGain)
    {
        (_points, _order) = (points, points.Scorecard.FusedOrder);
        var steepest = Math.Max(employerGain, traineeGain);
        _employerSums = Range(points).Employer + 1;
        _employerSlope = SlopeOf(employerGain);
        _traineeSlope = SlopeOf(traineeGain);

        int SlopeOf(double gain) => steepest > 0 ? Math.Max(1, (int)Math.Round(gain / steepest * finest)) : 1;
    }

    /// <summary>The line that touches the pairs of sums that are as good as this one.</summary>
    /// <param name="points">What is compiled; it must fit (<see cref="CompiledPoints.FitsServer"/>).</param>
    /// <param name="sums">The pair.</param>
    public static SumLine At(CompiledPoints points, Points sums) => new(
        points, (int)FinestSlope(points), Gain(points.Scorecard.FitsEmployer, sums.Employer, points.Most.Employer),
        Gain(points.Scorecard.FitsTrainee, sums.Trainee, points.Most.Trainee));

    /// <summary>The steepest slope with which all sums are exact; below 1 when there is none.</summary>
    internal static long FinestSlope(CompiledPoints points)
    {
        var range = Range(points);
        return Math.Min(
            FinestUseful, (ExactBelow - 1 - range.Employer) / ((range.Employer + 1L) * Math.Max(1, range.Employer + range.Trainee)));
    }

    /// <summary>What a clause adds to the server's number.</summary>
    public int WeightOf(Points points) => (LineOf(points) * _employerSums) + points.Employer;

    /// <summary>Both sums, read out of the server's number.</summary>
    public Points SumsOf(int number)
    {
        var (line, employer) = Math.DivRem(number, _employerSums);
        return _points.Least + new Points(employer, (line - (employer * _employerSlope)) / _traineeSlope);
    }

    /// <summary>See <see cref="FusedOrder.RankOf"/>.</summary>
    internal int RankOf(int number) => RankOf(SumsOf(number));

    /// <summary>The least number that a pair of sums of at least this rank can have.</summary>
    internal int LeastNumberOf(int rank)
    {
        var (range, least) = (Range(_points), int.MaxValue);
        var trainee = range.Trainee + 1;
        for (var employer = 0; employer <= range.Employer; employer++)
        {
            // Of one employer's sum the least trainee's sum that reaches the rank has the least number; more of one needs less of the other.
            while (trainee > 0 && RankOf(_points.Least + new Points(employer, trainee - 1)) >= rank)
            {
                trainee--;
            }

            least = trainee <= range.Trainee ? Math.Min(least, WeightOf(new(employer, trainee))) : least;
        }

        return least;
    }

    private static Points Range(CompiledPoints points) => points.Most - points.Least;

    private int RankOf(Points sums) => _order.RankOf(_order.Pack(sums.Employer, sums.Trainee));

    private int LineOf(Points points) => (points.Employer * _employerSlope) + (points.Trainee * _traineeSlope);

    /// <summary>How much one more point would gain, as a share of the chance.</summary>
    private static double Gain(Func<int, double> chanceOf, int sum, int most)
    {
        var from = Math.Clamp(sum, 0, Math.Max(0, most - 1));
        return most == 0 ? 0 : Math.Log(chanceOf(from + 1) / chanceOf(from));
    }
}
