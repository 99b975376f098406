using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Scorecards;
using JobMatch.Ranking.Simulating;
using JobMatch.Ranking.Training;
using Xunit;

namespace JobMatch.Tests.Ranking.Training;

public class ScorecardLearningTests
{
    private static readonly DateOnly First = new(2026, 1, 5);

    [Fact]
    public void Nothing_is_learned_from_profiles_never_opened_nor_from_refusals_for_lack_of_openings()
    {
        var lists = Market(30, 1);
        var people = lists.SelectMany(list => list.People).ToList();
        var silent = people.Count(shown => shown.Outcome is Outcome.NotOpened or Outcome.RefusedForLackOfOpenings);
        Assert.Equal(people.Count - silent, OutcomeRows.Employers(lists).RowCount);
        Assert.Equal(
            people.Count(shown => shown.Outcome is Outcome.Accepted or Outcome.Started or Outcome.RefusedByTrainee),
            OutcomeRows.Trainees(lists).RowCount);
    }

    [Fact]
    public void A_learned_scorecard_reads_as_a_scorecard_and_keeps_the_priors_directions()
    {
        AdditiveLearningTests.RequireLightGbm();
        var learned = ScorecardLearning.Learn(Scorecard.Expert, Market(80, 1), "thử", 1);
        var scorecard = Scorecard.Parse(learned.Text);
        Assert.Equal("thử", scorecard.Name);
        Assert.Contains(learned.DataHash, learned.Text, StringComparison.Ordinal);
        Assert.All(scorecard.Tables.Zip(Scorecard.Expert.Tables), pair =>
        {
            var bins = Enumerable.Range(0, pair.First.Criterion.Bins.Count)
                .Where(bin => pair.First.Criterion.Bins[bin] != Criterion.Unknown && pair.First.Criterion.Bins[bin] != Criterion.NotAsked).OrderBy(pair.Second.Employer).ToList();
            Assert.All(bins.Zip(bins.Skip(1)), next => Assert.True(pair.First.Employer(next.First) <= pair.First.Employer(next.Second)));
        });
    }

    [Fact]
    public void What_was_learned_orders_another_market_better_than_the_prior()
    {
        AdditiveLearningTests.RequireLightGbm();
        var rows = OutcomeRows.Together(Market(150, 77));
        var scorecard = Scorecard.Parse(ScorecardLearning.Learn(Scorecard.Expert, Market(200, 1), "thử", 1).Text);
        var gain = RankingQuality.Compare(rows, OutcomeRows.Score(scorecard, rows), OutcomeRows.Score(Scorecard.Expert, rows), 1);
        Assert.True(gain.Low > 0, $"{gain}");
    }

    [Fact]
    public void Two_sets_of_outcomes_with_one_hash_are_the_same()
    {
        var lists = Market(10, 3);
        Assert.Equal(OutcomeRows.Hash(lists), OutcomeRows.Hash(Market(10, 3)));
        Assert.Contains(lists, list => list.People.Any(shown => shown.Outcome == Outcome.RefusedByTrainee));
        IReadOnlyList<ShownList> unsaid = [.. lists.Select(list => list with
        {
            People = [.. list.People.Select(shown => shown.Outcome == Outcome.RefusedByTrainee ? shown with { Outcome = Outcome.Opened } : shown)],
        })];
        Assert.NotEqual(OutcomeRows.Hash(lists), OutcomeRows.Hash(unsaid));
        Assert.NotEqual(OutcomeRows.Hash(lists), OutcomeRows.Hash([.. lists.Select(list => list with { Day = list.Day.AddDays(1) })]));
    }

    [Fact]
    public void Asking_for_nothing_is_never_worth_less_than_asking_for_what_is_missing()
    {
        AdditiveLearningTests.RequireLightGbm();
        var scorecard = Scorecard.Parse(ScorecardLearning.Learn(Scorecard.Expert, Market(200, 1), "thử", 1).Text);
        var asking = scorecard.Tables.Where(table => table.Criterion.Bins.Contains(Criterion.NotAsked)).ToList();
        Assert.NotEmpty(asking);
        Assert.All(asking, table =>
        {
            var bins = Enumerable.Range(0, table.Criterion.Bins.Count)
                .Where(bin => table.Criterion.Bins[bin] != Criterion.NotAsked && table.Criterion.Bins[bin] != Criterion.Unknown).ToList();
            var notAsked = table.Criterion.Bins.ToList().IndexOf(Criterion.NotAsked);
            Assert.InRange(table.Employer(notAsked), bins.Min(table.Employer), bins.Max(table.Employer));
            Assert.InRange(table.Trainee(notAsked), bins.Min(table.Trainee), bins.Max(table.Trainee));
        });
    }

    [Fact]
    public void From_four_hundred_vacancies_on_two_criteria_get_points_together_where_later_vacancies_speak_for_it()
    {
        AdditiveLearningTests.RequireLightGbm();
        IReadOnlyList<ShownList> lists = [.. Market(450, 5).Select(Agreeing)];
        Assert.Empty(Scorecard.Parse(ScorecardLearning.Learn(Scorecard.Expert, [.. lists.Take(120)], "ít", 1).Text).Pairs);
        var scorecard = Scorecard.Parse(ScorecardLearning.Learn(Scorecard.Expert, lists, "nhiều", 1).Text);
        Assert.InRange(scorecard.Pairs.Count, 1, 8);
        Assert.Contains(scorecard.Pairs, pair =>
            scorecard.Tables[pair.First].Criterion is Experience && scorecard.Tables[pair.Second].Criterion is WorkPlace);
        var rows = OutcomeRows.Together([.. Market(100, 77).Select(Agreeing)]);
        var gain = RankingQuality.Compare(rows, OutcomeRows.Score(scorecard, rows), OutcomeRows.Score(Scorecard.Expert, rows), 1);
        Assert.True(gain.Low > 0.05, $"{gain}");

        // Who is near and new, or far and experienced, is taken: neither says anything by itself.
        static ShownList Agreeing(ShownList list) => list with
        {
            People = [.. list.People.Select(shown => shown with
            {
                Outcome = IsHigh(new Experience(), list, shown) == IsHigh(new WorkPlace(), list, shown) ? Outcome.Opened : Outcome.Started,
            })],
        };

        static bool IsHigh(Criterion criterion, ShownList list, ShownPerson shown) =>
            criterion.Explain(list.Vacancy, shown.Person).Bin * 2 >= criterion.Bins.Count;
    }

    [Fact]
    public void Larger_shares_of_what_was_learned_are_taken_only_where_later_queries_speak_for_them()
    {
        double?[] Quality(double candidate, int cut, int end) =>
            [.. Enumerable.Range(cut, end - cut).Select(query => (double?)(query % 2 == 0 ? candidate : 0))];
        double Chosen(Func<double, double> worth) =>
            ForwardChoice.Best(100, [0.1, 0.5, 0.9], (cut, end) => share => Quality(worth(share), cut, end), 1);
        Assert.Equal(0.9, Chosen(share => share));
        Assert.Equal(0.1, Chosen(share => -share));
        Assert.Equal(0.1, Chosen(_ => 0.5));
    }

    [Fact]
    public void Nothing_seen_leaves_the_order_of_the_prior()
    {
        var rows = OutcomeRows.Together(Market(20, 5));
        var scorecard = Scorecard.Parse(ScorecardLearning.Learn(Scorecard.Expert, [], "thử", 1).Text);
        var gain = RankingQuality.Compare(rows, OutcomeRows.Score(scorecard, rows), OutcomeRows.Score(Scorecard.Expert, rows), 1);
        Assert.InRange(gain.Mean, -0.02, 0.02);
    }

    private static IReadOnlyList<ShownList> Market(int vacancies, int seed) =>
        SimulatedMarket.Generate(vacancies, seed, SimulatedMarket.Occupations, First);
}
