namespace JobMatch.Ranking.Metrics;

/// <summary>How evenly lists spread attention: one count for each person (or opening) of how often they are shown.</summary>
public static class Exposure
{
    /// <summary>Gini coefficient: 0 when all are shown equally often, near 1 when one is shown always and nobody else. 0 when
    /// nobody is shown at all. Source: Gini 1912, as half the relative mean absolute difference.</summary>
    public static double Gini(IReadOnlyList<int> counts)
    {
        var total = counts.Sum(count => (long)count);
        if (total == 0)
        {
            return 0;
        }

        // Sorted ascending, the mean absolute difference is a weighted sum of ranks.
        var weighted = counts.Order().Select((count, rank) => (2.0 * (rank + 1) - counts.Count - 1) * count).Sum();
        return weighted / (counts.Count * (double)total);
    }

    /// <summary>Share that is shown at least so often, 0 to 1; 0 for an empty list.</summary>
    public static double ShareWithAtLeast(IReadOnlyList<int> counts, int least) =>
        counts.Count == 0 ? 0 : (double)counts.Count(count => count >= least) / counts.Count;
}
