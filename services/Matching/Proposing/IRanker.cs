using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Matching.Proposing;

/// <summary>Ranks one side of the market for one of the other: in memory or in the search server, with the same outcome.</summary>
internal interface IRanker
{
    /// <summary>The people who suit a vacancy best, and those who would be among them but for a rule.</summary>
    Task<Proposals> RankPeopleAsync(VacancyProfile vacancy, Scorecard scorecard, int top, DateOnly today, CancellationToken cancellation);

    /// <summary>The vacancies that suit a person best, and those that would be among them but for a rule.</summary>
    Task<Proposals> RankVacanciesAsync(PersonProfile person, Scorecard scorecard, int top, DateOnly today, CancellationToken cancellation);
}

/// <summary>A ranking and where it comes from.</summary>
/// <param name="Ranking">The same wherever it was made.</param>
/// <param name="IsFallback">Whether the server that should have ranked could not, and memory did.</param>
internal sealed record Proposals(MarketRanking Ranking, bool IsFallback);
