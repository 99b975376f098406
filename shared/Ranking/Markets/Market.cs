using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Markets;

/// <summary>A market in memory: ranks everybody for one vacancy, or every vacancy for one person, exactly.</summary>
/// <remarks>Thread-safe: many rank at the same time, changes wait for them. Nobody is lost to a first, coarse selection:
/// every entity is scored, which takes some milliseconds for 100,000.</remarks>
public sealed class Market : IDisposable
{
    private readonly ReaderWriterLockSlim _gate = new();
    private readonly BothSides _sides = new();

    /// <summary>People in the market.</summary>
    public int PeopleCount => _sides.People.Count;

    /// <summary>Vacancies in the market.</summary>
    public int VacancyCount => _sides.Vacancies.Count;

    /// <summary>Adds people or replaces what is held of them.</summary>
    public void Put(IEnumerable<PersonProfile> people) => Change(() =>
    {
        foreach (var person in people)
        {
            _sides.People.Put(person.Id, person);
        }
    });

    /// <summary>Adds vacancies or replaces what is held of them.</summary>
    public void Put(IEnumerable<VacancyProfile> vacancies) => Change(() =>
    {
        foreach (var vacancy in vacancies)
        {
            _sides.Vacancies.Put(vacancy.Id, vacancy);
        }
    });

    /// <summary>Takes people or vacancies out; unknown ids are passed over.</summary>
    public void Remove(IEnumerable<Guid> ids) => Change(() =>
    {
        foreach (var id in ids)
        {
            _sides.People.Remove(id);
            _sides.Vacancies.Remove(id);
        }
    });

    /// <summary>The people who suit a vacancy best, and those who would be among them but for a rule.</summary>
    public MarketRanking RankPeople(VacancyProfile vacancy, Scorecard scorecard, int top, DateOnly today) =>
        Read(() => _sides.ScoringOfPeople(vacancy, scorecard, today).Rank(top));

    /// <summary>The vacancies that suit a person best, and those that would be among them but for a rule.</summary>
    public MarketRanking RankVacancies(PersonProfile person, Scorecard scorecard, int top, DateOnly today) =>
        Read(() => _sides.ScoringOfVacancies(person, scorecard, today).Rank(top));

    /// <summary>A vacancy compiled for a server that holds the people's keys (<see cref="ProfileKeys"/>).</summary>
    /// <remarks>Right for every person who is in the market, or was in it before with other values.</remarks>
    public CompiledPoints CompileForPeople(VacancyProfile vacancy, Scorecard scorecard, DateOnly today) =>
        Read(() => _sides.PointsOfPeople(vacancy, scorecard, today));

    /// <summary>A person compiled for a server that holds the vacancies' keys.</summary>
    /// <inheritdoc cref="CompileForPeople" path="/remarks"/>
    public CompiledPoints CompileForVacancies(PersonProfile person, Scorecard scorecard, DateOnly today) =>
        Read(() => _sides.PointsOfVacancies(person, scorecard, today));

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private T Read<T>(Func<T> read)
    {
        _gate.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }

    private void Change(Action change)
    {
        _gate.EnterWriteLock();
        try
        {
            change();
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }
}

/// <summary>The outcome of ranking one side of a market.</summary>
/// <param name="Considered">How many entities were scored.</param>
/// <param name="NotEligible">How many of them a rule keeps out.</param>
/// <param name="Best">The best eligible ones, best first; equal scores by id.</param>
/// <param name="BestNotEligible">The best of those that a rule keeps out, best first.</param>
public sealed record MarketRanking(int Considered, int NotEligible, IReadOnlyList<Ranked> Best, IReadOnlyList<Ranked> BestNotEligible);

/// <summary>A ranked person or vacancy.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Score">Fused score, 0 to 1.</param>
public readonly record struct Ranked(Guid Id, double Score);
