namespace JobMatch.Contracts.Demand;

/// <summary>Vacancies became visible to matching, what is published of them changed, or they were removed.</summary>
/// <remarks>
/// Published by Demand from its message log after commit; consumed by Matching. Carries whole states, oldest
/// change first, at most 1,000. May arrive twice or out of order: ignore a state whose
/// <see cref="VacancyState.Version"/> is not above the one already held.
/// </remarks>
/// <param name="Vacancies">The states after the change, each a <see cref="VacancyState"/>.</param>
/// <param name="Removed">Ids of vacancies that were removed for good: whoever holds anything of them erases it. Such an id never
/// comes back. Not empty when <paramref name="Vacancies"/> is.</param>
public sealed record VacanciesChanged(IReadOnlyList<StateJson> Vacancies, IReadOnlyList<Guid> Removed);
