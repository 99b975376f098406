using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;
using JobMatch.Ranking.Training;

namespace JobMatch.Ranking.Simulating;

/// <summary>A market to learn from: people are shown for vacancies, and employers and trainees decide as <see cref="Truth"/> and
/// chance have it. Whoever takes work is not shown again. Seeded: the same seed gives the same market.</summary>
public static class SimulatedMarket
{
    private const int ShownEach = 30;
    private const int BestShown = 15;

    /// <summary>People whom staff look through for a vacancy.</summary>
    private const int Pool = 120;

    /// <summary>Occupations of the simulated province, in fields; hold some out to see whether a model carries over.</summary>
    public static IReadOnlyList<string> Occupations { get; } =
        ["7212", "7214", "7213", "7231", "7223", "7411", "7412", "7126", "7115", "5120", "5131", "5141", "8153", "8219", "3113", "3115"];

    /// <summary>Vacancies one after the other in time, each with the people who were shown for it and what came of each. One person
    /// may be shown for many, until one is taken up.</summary>
    /// <param name="vacancies">Vacancies.</param>
    /// <param name="seed">Seed of everything.</param>
    /// <param name="occupations">Occupations that occur; some of <see cref="Occupations"/>.</param>
    /// <param name="first">Day of the first vacancy; a new one comes every few days, more of them after graduation.</param>
    public static IReadOnlyList<ShownList> Generate(int vacancies, int seed, IReadOnlyList<string> occupations, DateOnly first)
    {
        var random = new Random(seed);
        var (day, supply, employers) = (first, new SimulatedSupply(random, occupations, first), new EmployerTastes(random));
        var lists = new List<ShownList>(vacancies);
        for (var index = 0; index < vacancies; index++)
        {
            day = day.AddDays(SimulatedSupply.IsAfterGraduation(day) ? random.Next(2) : random.Next(4));
            supply.PassTo(day);
            var vacancy = RandomProfiles.Vacancy(random, day, occupations);
            var shown = Shown(random, vacancy, supply.Some(Pool, vacancy.Occupations[0]));
            var outcomes = Decide(random, vacancy, employers.Of(vacancy), shown);
            lists.Add(new(vacancy, day, [.. shown.Select((person, at) => new ShownPerson(person.Seen, outcomes[at]))]));
            foreach (var (person, _) in shown.Zip(outcomes).Where(pair => TakesWork(pair.Second)))
            {
                supply.Leave(person);
            }
        }

        return lists;
    }

    /// <summary>Half of those shown are the prior's best of a pool, half come by chance: as if staff searched by hand too.</summary>
    private static SimulatedPerson[] Shown(Random random, VacancyProfile vacancy, IReadOnlyList<SimulatedPerson> pool)
    {
        var ranked = pool.OrderByDescending(person => Explanation.Of(Scorecard.Expert, vacancy, person.Seen).Score).ToList();
        var others = ranked.Skip(BestShown).ToArray();
        random.Shuffle(others);
        SimulatedPerson[] shown = [.. ranked.Take(BestShown), .. others.Take(ShownEach - BestShown)];
        random.Shuffle(shown);
        return shown;
    }

    private static bool TakesWork(Outcome outcome) => outcome is Outcome.Accepted or Outcome.Started;

    private static Outcome[] Decide(Random random, VacancyProfile vacancy, double[] employerTaste, SimulatedPerson[] people)
    {
        var outcomes = new Outcome[people.Length];
        var liked = new List<(int Index, double Liking)>();
        for (var index = 0; index < people.Length; index++)
        {
            var liking = Truth.Employer(vacancy, people[index].Whole, people[index].Ability, employerTaste) + 0.5 * SimulatedPerson.Normal(random);
            outcomes[index] = random.Next(5) == 0 ? Outcome.NotOpened
                : liking < 0.8 && random.Next(2) == 0 ? Outcome.RefusedByEmployer
                : Outcome.Opened;
            if (outcomes[index] != Outcome.NotOpened && liking > 1.3)
            {
                outcomes[index] = Outcome.Shortlisted;
                liked.Add((index, liking));
            }
        }

        var left = vacancy.OpeningsLeft;
        foreach (var (index, liking) in liked.OrderByDescending(one => one.Liking))
        {
            outcomes[index] = left == 0 ? random.Next(2) == 0 ? Outcome.RefusedForLackOfOpenings : Outcome.Shortlisted
                : liking < 1.8 ? Outcome.Shortlisted
                : Truth.Trainee(vacancy, people[index].Whole, people[index].Taste) + 0.5 * SimulatedPerson.Normal(random) < 0 ? Outcome.RefusedByTrainee
                : random.Next(10) == 0 ? Outcome.Accepted : Outcome.Started;
            left -= TakesWork(outcomes[index]) ? 1 : 0;
        }

        return outcomes;
    }

    /// <summary>What each employer looks for in a trade: the same in all its vacancies of that trade.</summary>
    private sealed class EmployerTastes(Random random)
    {
        private readonly Dictionary<(string, string), double[]> _known = [];

        public double[] Of(VacancyProfile vacancy)
        {
            var key = (vacancy.Employer!, vacancy.Occupations.Count > 0 ? vacancy.Occupations[0] : "");
            return _known.TryGetValue(key, out var taste) ? taste : _known[key] = SimulatedPerson.TasteOf(random);
        }
    }
}
