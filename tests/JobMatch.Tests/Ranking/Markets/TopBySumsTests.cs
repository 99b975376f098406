using CsCheck;
using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;
using JobMatch.Tests.Ranking.Scorecards;
using Xunit;

namespace JobMatch.Tests.Ranking.Markets;

/// <summary>A server that only adds up points of keys and sorts by the sum and the id gives the same rankings as the market in
/// memory. The server is played here by a dictionary; real ones are in the system tests.</summary>
public class TopBySumsTests
{
    private static readonly Gen<(uint[] People, uint[] Vacancies, uint Seed, int Top)> Markets =
        Gen.Select(Gen.UInt.Array[0, 80], Gen.UInt.Array[0, 80], Gen.UInt, Gen.OneOf(Gen.Int[1, 20], Gen.Const(1000)));

    [Fact]
    public void Sums_of_keys_give_the_rankings_of_the_market_in_memory() => Markets.Sample(sample =>
    {
        using var market = new Market();
        var people = sample.People.Select((seed, number) => RandomProfiles.Person(IdOf(number), seed)).ToList();
        var vacancies = sample.Vacancies.Select((seed, number) => RandomProfiles.Vacancy(IdOf(number), seed)).ToList();
        market.Put(people);
        market.Put(vacancies);
        var vacancy = RandomProfiles.Vacancy(Guid.Empty, sample.Seed);
        AssertSame(
            market.RankPeople(vacancy, Scorecard.Expert, sample.Top, RandomProfiles.Today),
            market.CompileForPeople(vacancy, Scorecard.Expert, RandomProfiles.Today),
            people.ToDictionary(person => person.Id, ProfileKeys.Of), sample.Top);
        var person = RandomProfiles.Person(Guid.Empty, sample.Seed);
        AssertSame(
            market.RankVacancies(person, Scorecard.Expert, sample.Top, RandomProfiles.Today),
            market.CompileForVacancies(person, Scorecard.Expert, RandomProfiles.Today),
            vacancies.ToDictionary(stored => stored.Id, ProfileKeys.Of), sample.Top);
    }, iter: 300);

    [Fact]
    public void A_line_that_lies_badly_is_turned_and_further_pages_are_asked_for()
    {
        // Where the best were thought to lie one more employer's point gains nothing; among these people it decides everything.
        var scorecard = ExpertFile.WithEmployerCurve(midpoint: 84, spread: 2);
        using var market = new Market();
        var people = Enumerable.Range(0, 3000).Select(number => RandomProfiles.Person(IdOf(number), (uint)number)).ToList();
        market.Put(people);
        var keys = people.ToDictionary(person => person.Id, ProfileKeys.Of);
        var pages = Enumerable.Range(0, 20).Select(seed =>
        {
            var vacancy = RandomProfiles.Vacancy(Guid.Empty, (uint)seed) with { OpeningsLeft = 1, ClosingDate = null };
            return AssertSame(
                market.RankPeople(vacancy, scorecard, 30, RandomProfiles.Today),
                market.CompileForPeople(vacancy, scorecard, RandomProfiles.Today), keys, 30);
        }).ToList();
        Assert.Contains(pages, count => count > 1);
    }

    [Fact]
    public void Equal_people_are_told_apart_by_their_ids_over_many_pages()
    {
        using var market = new Market();
        var people = Enumerable.Range(0, 3000).Select(number => new PersonProfile { Id = IdOf(number) }).ToList();
        market.Put(people);
        var vacancy = new VacancyProfile { Id = Guid.Empty };
        AssertSame(
            market.RankPeople(vacancy, Scorecard.Expert, 1000, RandomProfiles.Today),
            market.CompileForPeople(vacancy, Scorecard.Expert, RandomProfiles.Today),
            people.ToDictionary(person => person.Id, ProfileKeys.Of), 1000);
    }

    [Fact]
    public void A_number_says_both_sums()
    {
        using var market = new Market();
        market.Put(Enumerable.Range(0, 200).Select(number => RandomProfiles.Person(IdOf(number), (uint)number)));
        var points = market.CompileForPeople(RandomProfiles.Vacancy(Guid.Empty, 3), Scorecard.Expert, RandomProfiles.Today);
        Assert.True(points.FitsServer);
        foreach (var touching in new[] { points.Least, points.Most, new Points(100, 20), new Points(20, 100) })
        {
            var line = SumLine.At(points, touching);
            for (var employer = points.Least.Employer; employer <= points.Most.Employer; employer++)
            {
                for (var trainee = points.Least.Trainee; trainee <= points.Most.Trainee; trainee++)
                {
                    var number = line.WeightOf(new Points(employer, trainee) - points.Least);
                    Assert.Equal(new Points(employer, trainee), line.SumsOf(number));
                    Assert.Equal(number, (int)(float)number);
                }
            }
        }
    }

    [Fact]
    public void A_key_stays_the_same_and_belongs_to_one_value()
    {
        // Keys are stored on servers: if one of these changes, indices must be known to be old (ProfileKeys.Format).
        var person = new PersonProfile { Id = Guid.Empty, HomeProvince = "51", HomeCommunes = CodeList.Set(["21439"]), Qualification = 3 };
        var keys = ProfileKeys.Of(person).ToDictionary(key => key.Column, key => key.Key);
        Assert.Equal("Y9SD56Vfcypz", keys["place-1"]);
        Assert.Equal(keys["place-1"], keys["distance-help"]);
        Assert.Equal(keys, ProfileKeys.Of(person with { Id = Guid.NewGuid() }).ToDictionary(key => key.Column, key => key.Key));
        Assert.NotEqual(
            keys["qualification"], ProfileKeys.Of(person with { Qualification = 4 }).Single(key => key.Column == "qualification").Key);
    }

    [Fact]
    public void Every_criterion_and_eligibility_have_columns_with_names_that_an_index_can_have()
    {
        Assert.All(AllCriteria.List, criterion => Assert.Contains(
            ProfileKeys.Columns, column => column == criterion.Id || column.StartsWith($"{criterion.Id}-", StringComparison.Ordinal)));
        Assert.Contains("limits", ProfileKeys.Columns);
        Assert.All(ProfileKeys.Columns, column => Assert.Matches("^[a-z0-9-]+$", column));
    }

    [Fact]
    public void A_value_whose_type_hides_a_part_of_itself_from_keys_is_noticed()
    {
        var column = new FacetColumn<string, Hiding>(text => new(text));
        column.Put(0, "a");
        column.Put(1, "b");
        Assert.Throws<InvalidOperationException>(() => column.Keys);
    }

    /// <returns>How many pages the list of those eligible took.</returns>
    private static int AssertSame(
        MarketRanking expected, CompiledPoints points, Dictionary<Guid, IReadOnlyList<(string Column, string Key)>> stored, int top)
    {
        var (best, pages) = Rank(points, stored, top, points.Eligible);
        Assert.Equal(expected.Best, best);
        Assert.Equal(expected.BestNotEligible, Rank(points, stored, top, points.NotEligible).Best);
        return pages;
    }

    private static (IReadOnlyList<Ranked> Best, int Pages) Rank(
        CompiledPoints points, Dictionary<Guid, IReadOnlyList<(string Column, string Key)>> stored, int top, KeysIn wanted)
    {
        var search = new TopBySums(points, top);
        while (!search.IsDone)
        {
            var after = search.After ?? (int.MaxValue, Guid.Empty);
            search.Take([.. stored
                .Where(entry => Holds(wanted, entry.Value))
                .Select(entry => (Number: points.Clauses
                    .Where(clause => clause.All.All(keys => Holds(keys, entry.Value)))
                    .Sum(clause => search.Line.WeightOf(clause.Points)), entry.Key))
                .Where(entry => entry.Number < after.Number || (entry.Number == after.Number && entry.Key.CompareTo(after.Id) > 0))
                .OrderByDescending(entry => entry.Number).ThenBy(entry => entry.Key)
                .Take(search.PageSize)]);
        }

        return (search.Best, search.Pages);
    }

    private static bool Holds(KeysIn keys, IReadOnlyList<(string Column, string Key)> stored) =>
        stored.Any(key => key.Column == keys.Column && keys.Keys.Contains(key.Key) != keys.IsAllBut);

    private static Guid IdOf(int number) => new(number, 0, 7, 0x80, 0, 0, 0, 0, 0, 0, 1);

    private sealed record Hiding(string Text)
    {
        [System.Text.Json.Serialization.JsonIgnore]
        public string Text { get; } = Text;
    }
}
