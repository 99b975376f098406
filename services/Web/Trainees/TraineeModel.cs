using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;

namespace JobMatch.Web.Trainees;

/// <summary>What the page of a trainee shows.</summary>
/// <param name="Card">The profile with its name.</param>
/// <param name="Suggestions">The ranked vacancies; null while the profile is not indexed yet.</param>
/// <param name="Top">How many vacancies were asked for.</param>
public sealed record TraineeModel(TraineeCard Card, TraineeSuggestions? Suggestions, int Top);
