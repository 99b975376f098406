namespace JobMatch.Ranking.Simulating;

/// <summary>Who looks for work in a simulated province, day by day: people register, most of them after graduation, look for some
/// months, and leave when they have found work here or elsewhere.</summary>
/// <param name="random">Everything drawn.</param>
/// <param name="occupations">Occupations that people learn.</param>
/// <param name="today">The first day; others have registered before.</param>
internal sealed class SimulatedSupply(Random random, IReadOnlyList<string> occupations, DateOnly today)
{
    private const int DaysLooking = 90;
    private const int MostNewADay = 10;
    private const int MostGraduatesADay = 30;
    private const int NearEach = 3;

    private readonly List<(DateOnly Since, SimulatedPerson Person)> _looking = [];
    private DateOnly _next = today.AddDays(-DaysLooking);

    /// <summary>Whether schools let people go in these weeks, and employers look for them.</summary>
    public static bool IsAfterGraduation(DateOnly day) => day.Month is >= 6 and <= 9;

    /// <summary>Lets people come and go until the evening of a day.</summary>
    public void PassTo(DateOnly day)
    {
        for (; _next <= day; _next = _next.AddDays(1))
        {
            for (var coming = random.Next((IsAfterGraduation(_next) ? MostGraduatesADay : MostNewADay) + 1); coming > 0; coming--)
            {
                var whole = RandomProfiles.Person(random, _next, occupations);
                _looking.Add((_next, SimulatedPerson.Of(random, whole, RandomProfiles.WithGaps(random, whole))));
            }
        }

        _looking.RemoveAll(entry => entry.Since.AddDays(DaysLooking) < day);
    }

    /// <summary>Some of those who look for work: two thirds of them trained in the field of an occupation where there are so many.</summary>
    public IReadOnlyList<SimulatedPerson> Some(int count, string occupation)
    {
        var mixed = _looking.Select(entry => entry.Person).ToArray();
        random.Shuffle(mixed);
        var near = mixed.Where(person => person.Whole.TrainedOccupations[0][0] == occupation[0]).Take(count - count / NearEach).ToList();
        return [.. near, .. mixed.Except<SimulatedPerson>(near, ReferenceEqualityComparer.Instance).Take(count - near.Count)];
    }

    /// <summary>Has found work and looks no longer.</summary>
    public void Leave(SimulatedPerson person) => _looking.RemoveAll(entry => ReferenceEquals(entry.Person, person));
}
