using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>A criterion that reads one comparable part of each side.</summary>
/// <remarks>Both parts have few distinct values in a market (a few thousand among a million people), so a whole market
/// is compared by comparing the distinct values once.</remarks>
public abstract class OnePartCriterion<TWanted, TOffered> : Criterion
    where TWanted : notnull, IEquatable<TWanted>
    where TOffered : notnull, IEquatable<TOffered>
{
    /// <summary>The part of a vacancy that is compared.</summary>
    public abstract TWanted Wanted(VacancyProfile vacancy);

    /// <summary>The part of a person that is compared.</summary>
    public abstract TOffered Offered(PersonProfile person);

    /// <summary>The bin of a pair, as an index into <see cref="Criterion.Bins"/>.</summary>
    public abstract int Bin(TWanted wanted, TOffered offered);

    /// <summary>What sorts offered parts into the bins against what is wanted; for those who compare it with many.</summary>
    internal virtual Func<TOffered, int> BinOf(TWanted wanted) => offered => Bin(wanted, offered);

    /// <summary>The Vietnamese sentence that says what was compared and how it came out.</summary>
    public abstract string Reason(TWanted wanted, TOffered offered, int bin);

    /// <inheritdoc/>
    public sealed override Comparison Explain(VacancyProfile vacancy, PersonProfile person)
    {
        var (wanted, offered) = (Wanted(vacancy), Offered(person));
        var bin = Bin(wanted, offered);
        return new(bin, Reason(wanted, offered, bin), NextStep(wanted, offered, bin));
    }

    /// <inheritdoc cref="Comparison.NextStep"/>
    protected virtual Step? NextStep(TWanted wanted, TOffered offered, int bin) => null;

    internal sealed override IReadOnlyList<IFacetColumn> NewPeopleColumns() => [new FacetColumn<PersonProfile, TOffered>(Offered)];

    internal sealed override IReadOnlyList<IFacetColumn> NewVacancyColumns() => [new FacetColumn<VacancyProfile, TWanted>(Wanted)];

    internal sealed override CompiledBins CompileForPeople(VacancyProfile vacancy, IReadOnlyList<IFacetColumn> people) =>
        CompileForPeople(Wanted(vacancy), people);

    internal sealed override CompiledBins CompileForPeople(
        IReadOnlyList<IFacetColumn> vacancies, int slot, IReadOnlyList<IFacetColumn> people) =>
        CompileForPeople(((FacetColumn<VacancyProfile, TWanted>)vacancies[0])[slot], people);

    internal sealed override CompiledBins CompileForVacancies(PersonProfile person, IReadOnlyList<IFacetColumn> vacancies) =>
        CompileForVacancies(Offered(person), vacancies);

    internal sealed override CompiledBins CompileForVacancies(
        IReadOnlyList<IFacetColumn> people, int slot, IReadOnlyList<IFacetColumn> vacancies) =>
        CompileForVacancies(((FacetColumn<PersonProfile, TOffered>)people[0])[slot], vacancies);

    private CompiledBins CompileForPeople(TWanted wanted, IReadOnlyList<IFacetColumn> people) =>
        CompiledBins.OfOneColumn(((FacetColumn<PersonProfile, TOffered>)people[0]).Classes(BinOf(wanted)));

    private CompiledBins CompileForVacancies(TOffered offered, IReadOnlyList<IFacetColumn> vacancies) =>
        CompiledBins.OfOneColumn(((FacetColumn<VacancyProfile, TWanted>)vacancies[0]).Classes(value => Bin(value, offered)));
}
