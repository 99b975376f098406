using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Web.Explaining;

namespace JobMatch.Web.Trainees;

/// <summary>What the page of a trainee shows.</summary>
/// <param name="Card">The profile with its name.</param>
/// <param name="Suggestions">The ranked vacancies; null while the profile is not indexed yet.</param>
/// <param name="Address">How many vacancies are shown and how they are weighted.</param>
/// <param name="Blocked">What staff wrote when they paused the person; null when nobody did.</param>
/// <param name="Problem">What was wrong with the weights asked for; null when nothing was.</param>
public sealed record TraineeModel(TraineeCard Card, TraineeSuggestions? Suggestions, RankingAddress Address, Blocked? Blocked, string? Problem);
