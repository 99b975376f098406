using CsCheck;
using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;
using Xunit;

namespace JobMatch.Tests.Ranking.Markets;

/// <summary>Lists for everybody are compared with ranking one after the other, which <see cref="MarketTests"/> compares with
/// scoring pair by pair.</summary>
public class MarketListsTests
{
    private const int Vacancies = 2_000_000;

    [Fact]
    public void Lists_are_those_of_ranking_one_after_the_other_also_after_changes() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[1, 12], Gen.UInt, Gen.Int[0, 40]).Sample((people, vacancies, top, seed, changes) =>
        {
            var random = new Random(unchecked((int)seed));
            var held = new Held { Scorecard = RandomScorecards.Of(seed) };
            Enumerable.Range(0, people).ToList().ForEach(number => held.Put(RandomProfiles.Person(IdOf(number), (uint)random.Next())));
            Enumerable.Range(0, vacancies).ToList().ForEach(number => held.Put(RandomProfiles.Vacancy(IdOf(Vacancies + number), (uint)random.Next())));
            var lists = held.Rank(top);
            AssertEqual(held, lists, top);
            for (var change = 0; change < changes; change++)
            {
                Change(random, held, lists);
            }

            AssertEqual(held, lists, top);
        }, iter: 150);

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(2100)]
    public void Lists_do_not_depend_on_how_many_there_are(int people)
    {
        var held = new Held();
        Enumerable.Range(0, people).ToList().ForEach(number => held.Put(RandomProfiles.Person(IdOf(number), (uint)number)));
        Enumerable.Range(0, 30).ToList().ForEach(number => held.Put(RandomProfiles.Vacancy(IdOf(Vacancies + number), (uint)number)));
        AssertEqual(held, held.Rank(20), 20);
    }

    [Fact]
    public void More_wants_than_are_kept_at_a_time_give_the_same_lists()
    {
        var held = new Held();
        Enumerable.Range(0, 50).ToList().ForEach(number => held.Put(RandomProfiles.Person(IdOf(number), (uint)number)));
        // Nearly every vacancy begins on a day of its own.
        Enumerable.Range(0, 900).ToList().ForEach(number => held.Put(
            RandomProfiles.Vacancy(IdOf(Vacancies + number), (uint)number) with { StartDate = RandomProfiles.Today.AddDays(number * 7 % 800) }));
        AssertEqual(held, held.Rank(10), 10);
    }

    [Fact]
    public void Very_many_employers_of_whom_each_person_names_a_few_give_the_same_lists()
    {
        var held = new Held();
        Enumerable.Range(0, 1100).ToList().ForEach(number => held.Put(RandomProfiles.Person(IdOf(number), (uint)number) with
        {
            TrainingOrderedBy = number % 3 == 0 ? null : CodeList.Set(Enumerable.Range(0, number % 4).Select(at => Employer((number * 7) + at))),
            PractisedAt = number % 5 == 0 ? null : CodeList.Set([Employer(number), Employer(number * 11)]),
        }));
        Enumerable.Range(0, 900).ToList().ForEach(number => held.Put(
            RandomProfiles.Vacancy(IdOf(Vacancies + number), (uint)number) with { Employer = Employer(number) }));
        AssertEqual(held, held.Rank(10), 10);

        static string Employer(int number) => FormattableString.Invariant($"e{number % 700}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Several_blocks_of_people_and_points_for_two_criteria_together_give_the_same_lists(uint seed)
    {
        var held = new Held { Scorecard = RandomScorecards.Of(seed) };
        Enumerable.Range(0, 1500).ToList().ForEach(number => held.Put(RandomProfiles.Person(IdOf(number), (uint)number)));
        Enumerable.Range(0, 200).ToList().ForEach(number => held.Put(RandomProfiles.Vacancy(IdOf(Vacancies + number), (uint)number)));
        AssertEqual(held, held.Rank(6), 6);
    }

    [Fact]
    public void Lists_stay_right_when_the_same_people_change_again_and_again()
    {
        var held = new Held();
        Enumerable.Range(0, 60).ToList().ForEach(number => held.Put(RandomProfiles.Person(IdOf(number), (uint)number)));
        Enumerable.Range(0, 12).ToList().ForEach(number => held.Put(RandomProfiles.Vacancy(IdOf(Vacancies + number), (uint)number + 4)));
        var lists = held.Rank(4);
        for (var round = 0; round < 2000; round++)
        {
            held.Put(RandomProfiles.Person(IdOf(round % 60), (uint)(round * 31)));
            lists.Put(held.People[IdOf(round % 60)]);
        }

        foreach (var id in held.Vacancies.Keys.Take(6).ToList())
        {
            held.Remove(id);
            lists.Remove(id);
        }

        AssertEqual(held, lists, 4);
    }

    [Fact]
    public void Lists_stay_right_when_those_on_top_leave_one_after_the_other()
    {
        var held = new Held();
        Enumerable.Range(0, 300).ToList().ForEach(number => held.Put(RandomProfiles.Person(IdOf(number), (uint)number)));
        Enumerable.Range(0, 5).ToList().ForEach(number => held.Put(RandomProfiles.Vacancy(IdOf(Vacancies + number), (uint)number + 4)));
        var lists = held.Rank(4);
        for (var round = 0; round < 100; round++)
        {
            var best = held.Vacancies.Keys.SelectMany(lists.BestPeople).Select(ranked => ranked.Id).DefaultIfEmpty(held.People.Keys.First()).First();
            held.Remove(best);
            lists.Remove(best);
        }

        AssertEqual(held, lists, 4);
    }

    [Fact]
    public void Ranking_can_be_ended()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => MarketLists.Rank(
            [RandomProfiles.Person(IdOf(1), 1)], [], Scorecard.Expert, 5, RandomProfiles.Today, null, stop.Token));
    }

    private static void Change(Random random, Held held, MarketLists lists)
    {
        var number = random.Next(45);
        var seed = (uint)random.Next();
        switch (random.Next(5))
        {
            case 0:
                held.Put(RandomProfiles.Vacancy(IdOf(Vacancies + number), seed));
                lists.Put(held.Vacancies[IdOf(Vacancies + number)]);
                break;
            case 1 or 2:
                held.Put(RandomProfiles.Person(IdOf(number), seed));
                lists.Put(held.People[IdOf(number)]);
                break;
            default:
                var id = IdOf(random.Next(2) == 0 ? number : Vacancies + number);
                held.Remove(id);
                lists.Remove(id);
                break;
        }
    }

    private static void AssertEqual(Held held, MarketLists lists, int top)
    {
        using var market = new Market();
        market.Put(held.People.Values);
        market.Put(held.Vacancies.Values);
        foreach (var (id, person) in held.People)
        {
            Assert.Equal(market.RankVacancies(person, held.Scorecard, top, RandomProfiles.Today).Best, lists.BestVacancies(id));
        }

        foreach (var (id, vacancy) in held.Vacancies)
        {
            Assert.Equal(market.RankPeople(vacancy, held.Scorecard, top, RandomProfiles.Today).Best, lists.BestPeople(id));
        }
    }

    private static Guid IdOf(int number) => new(number, 0, 7, 0x80, 0, 0, 0, 0, 0, 0, 1);

    private sealed class Held
    {
        public Scorecard Scorecard { get; init; } = Scorecard.Expert;

        public Dictionary<Guid, PersonProfile> People { get; } = [];

        public Dictionary<Guid, VacancyProfile> Vacancies { get; } = [];

        public void Put(PersonProfile person) => People[person.Id] = person;

        public void Put(VacancyProfile vacancy) => Vacancies[vacancy.Id] = vacancy;

        public void Remove(Guid id)
        {
            People.Remove(id);
            Vacancies.Remove(id);
        }

        public MarketLists Rank(int top) => MarketLists.Rank(
            People.Values, Vacancies.Values, Scorecard, top, RandomProfiles.Today, null, TestContext.Current.CancellationToken);
    }
}
