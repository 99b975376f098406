using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Eligibility;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Markets;

/// <summary>The people and the vacancies of a market, and each one compiled against the other side. Not thread-safe.</summary>
internal sealed class BothSides
{
    private readonly FacetColumn<PersonProfile, PersonLimits> _personLimits = new(EligibilityRules.Of);
    private readonly FacetColumn<VacancyProfile, VacancyLimits> _vacancyLimits = new(EligibilityRules.Of);

    public BothSides()
    {
        People = new(criterion => criterion.NewPeopleColumns(), _personLimits);
        Vacancies = new(criterion => criterion.NewVacancyColumns(), _vacancyLimits);
    }

    public Side People { get; }

    public Side Vacancies { get; }

    /// <summary>Everybody against a vacancy, which need not be stored.</summary>
    public CompiledScoring ScoringOfPeople(VacancyProfile vacancy, Scorecard scorecard, DateOnly today) => ScoringOfPeople(
        scorecard, EligibilityRules.Of(vacancy), today, (criterion, index) => criterion.CompileForPeople(vacancy, People.Columns[index]));

    /// <summary>The same for a server that adds up the points itself.</summary>
    public CompiledPoints PointsOfPeople(VacancyProfile vacancy, Scorecard scorecard, DateOnly today) => CompiledPoints.Of(
        People, scorecard, Compiled(People, (criterion, index) => criterion.CompileForPeople(vacancy, People.Columns[index])),
        EligibleOf(EligibilityRules.Of(vacancy), today));

    /// <summary>Everybody against the vacancy in a slot.</summary>
    public CompiledScoring ScoringOfPeople(int vacancySlot, Scorecard scorecard, DateOnly today) => ScoringOfPeople(
        scorecard, _vacancyLimits[vacancySlot], today,
        (criterion, index) => criterion.CompileForPeople(Vacancies.Columns[index], vacancySlot, People.Columns[index]));

    /// <summary>Every vacancy against a person, who need not be stored.</summary>
    public CompiledScoring ScoringOfVacancies(PersonProfile person, Scorecard scorecard, DateOnly today) => ScoringOfVacancies(
        scorecard, EligibilityRules.Of(person), today, (criterion, index) => criterion.CompileForVacancies(person, Vacancies.Columns[index]));

    /// <summary>The same for a server that adds up the points itself.</summary>
    public CompiledPoints PointsOfVacancies(PersonProfile person, Scorecard scorecard, DateOnly today) => CompiledPoints.Of(
        Vacancies, scorecard, Compiled(Vacancies, (criterion, index) => criterion.CompileForVacancies(person, Vacancies.Columns[index])),
        EligibleOf(EligibilityRules.Of(person), today));

    /// <summary>Every vacancy against the person in a slot.</summary>
    public CompiledScoring ScoringOfVacancies(int personSlot, Scorecard scorecard, DateOnly today) => ScoringOfVacancies(
        scorecard, _personLimits[personSlot], today,
        (criterion, index) => criterion.CompileForVacancies(People.Columns[index], personSlot, Vacancies.Columns[index]));

    /// <summary>Whether the vacancy in a slot is there and takes anybody on this day.</summary>
    public bool IsOpen(int vacancySlot, DateOnly today) =>
        !Vacancies.IsGone[vacancySlot] && EligibilityRules.IsOpen(_vacancyLimits[vacancySlot], today);

    /// <summary>Whether no rule keeps the vacancy and the person in these slots apart.</summary>
    public bool IsEligible(int vacancySlot, int personSlot, DateOnly today) =>
        EligibilityRules.IsEligible(_vacancyLimits[vacancySlot], _personLimits[personSlot], today);

    private CompiledScoring ScoringOfPeople(
        Scorecard scorecard, VacancyLimits limits, DateOnly today, Func<Criterion, int, CompiledBins> compile) => new(
            People, scorecard, Compiled(People, compile), EligibleOf(limits, today));

    private CompiledScoring ScoringOfVacancies(
        Scorecard scorecard, PersonLimits limits, DateOnly today, Func<Criterion, int, CompiledBins> compile) => new(
            Vacancies, scorecard, Compiled(Vacancies, compile), EligibleOf(limits, today));

    /// <summary>Every criterion compiled. In a large market distinct values are many, and comparing them costs as much as adding up.</summary>
    private static CompiledBins[] Compiled(Side side, Func<Criterion, int, CompiledBins> compile)
    {
        var compiled = new CompiledBins[AllCriteria.List.Count];
        if (side.SlotCount >= CompiledScoring.ParallelFrom)
        {
            Parallel.For(0, compiled.Length, Compile);
        }
        else
        {
            for (var index = 0; index < compiled.Length; index++)
            {
                Compile(index);
            }
        }

        return compiled;

        void Compile(int index) => compiled[index] = compile(AllCriteria.List[index], index);
    }

    /// <summary>For each code of the people's limits, whether no rule keeps such a person from the vacancy.</summary>
    private bool[] EligibleOf(VacancyLimits limits, DateOnly today) =>
        [.. _personLimits.Values.Select(person => EligibilityRules.IsEligible(limits, person, today))];

    /// <summary>For each code of the vacancies' limits, whether no rule keeps the person from such a vacancy.</summary>
    private bool[] EligibleOf(PersonLimits limits, DateOnly today) =>
        [.. _vacancyLimits.Values.Select(vacancy => EligibilityRules.IsEligible(vacancy, limits, today))];
}
