using CsCheck;
using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Eligibility;
using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;
using Xunit;

namespace JobMatch.Tests.Ranking.Markets;

/// <summary>The market ranks by columns and tables; here it is compared with scoring each pair one by one.</summary>
public class MarketTests
{
    private static readonly Gen<Change[]> Changes = Gen.Select(
        Gen.Int[0, 9], Gen.Int[0, 15], Gen.UInt, (kind, number, seed) => new Change(kind, IdOf(number), seed)).Array[0, 60];

    [Fact]
    public void Ranks_are_those_of_scoring_each_pair_one_by_one_also_after_updates_and_removals() =>
        Gen.Select(Changes, Gen.UInt, Gen.OneOf(Gen.Int[0, 20], Gen.Const(1000))).Sample((changes, seed, top) =>
        {
            using var market = new Market();
            var (people, vacancies) = (new Dictionary<Guid, PersonProfile>(), new Dictionary<Guid, VacancyProfile>());
            foreach (var change in changes)
            {
                change.Apply(market, people, vacancies);
            }

            Assert.Equal((people.Count, vacancies.Count), (market.PeopleCount, market.VacancyCount));
            var (vacancy, person, scorecard) = (RandomProfiles.Vacancy(Guid.Empty, seed), RandomProfiles.Person(Guid.Empty, seed), RandomScorecards.Of(seed));
            AssertEqual(OneByOne(people.Values, vacancy, top, scorecard), market.RankPeople(vacancy, scorecard, top, RandomProfiles.Today));
            AssertEqual(OneByOne(vacancies.Values, person, top, scorecard), market.RankVacancies(person, scorecard, top, RandomProfiles.Today));
        }, iter: 300);

    [Theory]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(6000)]
    public void Ranks_do_not_depend_on_how_many_there_are(int count)
    {
        using var market = new Market();
        var people = Enumerable.Range(0, count).Select(number => RandomProfiles.Person(IdOf(number), (uint)number)).ToList();
        market.Put(people);
        var vacancy = RandomProfiles.Vacancy(Guid.Empty, 2);
        AssertEqual(OneByOne(people, vacancy, 100), market.RankPeople(vacancy, Scorecard.Expert, 100, RandomProfiles.Today));
    }

    [Fact]
    public void Any_criterion_may_count_for_nothing()
    {
        using var market = new Market();
        var (people, vacancies) = (Enumerable.Range(0, 40).Select(number => RandomProfiles.Person(IdOf(number), (uint)number)).ToList(),
            Enumerable.Range(0, 40).Select(number => RandomProfiles.Vacancy(IdOf(number), (uint)number)).ToList());
        market.Put(people);
        market.Put(vacancies);
        foreach (var criterion in AllCriteria.List)
        {
            var scorecard = Scorecard.Expert.Weighted(new Dictionary<string, double> { [criterion.Id] = 0 });
            AssertEqual(OneByOne(people, vacancies[3], 10, scorecard), market.RankPeople(vacancies[3], scorecard, 10, RandomProfiles.Today));
            AssertEqual(OneByOne(vacancies, people[3], 10, scorecard), market.RankVacancies(people[3], scorecard, 10, RandomProfiles.Today));
        }
    }

    [Fact]
    public void Equal_scores_stand_in_the_order_of_their_ids()
    {
        using var market = new Market();
        var numbers = Enumerable.Range(0, 50).ToArray();
        new Random(1).Shuffle(numbers);
        market.Put(numbers.Select(number => new PersonProfile { Id = IdOf(number) }));
        var ranking = market.RankPeople(new VacancyProfile { Id = Guid.Empty }, Scorecard.Expert, 20, RandomProfiles.Today);
        Assert.Equal(Enumerable.Range(0, 20).Select(IdOf), ranking.Best.Select(ranked => ranked.Id));
    }

    [Fact]
    public void An_empty_market_answers_with_nobody()
    {
        using var market = new Market();
        var ranking = market.RankPeople(RandomProfiles.Vacancy(Guid.Empty, 1), Scorecard.Expert, 10, RandomProfiles.Today);
        Assert.Equal(0, ranking.Considered);
        Assert.Empty(ranking.Best);
        Assert.Empty(ranking.BestNotEligible);
    }

    [Fact]
    public async Task Each_ranking_sees_the_market_before_or_after_a_change_and_never_between()
    {
        using var market = new Market();
        var before = Enumerable.Range(0, 500).Select(number => RandomProfiles.Person(IdOf(number), (uint)number)).ToList();
        var after = Enumerable.Range(0, 500).Select(number => RandomProfiles.Person(IdOf(number), (uint)number + 10_000)).ToList();
        var vacancy = RandomProfiles.Vacancy(Guid.Empty, 5);
        var (first, second) = (Written(OneByOne(before, vacancy, 30)), Written(OneByOne(after, vacancy, 30)));
        Assert.NotEqual(first, second);
        market.Put(before);
        var cancellation = TestContext.Current.CancellationToken;
        var writer = Task.Run(() =>
        {
            for (var round = 0; round < 100; round++)
            {
                market.Put(round % 2 == 0 ? after : before);
            }
        }, cancellation);
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            do
            {
                Assert.Contains(Written(market.RankPeople(vacancy, Scorecard.Expert, 30, RandomProfiles.Today)), new[] { first, second });
            }
            while (!writer.IsCompleted);
        }, cancellation));
        await Task.WhenAll(readers.Append(writer));
        Assert.Equal(first, Written(market.RankPeople(vacancy, Scorecard.Expert, 30, RandomProfiles.Today)));
    }

    private static Guid IdOf(int number) => new(number, 0, 7, 0x80, 0, 0, 0, 0, 0, 0, 1);

    private static MarketRanking OneByOne(IReadOnlyCollection<PersonProfile> people, VacancyProfile vacancy, int top, Scorecard? scorecard = null) => Split(
        top, people.Select(person => (person.Id, Explanation.Of(scorecard ?? Scorecard.Expert, vacancy, person).Score, IsEligible(vacancy, person))));

    private static MarketRanking OneByOne(IReadOnlyCollection<VacancyProfile> vacancies, PersonProfile person, int top, Scorecard scorecard) => Split(
        top, vacancies.Select(vacancy => (vacancy.Id, Explanation.Of(scorecard, vacancy, person).Score, IsEligible(vacancy, person))));

    private static bool IsEligible(VacancyProfile vacancy, PersonProfile person) =>
        EligibilityRules.Reasons(EligibilityRules.Of(vacancy), EligibilityRules.Of(person), RandomProfiles.Today).Count == 0;

    private static MarketRanking Split(int top, IEnumerable<(Guid Id, double Score, bool IsEligible)> scored)
    {
        var ordered = scored.OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Id).ToList();
        return new(ordered.Count, ordered.Count(entry => !entry.IsEligible), Take(true), Take(false));

        List<Ranked> Take(bool isEligible) =>
            [.. ordered.Where(entry => entry.IsEligible == isEligible).Take(top).Select(entry => new Ranked(entry.Id, entry.Score))];
    }

    // Written with all bits of the score, so that equal texts are equal rankings.
    private static string Written(MarketRanking ranking) => string.Join('\n', new[]
    {
        $"{ranking.Considered} {ranking.NotEligible}", Written(ranking.Best), Written(ranking.BestNotEligible),
    });

    private static string Written(IEnumerable<Ranked> ranked) =>
        string.Join(' ', ranked.Select(entry => $"{entry.Id}={BitConverter.DoubleToInt64Bits(entry.Score):x16}"));

    private static void AssertEqual(MarketRanking expected, MarketRanking actual) => Assert.Equal(Written(expected), Written(actual));

    private sealed record Change(int Kind, Guid Id, uint Seed)
    {
        public void Apply(Market market, Dictionary<Guid, PersonProfile> people, Dictionary<Guid, VacancyProfile> vacancies)
        {
            switch (Kind)
            {
                case < 4:
                    market.Put([people[Id] = RandomProfiles.Person(Id, Seed)]);
                    break;
                case < 8:
                    market.Put([vacancies[Id] = RandomProfiles.Vacancy(Id, Seed)]);
                    break;
                default:
                    market.Remove([Id, Guid.Empty]);
                    people.Remove(Id);
                    vacancies.Remove(Id);
                    break;
            }
        }
    }
}
