using JobMatch.Ranking.Metrics;

namespace JobMatch.Ranking.Training;

/// <summary>Chooses between ways of learning by what came later: each of the last three fifths of the queries is judged by what
/// was learned from all before it.</summary>
internal static class ForwardChoice
{
    private const int Parts = 5;
    private const int FirstJudged = 2;

    /// <summary>The candidate with the best mean quality among those that are better than the first by more than one
    /// standard error; the first where there is none.</summary>
    /// <remarks>Queries are drawn in pairs. Source of the rule: Breiman, Friedman, Olshen, Stone 1984.</remarks>
    /// <param name="queries">Queries in order of time.</param>
    /// <param name="candidates">The usual way first.</param>
    /// <param name="learn">Learns from the first so many queries, and gives what tells the quality of a candidate on the queries
    /// from there up to the second number, one a query.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static T Best<T>(
        int queries, IReadOnlyList<T> candidates, Func<int, int, Func<T, IReadOnlyList<double?>>> learn, int seed)
    {
        var qualities = Enumerable.Range(FirstJudged, Parts - FirstJudged)
            .Select(part => learn(queries * part / Parts, queries * (part + 1) / Parts))
            .Select(qualityOf => candidates.Select(qualityOf).ToList()).ToList();
        var whole = candidates.Select((_, index) => qualities.SelectMany(part => part[index]).ToList()).ToList();
        return candidates.Skip(1)
            .Select((candidate, index) => (Candidate: candidate, Gain: Bootstrap.Difference(whole[index + 1], whole[0], seed)))
            .Where(other => other.Gain.Mean > StandardError(other.Gain))
            .OrderByDescending(other => other.Gain.Mean)
            .Select(other => other.Candidate)
            .FirstOrDefault(candidates[0]);
    }

    // A 95 % interval reaches 1.96 standard errors to either side.
    private static double StandardError(Estimate gain) => (gain.High - gain.Low) / (2 * 1.96);
}
