using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Web.Explaining;

namespace JobMatch.Web.Vacancies;

/// <summary>What the page of a vacancy shows.</summary>
/// <param name="Vacancy">The vacancy as ranked, or as stored while it is not indexed yet.</param>
/// <param name="Matches">The ranked people; null while the vacancy is not indexed yet.</param>
/// <param name="Names">Names of all people on the page, by id.</param>
/// <param name="Address">How many people are shown and how they are weighted.</param>
/// <param name="Blocked">What staff wrote when they paused the employer; null when nobody did.</param>
/// <param name="Problem">What was wrong with the weights asked for; null when nothing was.</param>
public sealed record VacancyModel(
    VacancyState Vacancy, VacancyMatches? Matches, IReadOnlyDictionary<Guid, string> Names, RankingAddress Address, Blocked? Blocked,
    string? Problem)
{
    /// <summary>Name of a person; "#" and the school's own id when no name is known.</summary>
    public string NameOf(TraineeState trainee) => Names.GetValueOrDefault(trainee.Id) ?? "#" + trainee.ExternalId;
}
