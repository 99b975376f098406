using JobMatch.Contracts.Matching;
using JobMatch.Ranking.Metrics;
using JobMatch.Ranking.Scorecards;
using JobMatch.Ranking.Training;

namespace JobMatch.Matching.Models;

/// <summary>Figures about a scorecard on outcomes.</summary>
internal static class Judgements
{
    private const int First = 10;

    private static readonly (string Name, Func<GradedList, double?> Of)[] Measures =
    [
        ("NDCG@1", list => list.Ndcg(1)), ("NDCG@5", list => list.Ndcg(5)), ("NDCG@10", list => list.Ndcg(First)),
        ("MAP", list => list.AveragePrecision()), ("MRR", list => list.ReciprocalRank()), ("recall@10", list => list.Recall(First)),
    ];

    public static HeldOutJudgement Of(HeldOut heldOut, int seed) => new(
        heldOut.Later.Count, Of(heldOut.Scorecard, heldOut.Later, groups: null, seed),
        Value("NDCG@10", heldOut.GainOverPrior), Value("NDCG@10", heldOut.PairsGain), Value("NDCG@10", heldOut.DeepGain));

    public static ModelJudgement Of(
        Scorecard scorecard, IReadOnlyList<ShownList> lists, IReadOnlyDictionary<Guid, string>? groups, int seed)
    {
        var (rows, employers) = (OutcomeRows.Together(lists), OutcomeRows.Employers(lists));
        var scores = OutcomeRows.Score(scorecard, rows);
        var chances = OutcomeRows.EmployerChances(scorecard, employers);
        var taken = employers.Grades.ToArray().Select(grade => grade >= OutcomeRows.Offer).ToList();
        return new(
            rows.QueryCount, rows.RowCount,
            [.. Measures.Select(measure => Value(measure.Name, Bootstrap.Of(RankingQuality.PerQuery(rows, scores, measure.Of), seed)))],
            ChanceQuality.Brier(chances, taken), ChanceQuality.CalibrationError(ChanceQuality.Reliability(chances, taken)),
            Crowding(scorecard, lists), groups is null ? [] : Groups(scorecard, lists, groups));
    }

    // On the first day nothing of it was closed yet.
    private static CongestionFigures Crowding(Scorecard scorecard, IReadOnlyList<ShownList> lists)
    {
        var people = lists.SelectMany(list => list.People.Select(shown => shown.Person));
        var congestion = Congestion.Of(scorecard, people, lists.Select(list => list.Vacancy), lists.Min(list => list.Day));
        return new(
            Math.Round(congestion.Gini, 4), Math.Round(congestion.OpeningsWithCandidates, 4), Math.Round(congestion.PeopleWithSuggestions, 4));
    }

    // A step of its own: the scores stand before any label is looked at. Chosen is the first third, at most ten: where everybody was chosen,
    // no group could come off worse.
    private static List<GroupImpact> Groups(Scorecard scorecard, IReadOnlyList<ShownList> lists, IReadOnlyDictionary<Guid, string> groups)
    {
        var chosen = lists.Where(list => list.People.Count > 1).SelectMany(list =>
        {
            var people = OutcomeRows.Ranked(scorecard, list);
            return people.Select((person, place) => (person.Id, IsChosen: place < Math.Min(First, (people.Count + 2) / 3)));
        });
        return [.. ImpactRatio.Of(chosen.Where(person => groups.ContainsKey(person.Id)).Select(person => (groups[person.Id], person.IsChosen)))
            .Select(impact => new GroupImpact(impact.Group, impact.People, impact.Chosen, impact.Ratio))];
    }

    private static MeasuredValue Value(string name, Estimate estimate) => estimate.Queries == 0
        ? new(name, null, null, null, estimate.LeftOut)
        : new(name, Math.Round(estimate.Mean, 4), Math.Round(estimate.Low, 4), Math.Round(estimate.High, 4), estimate.LeftOut);
}
