using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;
using JobMatch.Ranking.Training;

namespace JobMatch.Ranking.Simulating;

/// <summary>A market to learn from: people are shown for vacancies, and employers and trainees decide as <see cref="Truth"/> and
/// chance have it. Seeded: the same seed gives the same market.</summary>
public static class SimulatedMarket
{
    private const int ShownEach = 30;
    private const int BestShown = 15;
    private const int Pool = 60;
    private const int Tastes = 6;

    /// <summary>Occupations of the simulated province, in fields; hold some out to see whether a model carries over.</summary>
    public static IReadOnlyList<string> Occupations { get; } =
        ["7212", "7214", "7213", "7231", "7223", "7411", "7412", "7126", "7115", "5120", "5131", "5141", "8153", "8219", "3113", "3115"];

    /// <summary>Vacancies one after the other in time, each with the people who were shown for it and what came of each.</summary>
    /// <param name="vacancies">Vacancies.</param>
    /// <param name="seed">Seed of everything.</param>
    /// <param name="occupations">Occupations that occur; some of <see cref="Occupations"/>.</param>
    /// <param name="first">Day of the first vacancy; a new one comes every few days, more of them after graduation.</param>
    public static IReadOnlyList<ShownList> Generate(int vacancies, int seed, IReadOnlyList<string> occupations, DateOnly first)
    {
        var random = new Random(seed);
        var day = first;
        var lists = new List<ShownList>(vacancies);
        for (var index = 0; index < vacancies; index++)
        {
            day = day.AddDays(IsAfterGraduation(day) ? random.Next(2) : random.Next(4));
            lists.Add(List(random, day, occupations));
        }

        return lists;
    }

    /// <summary>Outcomes invented for real vacancies and people, one vacancy a day up to a day: for demonstrations. What a profile
    /// leaves open is drawn by chance before anybody decides, and stays open to ranking.</summary>
    /// <param name="vacancies">The vacancies, in the order in which they are shown.</param>
    /// <param name="people">Everybody who may be shown.</param>
    /// <param name="seed">Seed of everything.</param>
    /// <param name="last">Day of the last vacancy, for which eligibility is judged.</param>
    public static IReadOnlyList<ShownList> GenerateOn(
        IReadOnlyList<VacancyProfile> vacancies, IReadOnlyList<PersonProfile> people, int seed, DateOnly last)
    {
        using var market = new Market();
        market.Put(people);
        var (random, known) = (new Random(seed), people.ToDictionary(person => person.Id));
        var lists = new List<ShownList>();
        for (var index = 0; index < vacancies.Count; index++)
        {
            var best = market.RankPeople(vacancies[index], Scorecard.Expert, ShownEach * 2, last).Best;
            PersonProfile[] shown = [.. best.Take(BestShown).Concat(Some(random, best.Skip(BestShown))).Select(ranked => known[ranked.Id])];
            random.Shuffle(shown);
            var outcomes = Decide(
                random, RandomProfiles.Completed(random, vacancies[index], last),
                [.. shown.Select(person => RandomProfiles.Completed(random, person, last))]);
            var day = last.AddDays(index + 1 - vacancies.Count);
            lists.Add(new(vacancies[index], day, [.. shown.Select((person, at) => new ShownPerson(person, outcomes[at]))]));
        }

        return lists;
    }

    private static IEnumerable<Ranked> Some(Random random, IEnumerable<Ranked> others)
    {
        var mixed = others.ToArray();
        random.Shuffle(mixed);
        return mixed.Take(ShownEach - BestShown);
    }

    private static bool IsAfterGraduation(DateOnly day) => day.Month is >= 6 and <= 9;

    /// <summary>Half of those shown are the prior's best of a pool, half come by chance: as if staff searched by hand too.</summary>
    private static ShownList List(Random random, DateOnly day, IReadOnlyList<string> occupations)
    {
        var vacancy = RandomProfiles.Vacancy(random, day, occupations);
        var near = occupations.Where(occupation => occupation[0] == vacancy.Occupations[0][0]).ToList();
        var pool = Enumerable.Range(0, Pool)
            .Select(_ => RandomProfiles.Person(random, day, random.Next(3) > 0 ? near : occupations))
            .Select(person => (Whole: person, Seen: RandomProfiles.WithGaps(random, person)))
            .OrderByDescending(pair => Explanation.Of(Scorecard.Expert, vacancy, pair.Seen).Score).ToList();
        var others = random.GetItems([.. pool.Skip(BestShown)], ShownEach - BestShown).DistinctBy(pair => pair.Seen.Id);
        var shown = pool.Take(BestShown).Concat(others).ToArray();
        random.Shuffle(shown);
        var outcomes = Decide(random, vacancy, [.. shown.Select(pair => pair.Whole)]);
        return new(vacancy, day, [.. shown.Select((pair, index) => new ShownPerson(pair.Seen, outcomes[index]))]);
    }

    private static Outcome[] Decide(Random random, VacancyProfile vacancy, IReadOnlyList<PersonProfile> people)
    {
        var employerTaste = Taste(random);
        var outcomes = new Outcome[people.Count];
        var liked = new List<(int Index, double Liking)>();
        for (var index = 0; index < people.Count; index++)
        {
            var liking = Truth.Employer(vacancy, people[index], Normal(random), employerTaste) + 0.5 * Normal(random);
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
                : Truth.Trainee(vacancy, people[index], Taste(random)) + 0.5 * Normal(random) < 0 ? Outcome.RefusedByTrainee
                : random.Next(10) == 0 ? Outcome.Accepted : Outcome.Started;
            left -= outcomes[index] is Outcome.Accepted or Outcome.Started ? 1 : 0;
        }

        return outcomes;
    }

    private static double[] Taste(Random random) => [.. Enumerable.Range(0, Tastes).Select(_ => Math.Exp(0.3 * Normal(random)))];

    // Box and Muller 1958.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
