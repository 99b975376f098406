namespace JobMatch.Ranking.Placing;

/// <summary>Looks for what would make a placement unstable, by definition and without the algorithms' own structures.</summary>
public static class Stability
{
    /// <summary>Every trainee and vacancy who would rather have each other: the trainee likes the vacancy better than what he or
    /// she got, and the vacancy would choose the trainee from those it has and this one. Empty when the placement is stable.</summary>
    /// <exception cref="ArgumentException">The placement breaks a quota, or gives a trainee a vacancy without an application.</exception>
    public static IReadOnlyList<(int Trainee, int Vacancy)> BlockingPairs(PlacementRound round, Placement placement)
    {
        var taken = Taken(round, placement);
        var blocking = new List<(int, int)>();
        for (var trainee = 0; trainee < round.TraineeCount; trainee++)
        {
            for (var wish = round.Starts[trainee]; wish < round.Starts[trainee + 1] && round.Vacancies[wish] != placement.VacancyOf[trainee]; wish++)
            {
                var vacancy = round.Vacancies[wish];
                if (Chosen(round, round.Quota(vacancy), [.. taken[vacancy], wish]).Contains(wish))
                {
                    blocking.Add((trainee, vacancy));
                }
            }
        }

        return blocking;
    }

    /// <summary>Whom a vacancy takes of some: the best on reserved places, then the best of all others on what is left.</summary>
    private static IEnumerable<int> Chosen(PlacementRound round, Quota quota, IReadOnlyList<int> wishes)
    {
        if (wishes.Count <= quota.Places)
        {
            return wishes;
        }

        var ranked = wishes.OrderByDescending(wish => round.Keys[wish]).ToList();
        var reserved = ranked.Where(wish => round.MayTakeReserved[wish]).Take(quota.Reserved).ToList();
        return reserved.Concat(ranked.Except(reserved).Take(quota.Places - reserved.Count));
    }

    private static List<int>[] Taken(PlacementRound round, Placement placement)
    {
        var taken = Enumerable.Range(0, round.VacancyCount).Select(_ => new List<int>()).ToArray();
        for (var trainee = 0; trainee < round.TraineeCount; trainee++)
        {
            if (placement.VacancyOf[trainee] is { } vacancy)
            {
                var wish = Array.IndexOf(round.Vacancies, vacancy, round.Starts[trainee], round.Starts[trainee + 1] - round.Starts[trainee]);
                taken[vacancy].Add(wish >= 0 ? wish : throw new ArgumentException($"Trainee {trainee} never applied to vacancy {vacancy}."));
            }
        }

        var full = Array.FindIndex(taken, wishes => wishes.Count > round.Quota(Array.IndexOf(taken, wishes)).Places);
        return full < 0 ? taken : throw new ArgumentException($"Vacancy {full} takes more than its places.");
    }
}
