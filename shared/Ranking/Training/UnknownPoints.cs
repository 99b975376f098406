namespace JobMatch.Ranking.Training;

/// <summary>Keeps what somebody did not say (bin 0) worth neither nothing nor everything after rounding to whole points.</summary>
internal static class UnknownPoints
{
    private const int LeastRange = 2;

    /// <summary>Changes the points of one criterion in place. A small criterion is first given a range of two points in the
    /// prior's order, because between 0 and 1 there is nothing.</summary>
    /// <param name="employer">Points in the employer's direction by bin; all 0 where the prior has none.</param>
    /// <param name="trainee">Points in the trainee's direction by bin; all 0 where the prior has none.</param>
    /// <param name="employerPrior">What experts give in the employer's direction.</param>
    /// <param name="traineePrior">What experts give in the trainee's direction.</param>
    public static void KeepInside(int[] employer, int[] trainee, double[] employerPrior, double[] traineePrior)
    {
        KeepInside(employer, employerPrior);
        KeepInside(trainee, traineePrior);

        // Both sums together count: where the directions disagree about the best bin, none may be worth all of both.
        var most = employer.Zip(trainee, (one, other) => one + other).Skip(1).Max();
        while (employer[0] + trainee[0] >= most && most > 0)
        {
            var larger = employer[0] > trainee[0] ? employer : trainee;
            larger[0]--;
        }
    }

    private static void KeepInside(int[] points, double[] prior)
    {
        if (prior.Max() <= prior.Min())
        {
            return;
        }

        if (points.Skip(1).Max() < LeastRange)
        {
            var (least, most) = (prior.Skip(1).Min(), prior.Skip(1).Max());
            for (var bin = 1; bin < points.Length; bin++)
            {
                points[bin] = prior[bin] >= most ? LeastRange : prior[bin] <= least ? 0 : 1;
            }
        }

        points[0] = Math.Clamp(points[0], 1, points.Skip(1).Max() - 1);
    }
}
