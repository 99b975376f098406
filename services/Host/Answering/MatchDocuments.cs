using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;

namespace JobMatch.Host.Answering;

/// <summary>The one JSON document that <c>match --json</c> prints.</summary>
internal sealed record MatchDocument(
    VacancyCard Vacancy, string Model, int Considered, IReadOnlyList<MatchedTrainee> Matches, IReadOnlyList<NotEligibleTrainee> NotEligible,
    int NotEligibleCount, IReadOnlyList<IneligibilityReason> Obstacles, Pause? Pause, string? Notice, IReadOnlyDictionary<string, double> Weights)
{
    public static async Task<MatchDocument> OfAsync(VacancyMatches matches, Blocked? blocked, ISupplyQueries supply, CancellationToken cancellation)
    {
        var ids = matches.Matches.Select(match => match.Subject.Id).Concat(matches.NotEligible.Select(entry => entry.Subject.Id)).ToList();
        var names = await supply.NamesAsync(ids, cancellation);
        return new(
            VacancyCard.Of(matches.Vacancy), matches.Model, matches.Considered,
            [.. matches.Matches.Select(match => new MatchedTrainee(
                Card(match.Subject), Round(match.Score), Round(match.FitsEmployer), Round(match.FitsTrainee), match.Criteria,
                match.Fitting, match.Missing, Round(match.BestStep), match.Conditions))],
            [.. matches.NotEligible.Select(entry => new NotEligibleTrainee(Card(entry.Subject), entry.Reasons))],
            matches.NotEligibleCount, matches.Obstacles, Pause.Of(blocked), matches.Notice, matches.Weights.ByCriterion);

        PersonCard Card(TraineeState trainee) => PersonCard.Of(trainee, names.GetValueOrDefault(trainee.Id));
    }

    /// <summary>Four digits: more would claim a precision that an estimate does not have.</summary>
    internal static double Round(double chance) => Math.Round(chance, 4);

    internal static NextStep? Round(NextStep? step) => step is null ? null : step with { Score = Round(step.Score) };
}

internal sealed record MatchedTrainee(
    PersonCard Trainee, double Score, double FitsEmployer, double FitsTrainee,
    IReadOnlyList<CriterionPoints> Criteria, IReadOnlyList<string> Fitting, IReadOnlyList<string> Missing, NextStep? BestStep,
    IReadOnlyList<LegalCondition> Conditions);

internal sealed record NotEligibleTrainee(PersonCard Trainee, IReadOnlyList<IneligibilityReason> Reasons);

/// <summary>What staff wrote when they paused the employer or the person asked about.</summary>
internal sealed record Pause(DateTimeOffset Since, string Reason)
{
    public static Pause? Of(Blocked? blocked) => blocked is null ? null : new(blocked.Since, blocked.Reason);
}

/// <summary>The one JSON document that <c>suggest --json</c> prints.</summary>
internal sealed record SuggestDocument(
    PersonCard Trainee, string Model, int Considered, IReadOnlyList<MatchedVacancy> Matches, IReadOnlyList<NotEligibleVacancy> NotEligible,
    int NotEligibleCount, IReadOnlyList<IneligibilityReason> Obstacles, Pause? Pause, string? Notice, IReadOnlyDictionary<string, double> Weights)
{
    public static SuggestDocument Of(TraineeSuggestions suggestions, Blocked? blocked, string name) => new(
        PersonCard.Of(suggestions.Trainee, name), suggestions.Model, suggestions.Considered,
        [.. suggestions.Matches.Select(match => new MatchedVacancy(
            VacancyCard.Of(match.Subject), MatchDocument.Round(match.Score), MatchDocument.Round(match.FitsEmployer),
            MatchDocument.Round(match.FitsTrainee), match.Criteria, match.Fitting, match.Missing, MatchDocument.Round(match.BestStep), match.Conditions))],
        [.. suggestions.NotEligible.Select(entry => new NotEligibleVacancy(VacancyCard.Of(entry.Subject), entry.Reasons))],
        suggestions.NotEligibleCount, suggestions.Obstacles, Pause.Of(blocked), suggestions.Notice, suggestions.Weights.ByCriterion);
}

internal sealed record MatchedVacancy(
    VacancyCard Vacancy, double Score, double FitsEmployer, double FitsTrainee,
    IReadOnlyList<CriterionPoints> Criteria, IReadOnlyList<string> Fitting, IReadOnlyList<string> Missing, NextStep? BestStep,
    IReadOnlyList<LegalCondition> Conditions);

internal sealed record NotEligibleVacancy(VacancyCard Vacancy, IReadOnlyList<IneligibilityReason> Reasons);
