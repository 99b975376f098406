namespace JobMatch.Ranking.Markets;

/// <summary>Remembers what the rules said of the last pairs of limits. Not thread-safe.</summary>
internal sealed class EligibilityCache(BothSides sides, DateOnly today)
{
    private const int Size = 1 << 14;

    private readonly long[] _known = new long[Size];

    /// <summary>Whether no rule keeps the vacancy and the person in these slots apart.</summary>
    public bool Is(int vacancySlot, int personSlot)
    {
        // Both codes and the answer in one number that is never 0.
        var pair = (((long)sides.Vacancies.Limits.Codes[vacancySlot] + 1) << 32) | ((long)sides.People.Limits.Codes[personSlot] << 1);
        ref var known = ref _known[(int)((ulong)(pair * 0x2545F4914F6CDD1D) >> 50)];
        if ((known & ~1) != pair)
        {
            known = pair | (sides.IsEligible(vacancySlot, personSlot, today) ? 1L : 0);
        }

        return (known & 1) != 0;
    }
}
