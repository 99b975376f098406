using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Paired;
using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Matching.Proposing;

/// <summary>Ranks in the search server. While it is away or behind, memory ranks.</summary>
/// <remarks>A vacancy is compiled against the distinct values of the market in memory, which the server's documents have, too.
/// Who changed a moment ago may be ranked by the old facts, or not at all, until server and market both hold the new ones.</remarks>
/// <param name="paired">The server, and whether it is up to date.</param>
/// <param name="market">Compiles, and ranks while the server cannot.</param>
/// <param name="startLimit">How long the first question waits for a server that was not asked before.</param>
internal sealed class ServerRanker(PairedSearchEngine paired, Market market, TimeSpan startLimit) : IRanker
{
    public Task<Proposals> RankPeopleAsync(
        VacancyProfile vacancy, Scorecard scorecard, int top, DateOnly today, CancellationToken cancellation) => RankAsync(
            SearchIndex.People, () => market.CompileForPeople(vacancy, scorecard, today), top,
            () => market.RankPeople(vacancy, scorecard, top, today), cancellation);

    public Task<Proposals> RankVacanciesAsync(
        PersonProfile person, Scorecard scorecard, int top, DateOnly today, CancellationToken cancellation) => RankAsync(
            SearchIndex.Vacancies, () => market.CompileForVacancies(person, scorecard, today), top,
            () => market.RankVacancies(person, scorecard, top, today), cancellation);

    private async Task<Proposals> RankAsync(
        SearchIndex index, Func<CompiledPoints> compile, int top, Func<MarketRanking> rankInMemory, CancellationToken cancellation)
    {
        await paired.FollowerOf(index).StartedAsync(startLimit, cancellation);
        var compiled = compile();
        if (!compiled.FitsServer)
        {
            // No server can add up so many points exactly; nothing is wrong with this one.
            return new(rankInMemory(), false);
        }

        var rankings = await paired.TryServerAsync(index, (server, token) => server.RankAsync(index, [compiled], top, token), cancellation);
        return rankings is null ? new(rankInMemory(), true) : new(rankings[0], false);
    }
}
