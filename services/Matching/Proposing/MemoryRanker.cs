using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Matching.Proposing;

/// <summary>Ranks in this process's memory.</summary>
internal sealed class MemoryRanker(Market market) : IRanker
{
    public Task<Proposals> RankPeopleAsync(
        VacancyProfile vacancy, Scorecard scorecard, int top, DateOnly today, CancellationToken cancellation) =>
        Task.FromResult(new Proposals(market.RankPeople(vacancy, scorecard, top, today), false));

    public Task<Proposals> RankVacanciesAsync(
        PersonProfile person, Scorecard scorecard, int top, DateOnly today, CancellationToken cancellation) =>
        Task.FromResult(new Proposals(market.RankVacancies(person, scorecard, top, today), false));
}
