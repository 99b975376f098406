using JobMatch.Ranking.Placing;

namespace JobMatch.Ranking.Spreading;

/// <summary>Lists for everybody at once that respect openings: a vacancy that too many want costs something, so that those to
/// whom it matters least see others first.</summary>
/// <remarks>The prices are those of the auction for the best total (<see cref="BestTotal"/>): what others lose when somebody
/// takes a place. A list is ordered by value − dial × price. Nobody is made to pay much: only vacancies worth at least
/// <see cref="LeastShare"/> of the last one on the list by value alone may enter it.</remarks>
public static class SpreadLists
{
    /// <summary>The dial that is used unless somebody turns it: half the price wins much for little; the full price can cost much where nearly all want the same.</summary>
    public const double DefaultDial = 0.5;

    /// <summary>What enters a list is worth at least this share of what it may displace.</summary>
    public const double LeastShare = 0.8;

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
            var best = own.OrderByDescending(pair => all[pair].Value).ThenBy(pair => all[pair].Vacancy).Take(length);
            var least = all[best.Last()].Value * LeastShare;
            lists[own.Key] =
            [
                .. own.Where(pair => all[pair].Value >= least)
                    .OrderByDescending(pair => all[pair].Value - dial * prices[all[pair].Vacancy]).ThenBy(pair => all[pair].Vacancy)
                    .Take(length),
            ];
        }

        return lists;
    }
}
