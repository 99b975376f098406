namespace JobMatch.Ranking.Placing;

/// <summary>A trainee and a vacancy with what placing them together is worth.</summary>
/// <param name="Trainee">Index of the trainee.</param>
/// <param name="Vacancy">Index of the vacancy.</param>
/// <param name="Value">Worth, in any unit; pairs worth 0 or less are never made.</param>
public readonly record struct ValuedPair(int Trainee, int Vacancy, double Value);

/// <summary>The placement of the greatest total value, nearly.</summary>
/// <param name="Placement">Who got what.</param>
/// <param name="Total">Sum of the values of the pairs made.</param>
/// <param name="Bound">No placement whatever can have a greater total: the value of the prices as a dual solution.</param>
/// <param name="Prices">By vacancy, what a place there costs in units of value: how much others lose when somebody takes it.
/// 0 where places stay free.</param>
public sealed record PricedPlacement(Placement Placement, double Total, double Bound, IReadOnlyList<double> Prices);

/// <summary>Finds the placement of the greatest total by auction: trainees outbid each other for places.</summary>
/// <remarks>Each trainee bids for the place that leaves most value after its price, as much as makes it no better than the
/// second best plus a small step. Then vacancies with free places lower their prices until somebody comes or nothing is
/// charged. The steps begin large, so that prices come near quickly, and end small: the total is within
/// <c>trainees × step</c> of the best. Sources: Bertsekas and Castañon, The auction algorithm for the transportation problem,
/// 1989; Bertsekas, Castañon, Tsaknakis, Reverse auction and the solution of inequality constrained assignment problems, 1993.</remarks>
public static class BestTotal
{
    private const double FirstStepShare = 0.15;
    private const double StepFactor = 0.1;

    /// <summary>Finds the placement.</summary>
    /// <param name="trainees">Number of trainees.</param>
    /// <param name="places">Openings by vacancy.</param>
    /// <param name="pairs">Each pair at most once.</param>
    /// <param name="tolerance">How far below the best the total may be, as a share of the sum of everybody's best value.</param>
    public static PricedPlacement Run(int trainees, IReadOnlyList<int> places, ReadOnlySpan<ValuedPair> pairs, double tolerance = 4e-4)
    {
        var auction = new Auction(trainees, places, pairs);
        var mean = auction.MeanBestValue();
        var last = mean * tolerance;
        for (var step = mean * FirstStepShare; step > last; step *= StepFactor)
        {
            auction.Settle(step);
        }

        auction.Settle(last);
        return auction.Result();
    }
}
