using JobMatch.Ranking.Placing;

namespace JobMatch.Tests.Ranking.Placing;

/// <summary>Small rounds with ties, reserved places, unpopular vacancies and trainees whom nobody wants. A seed gives always the same one.</summary>
internal static class RandomRounds
{
    public static (int Trainees, Quota[] Quotas, Application[] Applications) Small(int seed, int mostTrainees = 7, int mostVacancies = 4)
    {
        var random = new Random(seed);
        var (trainees, vacancies) = (random.Next(1, mostTrainees + 1), random.Next(1, mostVacancies + 1));
        var quotas = Enumerable.Range(0, vacancies).Select(_ => random.Next(4)).Select(places => new Quota(places, random.Next(places + 1))).ToArray();
        var applications =
            from trainee in Enumerable.Range(0, trainees)
            from vacancy in Enumerable.Range(0, vacancies)
            where random.Next(5) > 0
            select new Application(trainee, vacancy, random.Next(4), random.Next(4), random.Next(3) == 0);
        return (trainees, quotas, [.. applications]);
    }

    public static PlacementRound Round(int seed)
    {
        var (trainees, quotas, applications) = Small(seed);
        return new(trainees, quotas, applications, seed);
    }

    /// <summary>Every placement that gives trainees only what they applied for and keeps the quotas.</summary>
    public static IEnumerable<Placement> All(int trainees, Quota[] quotas, Application[] applications)
    {
        IEnumerable<int?[]> placements = [[]];
        for (var index = 0; index < trainees; index++)
        {
            var trainee = index;
            var choices = applications.Where(application => application.Trainee == trainee).Select(application => (int?)application.Vacancy).Append(null).ToList();
            placements = placements.SelectMany(placed => choices.Select(choice => placed.Append(choice).ToArray()));
        }

        return placements
            .Where(placed => quotas.Select((quota, vacancy) => placed.Count(choice => choice == vacancy) <= quota.Places).All(fits => fits))
            .Select(placed => new Placement(placed));
    }
}
