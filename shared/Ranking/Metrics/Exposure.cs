namespace JobMatch.Ranking.Metrics;

/// <summary>How evenly lists spread attention: one count for each person (or opening) of how often they are shown.</summary>
public static class Exposure
{
    /// <summary>Gini coefficient: 0 when all are shown equally often, near 1 when one is shown always and nobody else. 0 when
    /// nobody is shown at all. Source: Gini 1912, as half the relative mean absolute difference.</summary>
    public static double Gini(IReadOnlyList<double> counts)
    {
        var total = counts.Sum();
        if (total == 0)
        {
            return 0;
        }

        // Sorted ascending, the mean absolute difference is a weighted sum of ranks.
        var weighted = counts.Order().Select((count, rank) => (2.0 * (rank + 1) - counts.Count - 1) * count).Sum();
        return weighted / (counts.Count * total);
    }

    /// <summary>Gini coefficient of openings: the lists that show a vacancy are shared out among its openings, so that lists in
    /// proportion to openings give 0.</summary>
    /// <param name="shown">How often each vacancy is shown.</param>
    /// <param name="places">Openings by vacancy.</param>
    public static double Gini(IReadOnlyList<int> shown, IReadOnlyList<int> places) => Gini(PerOpening(shown, places));

    /// <summary>As many candidates for an opening, or vacancies for a person, as leave a choice.</summary>
    public const int Enough = 3;

    /// <summary>Share of openings with enough candidates, 0 to 1: those who see the vacancy, shared out among its openings.</summary>
    /// <param name="shown">How often each vacancy is shown.</param>
    /// <param name="places">Openings by vacancy.</param>
    public static double OpeningsWithEnough(IReadOnlyList<int> shown, IReadOnlyList<int> places) => ShareWithAtLeast(PerOpening(shown, places), Enough);

    /// <summary>Share that is shown at least so often, 0 to 1; 0 for an empty list.</summary>
    public static double ShareWithAtLeast(IReadOnlyList<double> counts, int least) =>
        counts.Count == 0 ? 0 : (double)counts.Count(count => count >= least) / counts.Count;

    private static double[] PerOpening(IReadOnlyList<int> shown, IReadOnlyList<int> places) =>
        [.. shown.SelectMany((count, vacancy) => Enumerable.Repeat((double)count / places[vacancy], places[vacancy]))];
}
