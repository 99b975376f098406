using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>One thing by which a person and a vacancy are compared. It sorts a pair into one of a few named bins; how
/// many points a bin is worth is the scorecard's business.</summary>
public abstract class Criterion
{
    /// <summary>The bin of a pair in which a side that was asked did not say. Its points are neither full nor zero.</summary>
    public const string Unknown = "unknown";

    /// <summary>The bin of a pair in which the employer asks for nothing, so nothing can be missing.</summary>
    public const string NotAsked = "not-asked";

    /// <summary>Stable name, used in scorecards and answers.</summary>
    public abstract string Id { get; }

    /// <summary>Vietnamese name for the screen.</summary>
    public abstract string Name { get; }

    /// <summary>Names of the bins, at most 16, worst to best after <see cref="Unknown"/> (always first) and
    /// <see cref="NotAsked"/> (second, where there is one).</summary>
    public abstract IReadOnlyList<string> Bins { get; }

    /// <summary>The bin of a pair, as an index into <see cref="Bins"/>, with the Vietnamese sentence that explains it.</summary>
    public abstract (int Bin, string Reason) Explain(VacancyProfile vacancy, PersonProfile person);

    internal abstract IFacetColumn NewPeopleColumn();

    internal abstract IFacetColumn NewVacancyColumn();

    /// <summary>For each distinct value of the people's column, the bin against this vacancy.</summary>
    internal abstract void BinsOfPeople(VacancyProfile vacancy, IFacetColumn people, Span<byte> bins);

    /// <summary>For each distinct value of the vacancies' column, the bin against this person.</summary>
    internal abstract void BinsOfVacancies(PersonProfile person, IFacetColumn vacancies, Span<byte> bins);
}

/// <summary>A criterion that reads one comparable part of each side.</summary>
/// <remarks>Both parts have few distinct values in a market (a few thousand among a million people), so a whole market
/// is compared by comparing the distinct values once.</remarks>
public abstract class Criterion<TWanted, TOffered> : Criterion
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
        var wanted = Wanted(vacancy);
        var offered = Offered(person);
        var bin = Bin(wanted, offered);
        return (bin, Reason(wanted, offered, bin));
    }

    internal sealed override IFacetColumn NewPeopleColumn() => new FacetColumn<PersonProfile, TOffered>(Offered);

    internal sealed override IFacetColumn NewVacancyColumn() => new FacetColumn<VacancyProfile, TWanted>(Wanted);

    internal sealed override void BinsOfPeople(VacancyProfile vacancy, IFacetColumn people, Span<byte> bins)
    {
        var wanted = Wanted(vacancy);
        var values = ((FacetColumn<PersonProfile, TOffered>)people).Values;
        for (var index = 0; index < values.Count; index++)
        {
            bins[index] = (byte)Bin(wanted, values[index]);
        }
    }

    internal sealed override void BinsOfVacancies(PersonProfile person, IFacetColumn vacancies, Span<byte> bins)
    {
        var offered = Offered(person);
        var values = ((FacetColumn<VacancyProfile, TWanted>)vacancies).Values;
        for (var index = 0; index < values.Count; index++)
        {
            bins[index] = (byte)Bin(values[index], offered);
        }
    }
}
