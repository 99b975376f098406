using JobMatch.Ranking.Scorecards;
using JobMatch.Ranking.Simulating;
using JobMatch.Ranking.Training;
using JobMatch.Tests.Ranking.Training;
using Xunit;

namespace JobMatch.Tests.Ranking.Simulating;

public class SimulatedMarketTests
{
    private static readonly DateOnly First = new(2026, 1, 5);

    private static readonly Lazy<IReadOnlyList<ShownList>> Year = new(() => Market(300, 11, SimulatedMarket.Occupations));

    [Fact]
    public void The_same_seed_gives_the_same_market()
    {
        var (one, again, other) = (Market(3, 1, SimulatedMarket.Occupations), Market(3, 1, SimulatedMarket.Occupations), Market(3, 2, SimulatedMarket.Occupations));
        Assert.Equal(OutcomeRows.Together(one).Hash(), OutcomeRows.Together(again).Hash());
        Assert.NotEqual(OutcomeRows.Together(one).Hash(), OutcomeRows.Together(other).Hash());
        Assert.Equal(one.Select(list => list.Vacancy.Id), again.Select(list => list.Vacancy.Id));
    }

    [Fact]
    public void Openings_are_respected_and_every_outcome_occurs()
    {
        Assert.All(Year.Value, list => Assert.True(list.People.Count(shown => TakesWork(shown)) <= list.Vacancy.OpeningsLeft));
        // Everybody in the simulated market answers an offer.
        Assert.Equal(
            Enum.GetValues<Outcome>().Except([Outcome.Offered]),
            Year.Value.SelectMany(list => list.People).Select(shown => shown.Outcome).Distinct().Order());
    }

    [Fact]
    public void People_stand_in_several_lists_with_one_profile_and_in_none_once_they_took_work()
    {
        var byPerson = Year.Value.SelectMany(list => list.People).GroupBy(shown => shown.Person.Id).Select(shown => shown.ToList()).ToList();
        Assert.True(byPerson.Count(shown => shown.Count > 2) > 100);
        Assert.All(byPerson, shown =>
        {
            Assert.All(shown, again => Assert.Same(shown[0].Person, again.Person));
            Assert.DoesNotContain(shown.SkipLast(1), TakesWork);
        });
        Assert.All(Year.Value, list => Assert.Distinct(list.People.Select(shown => shown.Person.Id)));
    }

    [Fact]
    public void After_graduation_more_people_look_for_work_and_more_is_offered()
    {
        var (usual, season) = (In(2, 5), In(7, 9));
        Assert.True(season.Vacancies > 1.5 * usual.Vacancies, $"{season} {usual}");
        Assert.True(season.NewPeople > 1.5 * usual.NewPeople, $"{season} {usual}");

        // A month's mean.
        (double Vacancies, double NewPeople) In(int from, int to)
        {
            var seen = Year.Value.Where(list => list.Day.Month < from).SelectMany(list => list.People).Select(shown => shown.Person.Id).ToHashSet();
            var lists = Year.Value.Where(list => list.Day.Month >= from && list.Day.Month <= to).ToList();
            var people = lists.SelectMany(list => list.People).Select(shown => shown.Person.Id).Distinct().Count(id => !seen.Contains(id));
            var months = lists.Select(list => list.Day.Month).Distinct().Count();
            return ((double)lists.Count / months, (double)people / months);
        }
    }

    [Fact]
    public void Somebody_able_is_liked_by_one_employer_after_the_other()
    {
        // Liked or not in the first list says something about the second only because something in the person lasts.
        var pairs = Year.Value.SelectMany(list => list.People).Where(shown => shown.Outcome is not (Outcome.NotOpened or Outcome.RefusedForLackOfOpenings))
            .GroupBy(shown => shown.Person.Id).Where(shown => shown.Count() > 1)
            .Select(shown => (First: IsLiked(shown.First()), Second: IsLiked(shown.ElementAt(1)))).ToList();
        var (liked, others) = (pairs.Where(pair => pair.First).ToList(), pairs.Where(pair => !pair.First).ToList());
        Assert.True(Share(liked) > Share(others) + 0.05, $"{Share(liked)} {Share(others)}");

        static bool IsLiked(ShownPerson shown) => shown.Outcome is not (Outcome.Opened or Outcome.RefusedByEmployer);

        static double Share(List<(bool First, bool Second)> pairs) => pairs.Average(pair => pair.Second ? 1.0 : 0);
    }

    [Fact]
    public void What_was_learned_carries_over_to_other_seeds_and_to_occupations_never_seen()
    {
        AdditiveLearningTests.RequireLightGbm();
        var heldOut = SimulatedMarket.Occupations.Where((_, index) => index % 4 == 3).ToList();
        var learned = Scorecard.Parse(ScorecardLearning.Learn(
            Scorecard.Expert, Market(150, 21, [.. SimulatedMarket.Occupations.Except(heldOut)]), "thử", 1).Text);
        var rows = OutcomeRows.Together(Market(150, 22, heldOut));
        var gain = RankingQuality.Compare(rows, OutcomeRows.Score(learned, rows), OutcomeRows.Score(Scorecard.Expert, rows), 1);
        Assert.True(gain.Low > 0, $"{gain}");
    }

    private static bool TakesWork(ShownPerson shown) => shown.Outcome is Outcome.Accepted or Outcome.Started;

    private static IReadOnlyList<ShownList> Market(int vacancies, int seed, IReadOnlyList<string> occupations) =>
        SimulatedMarket.Generate(vacancies, seed, occupations, First);
}
