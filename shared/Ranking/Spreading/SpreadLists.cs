using JobMatch.Ranking.Placing;

namespace JobMatch.Ranking.Spreading;

/// <summary>Lists for everybody at once that respect openings: a vacancy stands in no more lists than is its share, unless
/// those who see it would have to give up too much.</summary>
/// <remarks>The rows of all lists are sold by the auction of <see cref="BestTotal"/>, in which everybody wants as many vacancies as a list is
/// long, and a vacancy has as many as is its share (<see cref="Shares"/>). A value counts in proportion to the mean row of the person's best list, rows weighted as in NDCG, and
/// no price is higher than the dial: at that price a vacancy stands in the lists of all who still want it. So each row loses the dial times that
/// mean at most, and the discounted gain of a list at most the dial. <see cref="Crowds"/> that are left are thinned within the same bound. Where people
/// want a vacancy equally, their order decides.</remarks>
public static class SpreadLists
{
    /// <summary>What enters a list is worth at least this share of the last row by value alone.</summary>
    public const double LeastShare = 0.5;

    /// <summary>Less than this is nothing.</summary>
    private const double LeastDial = 1e-3;

    /// <summary>Steps in which prices rise to the dial.</summary>
    private const int Steps = 40;

    /// <summary>For each trainee the indexes of the pairs on the list, of the greatest value first.</summary>
    /// <param name="trainees">Number of trainees.</param>
    /// <param name="places">Openings by vacancy.</param>
    /// <param name="pairs">Each pair at most once, with its fused score as value; those of no value or without an opening are on no list.</param>
    /// <param name="length">Vacancies on a list at most.</param>
    /// <param name="dial">The share of its discounted gain that a list gives up at most, 0 to 1; 0 lists what is worth most to each alone.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static IReadOnlyList<int[]> Of(
        int trainees, IReadOnlyList<int> places, ReadOnlySpan<ValuedPair> pairs, int length, double dial,
        CancellationToken cancellation = default)
    {
        var all = pairs.ToArray();
        var wanted = Enumerable.Repeat<int[]>([], trainees).ToArray();
        foreach (var own in Enumerable.Range(0, all.Length).Where(pair => all[pair].Value > 0 && places[all[pair].Vacancy] > 0)
            .GroupBy(pair => all[pair].Trainee))
        {
            wanted[own.Key] = BestFirst(own, all);
        }

        var alone = Array.ConvertAll(wanted, list => list[..Math.Min(length, list.Length)]);
        return dial >= LeastDial ? Spread(wanted, alone, places, all, length, dial, cancellation) : alone;
    }

    private static int[][] Spread(
        int[][] wanted, int[][] alone, IReadOnlyList<int> places, ValuedPair[] all, int length, double dial, CancellationToken cancellation)
    {
        var means = Array.ConvertAll(alone, list => ListFigures.Gain(list, all) / list.Index().Sum(row => ListFigures.Weight(row.Index)));
        int[][] entering = [.. wanted.Zip(alone, (own, best) => own.TakeWhile(pair => all[pair].Value >= LeastShare * all[best[^1]].Value).ToArray())];
        int[] offered = [.. entering.SelectMany(own => own)];
        // Worth more than any price, so that every list is filled.
        var valued = Array.ConvertAll(offered, pair => all[pair] with { Value = 1 + dial + (all[pair].Value / means[all[pair].Trainee]) });
        var shares = Shares.Of(all, entering, alone, places);
        // What somebody gets is a step worse than the best at most, so the highest price is a step below the dial.
        var step = dial / Steps;
        var auction = new Auction(wanted.Length, shares, valued, length, dial - step);
        auction.Settle(step, cancellation);
        int[][] lists = [.. auction.Taken().Select(list => BestFirst(list.Select(pair => offered[pair]), all))];
        new Crowds(all, entering, alone, shares, dial).Thin(lists, cancellation);
        return lists;
    }

    internal static int[] BestFirst(IEnumerable<int> pairs, ValuedPair[] all) =>
        [.. pairs.OrderByDescending(pair => all[pair].Value).ThenBy(pair => all[pair].Vacancy)];
}
