using JobMatch.Contracts.Matching;
using JobMatch.Ranking.Metrics;
using JobMatch.Ranking.Scorecards;
using JobMatch.Ranking.Training;

namespace JobMatch.Matching.Models;

/// <summary>Figures about a scorecard on outcomes.</summary>
internal static class Judgements
{
    private const int First = 10;
    private const int Digits = 4;

    private static readonly (string Name, Func<GradedList, double?> Of)[] Measures =
    [
        ("NDCG@1", list => list.Ndcg(1)), ("NDCG@5", list => list.Ndcg(5)), ("NDCG@10", list => list.Ndcg(First)),
        ("MAP", list => list.AveragePrecision()), ("MRR", list => list.ReciprocalRank()), ("recall@10", list => list.Recall(First)),
    ];

    public static HeldOutJudgement Of(HeldOut heldOut, string? inUse, int seed) => new(
        heldOut.Later.Count, Of(heldOut.Scorecard, heldOut.Later, groups: null, [], seed),
        Value("NDCG@10", heldOut.GainOverPrior), Value("NDCG@10", heldOut.PairsGain), Value("NDCG@10", heldOut.DeepGain),
        inUse is null ? null : Value("NDCG@10", heldOut.GainOverInUse), inUse);

    /// <param name="scorecard">What is judged.</param>
    /// <param name="lists">What it is judged by.</param>
    /// <param name="groups">Group labels; null when there are none.</param>
    /// <param name="warnings">What the reader should know about the figures.</param>
    /// <param name="seed">Seed of the intervals.</param>
    public static ModelJudgement Of(
        Scorecard scorecard, IReadOnlyList<ShownList> lists, IReadOnlyDictionary<Guid, string>? groups, IReadOnlyList<string> warnings, int seed)
    {
        var (rows, employers, trainees) = (OutcomeRows.Together(lists), OutcomeRows.Employers(lists), OutcomeRows.Trainees(lists));
        var scores = OutcomeRows.Score(scorecard, rows);
        return new(
            rows.QueryCount, rows.RowCount,
            [.. Measures.Select(measure => Value(measure.Name, Bootstrap.Of(RankingQuality.PerQuery(rows, scores, measure.Of), seed)))],
            Chances(employers, OutcomeRows.EmployerChances(scorecard, employers), OutcomeRows.Offer, seed),
            Chances(trainees, OutcomeRows.TraineeChances(scorecard, trainees), OutcomeRows.Acceptance, seed),
            Crowding(scorecard, lists, seed), groups is null ? [] : Groups(scorecard, lists, groups, seed), warnings);
    }

    private static ChanceJudgement? Chances(BinnedRows rows, double[] chances, int leastYes, int seed)
    {
        if (rows.RowCount == 0)
        {
            return null;
        }

        var quality = RankingQuality.Chances(rows, chances, leastYes, seed);
        return new(
            Value("Brier", quality.Brier), Value("calibration error", quality.CalibrationError),
            [.. quality.Bands.Select(band => new ChanceBand(Math.Round(band.Said, Digits), Math.Round(band.Happened, Digits), band.Count))]);
    }

    // On the first day nothing of it was closed yet.
    private static CrowdingFigures Crowding(Scorecard scorecard, IReadOnlyList<ShownList> lists, int seed)
    {
        var people = lists.SelectMany(list => list.People.Select(shown => shown.Person));
        var congestion = Congestion.Of(scorecard, people, lists.Select(list => list.Vacancy), lists.Min(list => list.Day), seed);
        return new(
            Value("Gini", congestion.Gini), Value("openings with 3 candidates", congestion.OpeningsWithCandidates),
            Value("people with 3 suggestions", congestion.PeopleWithSuggestions));
    }

    // A step of its own: the scores stand before any label is looked at. Chosen is the first third, at most ten: where everybody was chosen,
    // no group could come off worse.
    private static List<GroupImpact> Groups(
        Scorecard scorecard, IReadOnlyList<ShownList> lists, IReadOnlyDictionary<Guid, string> groups, int seed)
    {
        var chosen = lists.Where(list => list.People.Count > 1).Select(list =>
        {
            var people = OutcomeRows.Ranked(scorecard, list);
            return people.Select((person, place) => (person.Id, IsChosen: place < Math.Min(First, (people.Count + 2) / 3)))
                .Where(person => groups.ContainsKey(person.Id)).Select(person => (groups[person.Id], person.IsChosen)).ToList();
        });
        return [.. ImpactRatio.Of([.. chosen], seed).Select(impact =>
        {
            var ratio = Value("impact ratio", impact.Ratio);
            return new GroupImpact(impact.Group, impact.People, impact.Chosen, ratio.Mean, ratio.Low, ratio.High);
        })];
    }

    private static MeasuredValue Value(string name, Estimate estimate) => estimate.Queries == 0
        ? new(name, null, null, null, estimate.LeftOut)
        : new(name, Math.Round(estimate.Mean, Digits), Math.Round(estimate.Low, Digits), Math.Round(estimate.High, Digits), estimate.LeftOut);
}
