using JobMatch.Ranking.Metrics;

namespace JobMatch.Ranking.Training;

/// <summary>Chooses between ways of learning by what came later: each of the last three fifths of the queries is judged by what
/// was learned from all before it.</summary>
internal static class ForwardChoice
{
    /// <summary>Of the candidates that are better than the first by more than one standard error, the last one that is not worse than
    /// the best of them by more than that; the first where there is none.</summary>
    /// <remarks>Queries are drawn in pairs. The boldest near the best is taken because in the end there are more queries to learn from
    /// than any candidate was judged with. Source of the rule: Breiman, Friedman, Olshen, Stone 1984.</remarks>
    /// <param name="queries">Queries in order of time.</param>
    /// <param name="candidates">The usual way first, the boldest last.</param>
    /// <param name="learn">Learns from the first so many queries, and gives what tells the quality of a candidate on the queries
    /// from there up to the second number, one a query.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static T Best<T>(
        int queries, IReadOnlyList<T> candidates, Func<int, int, Func<T, IReadOnlyList<double?>>> learn, int seed)
    {
        var whole = Qualities(queries, candidates, learn);
        var better = Enumerable.Range(1, candidates.Count - 1).Where(index => IsBeyondError(Gain(index, 0))).ToList();
        if (better.Count == 0)
        {
            return candidates[0];
        }

        var best = better.MaxBy(index => Gain(index, 0).Mean);
        return candidates[better.Last(index => index == best || !IsBeyondError(Gain(best, index)))];

        Estimate Gain(int one, int other) => Bootstrap.Difference(whole[one], whole[other], seed);
    }

    /// <summary>What tells the quality of each candidate on the last three fifths of the queries, one a query.</summary>
    /// <inheritdoc cref="Best"/>
    public static List<List<double?>> Qualities<T>(
        int queries, IReadOnlyList<T> candidates, Func<int, int, Func<T, IReadOnlyList<double?>>> learn)
    {
        var parts = TimeSplit.Forward(queries)
            .Select(later => learn(later.Start, later.End))
            .Select(qualityOf => candidates.Select(qualityOf).ToList()).ToList();
        return [.. candidates.Select((_, index) => parts.SelectMany(part => part[index]).ToList())];
    }

    /// <summary>Whether a gain is larger than so many of its standard errors.</summary>
    public static bool IsBeyondError(Estimate gain, double errors = 1) => gain.Mean > errors * StandardError(gain);

    // A 95 % interval reaches 1.96 standard errors to either side.
    private static double StandardError(Estimate gain) => (gain.High - gain.Low) / (2 * 1.96);
}
