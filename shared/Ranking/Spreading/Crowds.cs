using JobMatch.Ranking.Placing;

namespace JobMatch.Ranking.Spreading;

/// <summary>Thins crowds that no price spreads: where nearly all who can do a job want the same vacancy much more than any other, it would still
/// stand in lists of people who will never be considered for it.</summary>
/// <remarks>A vacancy in more than <see cref="MostShares"/> times its share of lists is left out of those lists that have lost least when it is, the most crowded
/// vacancy first; in its stead stands the next best that is not crowded. No list as a whole gives up more than the dial.</remarks>
/// <param name="all">All pairs.</param>
/// <param name="entering">For each trainee the pairs that may stand on the list, best first.</param>
/// <param name="alone">For each trainee the list without regard to others.</param>
/// <param name="shares">By vacancy, its share of lists.</param>
/// <param name="dial">The share of its discounted gain that a list gives up at most, 0 to 1.</param>
internal sealed class Crowds(ValuedPair[] all, int[][] entering, int[][] alone, int[] shares, double dial)
{
    /// <summary>A crowd is more than so many times the share.</summary>
    public const int MostShares = 5;

    private readonly int[] _shown = new int[shares.Length];

    /// <summary>Changes lists where there is a crowd.</summary>
    /// <param name="lists">For each trainee the pairs on the list.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Thin(int[][] lists, CancellationToken cancellation)
    {
        var listing = lists.Index().SelectMany(list => list.Item.Select(pair => (all[pair].Vacancy, Trainee: list.Index)))
            .ToLookup(row => row.Vacancy, row => row.Trainee);
        foreach (var rows in listing)
        {
            _shown[rows.Key] = rows.Count();
        }

        foreach (var vacancy in listing.Select(rows => rows.Key).Where(vacancy => _shown[vacancy] > Most(vacancy))
            .OrderByDescending(vacancy => (double)_shown[vacancy] / shares[vacancy]).ThenBy(vacancy => vacancy).ToList())
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var trainee in listing[vacancy].OrderBy(trainee => Without(vacancy, trainee, lists[trainee])?.Lost ?? 1).ThenBy(trainee => trainee))
            {
                if (_shown[vacancy] > Most(vacancy) && Without(vacancy, trainee, lists[trainee]) is { } without)
                {
                    lists[trainee] = without.List;
                    _shown[vacancy]--;
                    _shown[without.Instead]++;
                }
            }
        }
    }

    private int Most(int vacancy) => MostShares * shares[vacancy];

    /// <summary>The list with the next best that is not crowded instead, and what it has lost by then; null where that is too much.</summary>
    private (int[] List, int Instead, double Lost)? Without(int vacancy, int trainee, int[] list)
    {
        foreach (var next in entering[trainee])
        {
            if (_shown[all[next].Vacancy] < Most(all[next].Vacancy) && !list.Contains(next))
            {
                var changed = SpreadLists.BestFirst(list.Where(pair => all[pair].Vacancy != vacancy).Append(next), all);
                var lost = 1 - (ListFigures.Gain(changed, all) / ListFigures.Gain(alone[trainee], all));
                return lost <= dial ? (changed, all[next].Vacancy, lost) : null;
            }
        }

        return null;
    }
}
