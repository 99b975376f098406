using JobMatch.Ranking.Placing;

namespace JobMatch.Ranking.Spreading;

/// <summary>Lists for everybody at once that respect openings: a vacancy that too many want costs something, so that those to
/// whom it matters least see others first.</summary>
/// <remarks>The prices are those of the auction for the best total (<see cref="BestTotal"/>): what others lose when somebody
/// takes a place. A list is ordered by value − dial × price. Nobody is made to pay much: only vacancies worth at least
/// <see cref="LeastShare"/> of the last one on the list by value alone may enter it, and the discounted gain of the whole list stays at
/// least that share of the best list's; where it would not, this person pays half the price, a quarter and so on.</remarks>
public static class SpreadLists
{
    /// <summary>The dial that is used unless somebody turns it: half the price wins much for little; the full price can cost much where nearly all want the same.</summary>
    public const double DefaultDial = 0.5;

    /// <summary>What enters a list, and the list as a whole, is worth at least this share of what it displaces.</summary>
    public const double LeastShare = 0.8;

    /// <summary>Less than this is nothing.</summary>
    private const double LeastDial = 1e-3;

    /// <summary>For each trainee the indexes of the pairs on the list, best first.</summary>
    /// <param name="trainees">Number of trainees.</param>
    /// <param name="places">Openings by vacancy.</param>
    /// <param name="pairs">Each pair at most once, with its fused score as value.</param>
    /// <param name="length">Vacancies on a list at most.</param>
    /// <param name="dial">0 orders by value alone; 1 charges the full price.</param>
    public static IReadOnlyList<int[]> Of(int trainees, IReadOnlyList<int> places, ReadOnlySpan<ValuedPair> pairs, int length, double dial = DefaultDial)
    {
        var prices = dial > 0 ? BestTotal.Run(trainees, places, pairs).Prices : [.. new double[places.Count]];
        var all = pairs.ToArray();
        var lists = Enumerable.Repeat<int[]>([], trainees).ToArray();
        foreach (var own in Enumerable.Range(0, all.Length).Where(pair => all[pair].Value > 0).GroupBy(pair => all[pair].Trainee))
        {
            var best = Ordered(own, dial: 0);
            var least = all[best[^1]].Value * LeastShare;
            var leastGain = ListFigures.Gain(best, all) * LeastShare;
            var mayEnter = own.Where(pair => all[pair].Value >= least).ToArray();
            var charged = dial;
            do
            {
                lists[own.Key] = charged < LeastDial ? best : Ordered(mayEnter, charged);
                charged /= 2;
            }
            while (ListFigures.Gain(lists[own.Key], all) < leastGain);
        }

        return lists;

        int[] Ordered(IEnumerable<int> some, double dial) =>
        [
            .. some.OrderByDescending(pair => all[pair].Value - (dial * prices[all[pair].Vacancy])).ThenBy(pair => all[pair].Vacancy).Take(length),
        ];
    }
}
