using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;

namespace JobMatch.Web.Vacancies;

/// <summary>What the page of a vacancy shows.</summary>
/// <param name="Vacancy">The vacancy as ranked, or as stored while it is not indexed yet.</param>
/// <param name="Matches">The ranked people; null while the vacancy is not indexed yet.</param>
/// <param name="Names">Names of all people on the page, by id.</param>
/// <param name="Top">How many people were asked for.</param>
public sealed record VacancyModel(
    VacancyState Vacancy, VacancyMatches? Matches, IReadOnlyDictionary<Guid, string> Names, int Top)
{
    /// <summary>Name of a person; "#" and the school's own id when no name is known.</summary>
    public string NameOf(TraineeState trainee) => Names.GetValueOrDefault(trainee.Id) ?? "#" + trainee.ExternalId;
}
