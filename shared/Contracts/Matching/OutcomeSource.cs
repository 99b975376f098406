using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;

namespace JobMatch.Contracts.Matching;

/// <summary>What to learn from or to judge by.</summary>
public abstract record OutcomeSource
{
    private OutcomeSource()
    {
    }

    /// <summary>Outcomes of stored vacancies and trainees.</summary>
    /// <param name="FileName">Where they come from, for the card.</param>
    /// <param name="Vacancies">The vacancies, each once.</param>
    public sealed record Stored(string FileName, IReadOnlyList<VacancyOutcomes> Vacancies) : OutcomeSource;

    /// <summary>Outcomes of an invented market, for demonstrations.</summary>
    /// <param name="Seed">Seed of the market.</param>
    /// <param name="Vacancies">Vacancies with outcomes, 1 or more.</param>
    public sealed record Simulated(int Seed, int Vacancies) : OutcomeSource;
}

/// <summary>What came of those who were shown for a vacancy.</summary>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="Day">The day of its first outcome.</param>
/// <param name="People">Each trainee once, with the furthest step.</param>
public sealed record VacancyOutcomes(VacancyState Vacancy, DateOnly Day, IReadOnlyList<TraineeOutcome> People);

/// <summary>What came of one person.</summary>
/// <param name="Trainee">The person as stored now.</param>
/// <param name="Step">The furthest step.</param>
public sealed record TraineeOutcome(TraineeState Trainee, OutcomeStep Step);

/// <summary>Steps of an introduction; a later one is further than an earlier one.</summary>
public enum OutcomeStep
{
    /// <summary>The profile was opened and nothing followed.</summary>
    Opened,

    /// <summary>The employer refused for a reason that lies in the person.</summary>
    RefusedByEmployer,

    /// <summary>Refused because no opening was left; nothing is learned from it.</summary>
    RefusedForLackOfOpenings,

    /// <summary>Shortlisted or interviewed.</summary>
    Shortlisted,

    /// <summary>The employer offered; the person has not answered.</summary>
    Offered,

    /// <summary>The employer offered, the person declined.</summary>
    RefusedByTrainee,

    /// <summary>Offered and accepted.</summary>
    Accepted,

    /// <summary>Started work.</summary>
    Started,
}
