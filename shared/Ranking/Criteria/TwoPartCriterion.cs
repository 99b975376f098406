using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>A criterion that reads two parts of a person which vary by themselves.</summary>
/// <remarks>Together they would have as many distinct values as there are people. So each part is sorted into a few classes
/// against the vacancy, and the two classes give the bin.</remarks>
public abstract class TwoPartCriterion<TWanted, TFirst, TSecond> : Criterion
    where TWanted : notnull, IEquatable<TWanted>
    where TFirst : notnull, IEquatable<TFirst>
    where TSecond : notnull, IEquatable<TSecond>
{
    /// <summary>The part of a vacancy that is compared.</summary>
    public abstract TWanted Wanted(VacancyProfile vacancy);

    /// <summary>The first part of a person.</summary>
    public abstract TFirst First(PersonProfile person);

    /// <summary>The second part of a person.</summary>
    public abstract TSecond Second(PersonProfile person);

    /// <summary>How many classes the first part is sorted into; at most 16.</summary>
    protected abstract int FirstClasses { get; }

    /// <summary>How many classes the second part is sorted into; at most 16.</summary>
    protected abstract int SecondClasses { get; }

    /// <summary>What sorts first parts into classes, 0 to <see cref="FirstClasses"/> − 1, against what is wanted.</summary>
    protected abstract Func<TFirst, int> FirstClassOf(TWanted wanted);

    /// <summary>What sorts second parts into classes, 0 to <see cref="SecondClasses"/> − 1, against what is wanted.</summary>
    protected abstract Func<TSecond, int> SecondClassOf(TWanted wanted);

    /// <summary>The bin of two classes, as an index into <see cref="Criterion.Bins"/>.</summary>
    protected abstract int Bin(int firstClass, int secondClass);

    /// <summary>The Vietnamese sentence that says what was compared and how it came out.</summary>
    protected abstract string Reason(TWanted wanted, TFirst first, TSecond second, int bin);

    /// <inheritdoc/>
    public sealed override Comparison Explain(VacancyProfile vacancy, PersonProfile person)
    {
        var (wanted, first, second) = (Wanted(vacancy), First(person), Second(person));
        var bin = Bin(wanted, first, second);
        return new(bin, Reason(wanted, first, second, bin), NextStep(wanted, first, second, bin));
    }

    /// <inheritdoc cref="Comparison.NextStep"/>
    protected abstract Step? NextStep(TWanted wanted, TFirst first, TSecond second, int bin);

    internal sealed override IReadOnlyList<IFacetColumn> NewPeopleColumns() =>
        [new FacetColumn<PersonProfile, TFirst>(First), new FacetColumn<PersonProfile, TSecond>(Second)];

    internal sealed override IReadOnlyList<IFacetColumn> NewVacancyColumns() => [new FacetColumn<VacancyProfile, TWanted>(Wanted)];

    internal sealed override CompiledBins CompileForPeople(VacancyProfile vacancy, IReadOnlyList<IFacetColumn> people) =>
        CompileForPeople(Wanted(vacancy), people);

    internal sealed override CompiledBins CompileForPeople(
        IReadOnlyList<IFacetColumn> vacancies, int slot, IReadOnlyList<IFacetColumn> people) =>
        CompileForPeople(((FacetColumn<VacancyProfile, TWanted>)vacancies[0])[slot], people);

    internal sealed override CompiledBins CompileForVacancies(PersonProfile person, IReadOnlyList<IFacetColumn> vacancies) =>
        CompileForVacancies(First(person), Second(person), vacancies);

    internal sealed override CompiledBins CompileForVacancies(
        IReadOnlyList<IFacetColumn> people, int slot, IReadOnlyList<IFacetColumn> vacancies) => CompileForVacancies(
            ((FacetColumn<PersonProfile, TFirst>)people[0])[slot], ((FacetColumn<PersonProfile, TSecond>)people[1])[slot], vacancies);

    private CompiledBins CompileForPeople(TWanted wanted, IReadOnlyList<IFacetColumn> people)
    {
        var (firstClassOf, secondClassOf) = (FirstClassOf(wanted), SecondClassOf(wanted));
        return CompiledBins.OfTwoColumns(
            ((FacetColumn<PersonProfile, TFirst>)people[0]).Classes(first => firstClassOf(first) * SecondClasses),
            ((FacetColumn<PersonProfile, TSecond>)people[1]).Classes(secondClassOf),
            [.. Enumerable.Range(0, FirstClasses * SecondClasses).Select(both => (byte)Bin(both / SecondClasses, both % SecondClasses))]);
    }

    private CompiledBins CompileForVacancies(TFirst first, TSecond second, IReadOnlyList<IFacetColumn> vacancies) =>
        CompiledBins.OfOneColumn(((FacetColumn<VacancyProfile, TWanted>)vacancies[0]).Classes(wanted => Bin(wanted, first, second)));

    private int Bin(TWanted wanted, TFirst first, TSecond second) => Bin(FirstClassOf(wanted)(first), SecondClassOf(wanted)(second));
}
