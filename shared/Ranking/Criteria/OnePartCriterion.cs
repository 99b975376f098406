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

    /// <summary>The Vietnamese sentence that says what was compared and how it came out.</summary>
    public abstract string Reason(TWanted wanted, TOffered offered, int bin);

    /// <inheritdoc/>
    public sealed override (int Bin, string Reason) Explain(VacancyProfile vacancy, PersonProfile person)
    {
        var (wanted, offered) = (Wanted(vacancy), Offered(person));
        var bin = Bin(wanted, offered);
        return (bin, Reason(wanted, offered, bin));
    }

    internal sealed override IReadOnlyList<IFacetColumn> NewPeopleColumns() => [new FacetColumn<PersonProfile, TOffered>(Offered)];

    internal sealed override IReadOnlyList<IFacetColumn> NewVacancyColumns() => [new FacetColumn<VacancyProfile, TWanted>(Wanted)];

    internal sealed override CompiledBins CompileForPeople(VacancyProfile vacancy, IReadOnlyList<IFacetColumn> people)
    {
        var wanted = Wanted(vacancy);
        var offered = (FacetColumn<PersonProfile, TOffered>)people[0];
        return CompiledBins.OfOneColumn(offered.Classes(value => Bin(wanted, value)));
    }

    internal sealed override CompiledBins CompileForVacancies(PersonProfile person, IReadOnlyList<IFacetColumn> vacancies)
    {
        var offered = Offered(person);
        var wanted = (FacetColumn<VacancyProfile, TWanted>)vacancies[0];
        return CompiledBins.OfOneColumn(wanted.Classes(value => Bin(value, offered)));
    }
}
