namespace JobMatch.Ranking.Placing;

/// <summary>Deferred acceptance in which trainees apply: of all stable placements the one that every trainee likes best.</summary>
/// <remarks>No trainee can gain by hiding what he or she wants. Source: Gale and Shapley 1962; with quotas Roth 1984.</remarks>
public static class TraineesApply
{
    /// <summary>Places everybody. Time grows with the applications, times the logarithm of the quotas.</summary>
    public static Placement Run(PlacementRound round)
    {
        var reserved = new KeyHeaps(round, quota => quota.Reserved);
        var open = new KeyHeaps(round, quota => quota.Places);
        var next = round.Starts[..^1];
        var vacancyOf = new int[round.TraineeCount];
        for (var first = 0; first < round.TraineeCount; first++)
        {
            for (int? trainee = first; trainee is { } applicant;)
            {
                var wish = next[applicant]++;
                if (wish == round.Starts[applicant + 1])
                {
                    vacancyOf[applicant] = -1;
                    break;
                }

                var vacancy = round.Vacancies[wish];
                vacancyOf[applicant] = vacancy;
                trainee = Offer(round, reserved, open, vacancy, round.Keys[wish], round.MayTakeReserved[wish]) is { } rejected
                    ? round.Trainee(rejected)
                    : null;
            }
        }

        return new([.. vacancyOf.Select(vacancy => vacancy < 0 ? (int?)null : vacancy)]);
    }

    /// <summary>Holds the best for the moment: first on reserved places, then on all that are left.</summary>
    /// <returns>Who is sent away for it, the one who came or one held before; null when nobody is.</returns>
    private static ulong? Offer(PlacementRound round, KeyHeaps reserved, KeyHeaps open, int vacancy, ulong key, bool mayTakeReserved)
    {
        var quota = round.Quota(vacancy);
        if (mayTakeReserved && reserved.Count(vacancy) < quota.Reserved)
        {
            reserved.Add(vacancy, key);
            // A reserved place that had been lent to the others is taken back.
            return open.Count(vacancy) > quota.Places - reserved.Count(vacancy) ? open.RemoveLowest(vacancy) : null;
        }

        // The weakest on the reserved places goes on to compete for the open ones.
        if (mayTakeReserved && quota.Reserved > 0 && key > reserved.Lowest(vacancy))
        {
            key = reserved.ReplaceLowest(vacancy, key);
        }

        var left = quota.Places - reserved.Count(vacancy);
        if (open.Count(vacancy) < left)
        {
            open.Add(vacancy, key);
            return null;
        }

        return left > 0 && key > open.Lowest(vacancy) ? open.ReplaceLowest(vacancy, key) : key;
    }
}
