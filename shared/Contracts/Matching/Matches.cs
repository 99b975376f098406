using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;

namespace JobMatch.Contracts.Matching;

/// <summary>The ranked answer to a vacancy.</summary>
/// <param name="Vacancy">The vacancy as indexed.</param>
/// <param name="Model">Name of the scorecard that ranked.</param>
/// <param name="Considered">How many people were scored.</param>
/// <param name="Matches">Best first; equal scores by id.</param>
/// <param name="NotEligible">The best of the people kept out by a rule, in the order in which they would have ranked; those who declined
/// automated matching come last, by id, because nothing may rank them.</param>
public sealed record VacancyMatches(
    VacancyState Vacancy,
    string Model,
    int Considered,
    IReadOnlyList<Match<TraineeState>> Matches,
    IReadOnlyList<NotEligible<TraineeState>> NotEligible)
{
    /// <summary>How many a rule keeps out, also those that are not listed.</summary>
    public int NotEligibleCount { get; init; }

    /// <summary>What alone keeps all of them out; empty when nothing does.</summary>
    public IReadOnlyList<IneligibilityReason> Obstacles { get; init; } = [];

    /// <summary>Multipliers that this ranking was asked to use.</summary>
    public Weights Weights { get; init; } = Weights.None;

    /// <summary>Vietnamese; that something else ranked than the settings say, and why. Null when all is as usual.</summary>
    public string? Notice { get; init; }
}

/// <summary>The ranked answer to a trainee.</summary>
/// <param name="Trainee">The trainee as indexed.</param>
/// <param name="Model">Name of the scorecard that ranked.</param>
/// <param name="Considered">How many vacancies were scored.</param>
/// <param name="Matches">Best first; equal scores by id.</param>
/// <param name="NotEligible">The best of the vacancies kept out by a rule, in the order in which they would have ranked.</param>
public sealed record TraineeSuggestions(
    TraineeState Trainee,
    string Model,
    int Considered,
    IReadOnlyList<Match<VacancyState>> Matches,
    IReadOnlyList<NotEligible<VacancyState>> NotEligible)
{
    /// <summary>How many a rule keeps out, also those that are not listed.</summary>
    public int NotEligibleCount { get; init; }

    /// <summary>What alone keeps all of them out; empty when nothing does.</summary>
    public IReadOnlyList<IneligibilityReason> Obstacles { get; init; } = [];

    /// <summary>Multipliers that this ranking was asked to use.</summary>
    public Weights Weights { get; init; } = Weights.None;

    /// <summary>Vietnamese; that something else ranked than the settings say, and why. Null when all is as usual.</summary>
    public string? Notice { get; init; }
}

/// <summary>One pair with its score and the whole of its explanation.</summary>
/// <param name="Subject">The person or vacancy proposed.</param>
/// <param name="Score">Fused score: the product of the two directions, 0 to 1.</param>
/// <param name="FitsEmployer">Estimated chance that the employer would accept, 0 to 1.</param>
/// <param name="FitsTrainee">Estimated chance that the trainee would accept, 0 to 1.</param>
/// <param name="Criteria">Every criterion with its points; their sums are the two directions' point totals.</param>
/// <param name="Fitting">Vietnamese sentences: what speaks for the pair, strongest first.</param>
/// <param name="Missing">Vietnamese sentences: what is missing or unknown, costliest first.</param>
/// <param name="BestStep">The one change by the trainee that would raise the score most; null when none would.</param>
public sealed record Match<T>(
    T Subject,
    double Score,
    double FitsEmployer,
    double FitsTrainee,
    IReadOnlyList<CriterionPoints> Criteria,
    IReadOnlyList<string> Fitting,
    IReadOnlyList<string> Missing,
    NextStep? BestStep)
{
    /// <summary>What the law asks for if this pair comes together; empty when nothing.</summary>
    public IReadOnlyList<LegalCondition> Conditions { get; init; } = [];
}

/// <summary>What the law asks of an employer who takes somebody; it keeps no pair apart.</summary>
/// <param name="Code">Stable code, for instance "AGE_CONDITIONS".</param>
/// <param name="Text">Vietnamese sentence for staff.</param>
/// <param name="Source">The law behind it, in Vietnamese.</param>
public sealed record LegalCondition(string Code, string Text, string Source);

/// <summary>Something a trainee could do to fit better.</summary>
/// <param name="Text">Vietnamese, an imperative without a full stop: "thêm chứng chỉ: Hàn 3G".</param>
/// <param name="Points">More points in both directions together, above 0.</param>
/// <param name="Score">The fused score after it, 0 to 1.</param>
public sealed record NextStep(string Text, int Points, double Score);

/// <summary>What one criterion gave a pair.</summary>
/// <param name="Id">Stable name of the criterion, for instance "place"; of two with a plus between them.</param>
/// <param name="Name">Vietnamese name for the screen.</param>
/// <param name="Points">Points of both directions together.</param>
/// <param name="Of">The most points that the criterion can give in both directions together.</param>
/// <param name="EmployerPoints">Points in the employer's direction.</param>
/// <param name="EmployerOf">The most points in the employer's direction.</param>
/// <param name="TraineePoints">Points in the trainee's direction.</param>
/// <param name="TraineeOf">The most points in the trainee's direction.</param>
/// <param name="IsUnknown">True when one side did not say; such a criterion gives neither full nor no points.</param>
/// <param name="Reason">Vietnamese: what was compared and how it came out.</param>
public sealed record CriterionPoints(
    string Id,
    string Name,
    int Points,
    int Of,
    int EmployerPoints,
    int EmployerOf,
    int TraineePoints,
    int TraineeOf,
    bool IsUnknown,
    string Reason)
{
    /// <summary>The multiplier that is already in all points here; 1 unless the question named another.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Whether these are the points of two criteria together, beside those of each.</summary>
    public bool IsPair { get; init; }
}

/// <summary>A pair that a rule keeps apart.</summary>
/// <param name="Subject">The person or vacancy.</param>
/// <param name="Reasons">Every rule that applies; never empty.</param>
public sealed record NotEligible<T>(T Subject, IReadOnlyList<IneligibilityReason> Reasons);

/// <summary>Why a pair may not be proposed.</summary>
/// <param name="Code">Stable code, for instance "AGE_BANNED_TRADE".</param>
/// <param name="Text">Vietnamese sentence for staff.</param>
/// <param name="Source">The law or fact behind the rule, in Vietnamese.</param>
/// <param name="Until">First day on which the reason no longer holds; null when no date is known.</param>
public sealed record IneligibilityReason(string Code, string Text, string Source, DateOnly? Until);
