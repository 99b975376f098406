using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;
using JobMatch.Tests.Ranking.Markets;
using JobMatch.Tests.Ranking.Scorecards;
using Xunit;

namespace JobMatch.SystemTests.Matching.Engine.Elasticsearch;

/// <summary>A real server ranks a random market exactly as memory does: the same order, the same scores to the last bit.</summary>
public sealed class ServerRankingTests(SharedServers servers)
{
    private const int Entities = 1500;

    /// <summary>Many are equal in everything that ranks, so that pages end within ties.</summary>
    private const int Kinds = 400;

    private const int Compared = 60;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ServerKind.Plain, 1)]
    [InlineData(ServerKind.Plain, 3)]
    [InlineData(ServerKind.Secure, 1)]
    [InlineData(ServerKind.Old, 1)]
    [InlineData(ServerKind.Old, 3)]
    public async Task A_random_market_is_ranked_as_in_memory_both_ways(ServerKind kind, int shards)
    {
        var options = await servers.OptionsAsync(kind);
        options.Shards = shards;
        await using var server = new ElasticsearchEngine(options, TimeProvider.System);
        using var market = new Market();
        var people = Enumerable.Range(0, Entities).Select(number => RandomProfiles.Person(Guid.CreateVersion7(), (uint)(number % Kinds))).ToList();
        var vacancies = Enumerable.Range(0, Entities)
            .Select(number => RandomProfiles.Vacancy(Guid.CreateVersion7(), (uint)(number % Kinds))).ToList();
        market.Put(people);
        market.Put(vacancies);
        await server.UpsertAsync(SearchIndex.People, people.ConvertAll(person => Document(person.Id, 1, () => ProfileKeys.Of(person))), Cancellation);
        await server.UpsertAsync(
            SearchIndex.Vacancies, vacancies.ConvertAll(vacancy => Document(vacancy.Id, 1, () => ProfileKeys.Of(vacancy))), Cancellation);
        foreach (var (top, scorecard) in new[]
        {
            (1, Scorecard.Expert), (30, Scorecard.Expert), (1000, Scorecard.Expert),
            (30, RandomScorecards.Of(1)), (30, RandomScorecards.Of(2)), (30, RandomScorecards.Of(7)),
        })
        {
            var asked = Enumerable.Range(0, top == 1000 ? Compared / 10 : Compared).Select(seed => (uint)(seed * 31 + top)).ToList();
            var wanted = asked.ConvertAll(seed => RandomProfiles.Vacancy(Guid.Empty, seed));
            AssertSame(
                wanted.ConvertAll(vacancy => market.RankPeople(vacancy, scorecard, top, RandomProfiles.Today)),
                await server.RankAsync(
                    SearchIndex.People, wanted.ConvertAll(vacancy => market.CompileForPeople(vacancy, scorecard, RandomProfiles.Today)),
                    top, Cancellation));
            var offered = asked.ConvertAll(seed => RandomProfiles.Person(Guid.Empty, seed));
            AssertSame(
                offered.ConvertAll(person => market.RankVacancies(person, scorecard, top, RandomProfiles.Today)),
                await server.RankAsync(
                    SearchIndex.Vacancies, offered.ConvertAll(person => market.CompileForVacancies(person, scorecard, RandomProfiles.Today)),
                    top, Cancellation));
        }

        await IndexCleaner.DeleteAsync(options);
    }

    [Theory]
    [InlineData(ServerKind.Plain)]
    [InlineData(ServerKind.Old)]
    public async Task A_ranking_that_takes_several_pages_is_the_same(ServerKind kind)
    {
        // The first line lies badly for this scorecard, and the lists are longer than a page by far.
        var scorecard = ExpertFile.WithEmployerCurve(midpoint: 75, spread: 2);
        var options = await servers.OptionsAsync(kind);
        options.Shards = 2;
        await using var server = new ElasticsearchEngine(options, TimeProvider.System);
        using var market = new Market();
        var people = Enumerable.Range(0, 12_000).Select(number => RandomProfiles.Person(Guid.CreateVersion7(), (uint)(number % 1000))).ToList();
        market.Put(people);
        await server.UpsertAsync(SearchIndex.People, people.ConvertAll(person => Document(person.Id, 1, () => ProfileKeys.Of(person))), Cancellation);
        var wanted = Enumerable.Range(0, 40).Select(seed => RandomProfiles.Vacancy(Guid.Empty, (uint)seed)).ToList();
        AssertSame(
            wanted.ConvertAll(vacancy => market.RankPeople(vacancy, scorecard, 100, RandomProfiles.Today)),
            await server.RankAsync(
                SearchIndex.People, wanted.ConvertAll(vacancy => market.CompileForPeople(vacancy, scorecard, RandomProfiles.Today)),
                100, Cancellation));
        await IndexCleaner.DeleteAsync(options);
    }

    [Theory]
    [InlineData(ServerKind.Plain)]
    [InlineData(ServerKind.Old)]
    public async Task Whoever_changes_or_is_removed_ranks_by_the_new_facts_or_not_at_all(ServerKind kind)
    {
        var options = await servers.OptionsAsync(kind);
        await using var server = new ElasticsearchEngine(options, TimeProvider.System);
        using var market = new Market();
        var people = Enumerable.Range(0, 300).Select(number => RandomProfiles.Person(Guid.CreateVersion7(), (uint)number)).ToList();
        var vacancy = RandomProfiles.Vacancy(Guid.Empty, 5) with { OpeningsLeft = 1, ClosingDate = null };
        await PutAsync(people, 1);
        var removed = people.Take(50).Select(person => person.Id).ToList();
        market.Remove(removed);
        await server.RemoveAsync(SearchIndex.People, removed, Cancellation);
        await PutAsync(people.Skip(100).Select((person, number) => RandomProfiles.Person(person.Id, (uint)(5000 + number))).ToList(), 2);
        var ranking = await server.RankAsync(
            SearchIndex.People, [market.CompileForPeople(vacancy, Scorecard.Expert, RandomProfiles.Today)], 300, Cancellation);
        AssertSame([market.RankPeople(vacancy, Scorecard.Expert, 300, RandomProfiles.Today)], ranking);
        Assert.DoesNotContain(ranking[0].Best.Concat(ranking[0].BestNotEligible), ranked => removed.Contains(ranked.Id));
        await IndexCleaner.DeleteAsync(options);

        async Task PutAsync(List<PersonProfile> put, long version)
        {
            market.Put(put);
            await server.UpsertAsync(
                SearchIndex.People, put.ConvertAll(person => Document(person.Id, version, () => ProfileKeys.Of(person))), Cancellation);
        }
    }

    private static void AssertSame(List<MarketRanking> expected, IReadOnlyList<MarketRanking> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (inMemory, onServer) in expected.Zip(actual))
        {
            Assert.Equal(inMemory.Considered, onServer.Considered);
            Assert.Equal(inMemory.Best, onServer.Best);
            Assert.Equal(inMemory.BestNotEligible, onServer.BestNotEligible);
        }
    }

    private static SearchDocument Document(Guid id, long version, Func<IReadOnlyList<(string Column, string Key)>> keys) => new()
    {
        Id = id,
        Version = version,
        Title = AnalysedText.Empty,
        Body = AnalysedText.Empty,
        Codes = new Dictionary<CodeField, IReadOnlyList<string>>(),
        Numbers = new Dictionary<NumberField, long> { [NumberField.UpdatedAt] = 1 },
        Locations = [],
        State = "{}",
        RankingKeys = keys,
    };
}
