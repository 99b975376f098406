namespace JobMatch.Ranking.Placing;

/// <summary>One round of placing trainees: who would take whom, in which order. Immutable.</summary>
/// <remarks>Ties. Of two vacancies that a trainee wants equally, the one with the lower index comes first. Of two trainees whom
/// an employer wants equally, the one with the better lottery number comes first; each trainee draws one number for the whole
/// round, the same for all vacancies, because one lottery hurts trainees less than one for each vacancy (Abdulkadiroğlu,
/// Pathak, Roth, Strategy-proofness versus efficiency in matching with indifferences, 2009). The seed fixes the lottery.</remarks>
public sealed class PlacementRound
{
    private readonly Quota[] _quotas;
    private readonly int[] _traineeOfLottery;

    /// <param name="trainees">Number of trainees.</param>
    /// <param name="quotas">One for each vacancy.</param>
    /// <param name="applications">Each pair at most once, in any order.</param>
    /// <param name="seed">Seed of the lottery.</param>
    /// <exception cref="ArgumentException">An index or quota is out of range, or a pair stands twice.</exception>
    public PlacementRound(int trainees, IReadOnlyList<Quota> quotas, ReadOnlySpan<Application> applications, int seed)
    {
        _quotas = [.. quotas];
        if (_quotas.Any(quota => quota.Places < 0 || quota.Reserved < 0 || quota.Reserved > quota.Places))
        {
            throw new ArgumentException("A quota is negative, or reserves more places than there are.");
        }

        _traineeOfLottery = [.. Enumerable.Range(0, trainees)];
        new Random(seed).Shuffle(_traineeOfLottery);
        var lotteryOf = new int[trainees];
        for (var number = 0; number < trainees; number++)
        {
            lotteryOf[_traineeOfLottery[number]] = number;
        }

        Starts = new int[trainees + 1];
        (Vacancies, Keys, MayTakeReserved) = (new int[applications.Length], new ulong[applications.Length], new bool[applications.Length]);
        var order = Sort(applications);
        var lastToApply = Enumerable.Repeat(-1, VacancyCount).ToArray();
        for (var wish = 0; wish < order.Length; wish++)
        {
            var application = applications[order[wish]];
            if (lastToApply[application.Vacancy] == application.Trainee)
            {
                throw new ArgumentException($"{application} stands twice.");
            }

            lastToApply[application.Vacancy] = application.Trainee;
            Vacancies[wish] = application.Vacancy;
            Keys[wish] = ((ulong)((long)application.EmployerScore - int.MinValue) << 32) | (uint)lotteryOf[application.Trainee];
            MayTakeReserved[wish] = application.MayTakeReserved;
        }
    }

    /// <summary>Trainees.</summary>
    public int TraineeCount => Starts.Length - 1;

    /// <summary>Vacancies.</summary>
    public int VacancyCount => _quotas.Length;

    /// <summary>Trainee t's wishes stand from Starts[t] to before Starts[t + 1], best first.</summary>
    internal int[] Starts { get; }

    /// <summary>The vacancy of each wish.</summary>
    internal int[] Vacancies { get; }

    /// <summary>How the vacancy ranks the trainee of each wish: higher is better, and no two of a vacancy are equal.</summary>
    internal ulong[] Keys { get; }

    /// <summary>Whether the trainee of each wish may take a reserved place.</summary>
    internal bool[] MayTakeReserved { get; }

    /// <summary>What a vacancy takes.</summary>
    public Quota Quota(int vacancy) => _quotas[vacancy];

    /// <summary>The trainee whom a key ranks.</summary>
    internal int Trainee(ulong key) => _traineeOfLottery[(uint)key];

    /// <summary>Indexes of the applications by trainee, best wish first; fills <see cref="Starts"/>.</summary>
    private int[] Sort(ReadOnlySpan<Application> applications)
    {
        foreach (var application in applications)
        {
            if ((uint)application.Trainee >= (uint)TraineeCount || (uint)application.Vacancy >= (uint)VacancyCount)
            {
                throw new ArgumentException($"{application} names a trainee or vacancy that does not exist.");
            }

            Starts[application.Trainee + 1]++;
        }

        for (var trainee = 0; trainee < TraineeCount; trainee++)
        {
            Starts[trainee + 1] += Starts[trainee];
        }

        var (order, sortKeys, next) = (new int[applications.Length], new long[applications.Length], Starts.ToArray());
        for (var index = 0; index < applications.Length; index++)
        {
            var place = next[applications[index].Trainee]++;
            (order[place], sortKeys[place]) = (index, (-(long)applications[index].TraineeScore << 32) + applications[index].Vacancy);
        }

        Parallel.For(0, TraineeCount, trainee => Array.Sort(sortKeys, order, Starts[trainee], Starts[trainee + 1] - Starts[trainee]));
        return order;
    }
}
