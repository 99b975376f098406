using JobMatch.Contracts.Matching;
using JobMatch.Matching.Indexing;
using JobMatch.Ranking.Simulating;
using JobMatch.Ranking.Training;

namespace JobMatch.Matching.Models;

/// <summary>Outcomes as ranking learns from them.</summary>
internal static class OutcomeLists
{
    /// <summary>Any day does; a fixed one makes the same seed give the same market for ever.</summary>
    private static readonly DateOnly FirstSimulatedDay = new(2026, 1, 5);

    public static IReadOnlyList<ShownList> Of(OutcomeSource source) => source switch
    {
        OutcomeSource.Simulated simulated =>
            SimulatedMarket.Generate(simulated.Vacancies, simulated.Seed, SimulatedMarket.Occupations, FirstSimulatedDay),
        OutcomeSource.Stored stored =>
        [
            .. stored.Vacancies.Select(vacancy => new ShownList(
                Profiles.Of(vacancy.Vacancy), vacancy.Day,
                [.. vacancy.People.Select(person => new ShownPerson(Profiles.Of(person.Trainee), OutcomeOf(person.Step)))])),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    // Both have the same names; only ranking also knows profiles that were never opened.
    private static Outcome OutcomeOf(OutcomeStep step) => Enum.Parse<Outcome>(step.ToString());
}
