namespace JobMatch.Ranking.Metrics;

/// <summary>How evenly lists spread attention. The lists that show a vacancy are shared out among its openings.</summary>
public static class Exposure
{
    /// <summary>As many candidates for an opening, or vacancies for a person, as leave a choice.</summary>
    public const int Enough = 3;

    /// <summary>Gini coefficient of how often openings are shown: 0 when lists are in proportion to openings, near 1 when one
    /// opening is shown always and no other. 0 when nothing is shown at all. Source: Gini 1912, as half the relative mean absolute difference.</summary>
    /// <param name="shown">How often each vacancy is shown.</param>
    /// <param name="places">Openings by vacancy.</param>
    public static double Gini(IReadOnlyList<int> shown, IReadOnlyList<int> places)
    {
        var (openings, total) = (places.Sum(count => (double)count), 0.0);
        var (before, weighted) = (0.0, 0.0);

        // Openings in ascending order of how often they are shown: the mean absolute difference is a sum weighted by ranks.
        foreach (var (each, count) in shown.Zip(places).Where(vacancy => vacancy.Second > 0)
            .Select(vacancy => (Each: (double)vacancy.First / vacancy.Second, Count: vacancy.Second)).OrderBy(vacancy => vacancy.Each))
        {
            weighted += count * ((2 * before) + count - openings) * each;
            total += count * each;
            before += count;
        }

        return total > 0 ? weighted / (openings * total) : 0;
    }

    /// <summary>Share of openings with enough candidates, 0 to 1: those who see the vacancy, shared out among its openings.</summary>
    /// <param name="shown">How often each vacancy is shown.</param>
    /// <param name="places">Openings by vacancy.</param>
    public static double OpeningsWithEnough(IReadOnlyList<int> shown, IReadOnlyList<int> places)
    {
        var enough = shown.Zip(places).Where(vacancy => vacancy.First >= (long)Enough * vacancy.Second).Sum(vacancy => (double)vacancy.Second);
        return enough > 0 ? enough / places.Sum(count => (double)count) : 0;
    }

    /// <summary>Share that is shown at least so often, 0 to 1; 0 for an empty list.</summary>
    public static double ShareWithAtLeast(IReadOnlyList<int> counts, int least) =>
        counts.Count == 0 ? 0 : (double)counts.Count(count => count >= least) / counts.Count;
}
