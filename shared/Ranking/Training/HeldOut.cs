using JobMatch.Ranking.Metrics;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Training;

/// <summary>How a way of learning does on vacancies that it has not seen: learned from the first four fifths, judged by the last.</summary>
/// <param name="Scorecard">The scorecard learned from the first four fifths.</param>
/// <param name="Later">The last fifth.</param>
/// <param name="GainOverPrior">Gain in NDCG@10 over the prior.</param>
/// <param name="GainOverInUse">Gain in NDCG@10 over the scorecard in use, which may have learned from the last fifth.</param>
/// <param name="PairsGain">What tables of two criteria would gain over the scorecard.</param>
/// <param name="DeepGain">What deep trees would gain over the scorecard: the price of readability.</param>
public sealed record HeldOut(
    Scorecard Scorecard, IReadOnlyList<ShownList> Later, Estimate GainOverPrior, Estimate GainOverInUse, Estimate PairsGain, Estimate DeepGain)
{
    /// <summary>Fewest vacancies with outcomes that can be split.</summary>
    public const int FewestVacancies = 25;

    /// <summary>Learns and judges; null with fewer than <see cref="FewestVacancies"/>.</summary>
    /// <exception cref="PlatformNotSupportedException">LightGBM's native library does not exist for this machine.</exception>
    public static HeldOut? Of(Scorecard prior, Scorecard inUse, IReadOnlyList<ShownList> lists, int seed)
    {
        IReadOnlyList<ShownList> ordered = [.. lists.OrderBy(list => list.Day).Where(OutcomeRows.Teaches)];
        if (ordered.Count < FewestVacancies)
        {
            return null;
        }

        var (earlier, later) = TimeSplit.Of(ordered);
        var scorecard = Scorecard.Parse(ScorecardLearning.Learn(prior, earlier, "held-out", seed).Text);
        var (train, test) = (OutcomeRows.Together(earlier), OutcomeRows.Together(later));
        var scores = OutcomeRows.Score(scorecard, test);
        Estimate Gain(double[] one, double[] other) => RankingQuality.Compare(test, one, other, seed);
        return new(
            scorecard, later, Gain(scores, OutcomeRows.Score(prior, test)), Gain(scores, OutcomeRows.Score(inUse, test)),
            Gain(AdditiveLearning.WithPairs(train, seed).Score(test), scores), Gain(AdditiveLearning.DeepScores(train, test, seed), scores));
    }
}
