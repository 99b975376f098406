using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;

namespace JobMatch.Contracts.Matching;

/// <summary>What pages, the command line and the API may ask Matching.</summary>
public interface IMatchingQueries
{
    /// <summary>The best people for a vacancy, best first, and those whom a rule keeps out though they would have ranked.</summary>
    /// <param name="vacancyId">A vacancy that has been indexed.</param>
    /// <param name="top">How many people at most, 1 to 1,000; as many again of those not eligible.</param>
    /// <param name="weights">Multipliers on criteria, for this question alone.</param>
    /// <param name="cancellation">Ends the question.</param>
    /// <exception cref="WeightException">A weight names no criterion, or nothing would be left to rank by.</exception>
    /// <returns>Null when the vacancy is not (yet) indexed.</returns>
    Task<VacancyMatches?> MatchAsync(Guid vacancyId, int top, Weights weights, CancellationToken cancellation);

    /// <summary>The best vacancies for a trainee, best first, and those that a rule keeps out though they would have ranked.</summary>
    /// <param name="traineeId">A trainee who has been indexed.</param>
    /// <param name="top">How many vacancies at most, 1 to 1,000; as many again of those not eligible.</param>
    /// <param name="weights">Multipliers on criteria, for this question alone.</param>
    /// <param name="cancellation">Ends the question.</param>
    /// <exception cref="WeightException">A weight names no criterion, or nothing would be left to rank by.</exception>
    /// <returns>Null when the trainee is not (yet) indexed.</returns>
    Task<TraineeSuggestions?> SuggestAsync(Guid traineeId, int top, Weights weights, CancellationToken cancellation);

    /// <summary>Searches trainees. Unknown codes in the question throw <see cref="UnknownCodeException"/>.</summary>
    Task<SearchResult<TraineeState>> SearchPeopleAsync(SearchQuestion question, CancellationToken cancellation);

    /// <summary>Searches vacancies. Unknown codes in the question throw <see cref="UnknownCodeException"/>.</summary>
    Task<SearchResult<VacancyState>> SearchVacanciesAsync(SearchQuestion question, CancellationToken cancellation);

    /// <summary>Values of filters with a word that begins as typed, most frequent first: trades, places, skills,
    /// organisations, programmes.</summary>
    /// <param name="side">What is searched.</param>
    /// <param name="typed">What was typed so far, with or without accents; fewer than 2 letters give nothing.</param>
    /// <param name="filters">The filters that hold meanwhile; its text is not read.</param>
    /// <param name="cancellation">Ends the question.</param>
    Task<IReadOnlyList<Completion>> CompleteAsync(SearchSide side, string typed, SearchQuestion filters, CancellationToken cancellation);

    /// <summary>How many vacancies and trainees can be found by searching right now.</summary>
    Task<(int Vacancies, int Trainees)> CountAsync(CancellationToken cancellation);

    /// <summary>Waits until the index holds what the owners hold.</summary>
    /// <param name="progress">Told how many of how many states are indexed, from time to time; may be null.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    Task WaitUntilCurrentAsync(IProgress<(int Indexed, int Stored)>? progress, CancellationToken cancellation);
}

/// <summary>What is searched.</summary>
public enum SearchSide
{
    /// <summary>Trainees.</summary>
    People,

    /// <summary>Vacancies.</summary>
    Vacancies,
}
