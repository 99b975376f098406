using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Training;

/// <summary>The people shown for a vacancy and what came of it.</summary>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="Day">When it was shown.</param>
/// <param name="People">Who was shown.</param>
public sealed record ShownList(VacancyProfile Vacancy, DateOnly Day, IReadOnlyList<ShownPerson> People);

/// <summary>One person of a list.</summary>
/// <param name="Person">As known to ranking, gaps included.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record ShownPerson(PersonProfile Person, Outcome Outcome);
