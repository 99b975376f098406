using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>One thing by which a person and a vacancy are compared. It sorts a pair into one of a few named bins; how
/// many points a bin is worth is the scorecard's business.</summary>
public abstract class Criterion
{
    /// <summary>The bin of a pair in which a side that was asked did not say. Its points are neither full nor zero.</summary>
    public static CriterionBin Unknown { get; } = new("unknown", "chưa rõ");

    /// <summary>The bin of a pair in which the employer asks for nothing, so nothing can be missing.</summary>
    public static CriterionBin NotAsked { get; } = new("not-asked", "không yêu cầu");

    /// <summary>Stable name, used in scorecards and answers.</summary>
    public abstract string Id { get; }

    /// <summary>Vietnamese name for the screen.</summary>
    public abstract string Name { get; }

    /// <summary>What it measures, for readers.</summary>
    public abstract Meaning Meaning { get; }

    /// <summary>True when nobody asks for it: to have it speaks for a pair, not to have it is no lack.</summary>
    public virtual bool IsPlus => false;

    /// <summary>The bins, at most 16, worst to best after <see cref="Unknown"/> (always first) and
    /// <see cref="NotAsked"/> (second, where there is one).</summary>
    public abstract IReadOnlyList<CriterionBin> Bins { get; }

    /// <summary>Compares a pair and says how it came out.</summary>
    public abstract Comparison Explain(VacancyProfile vacancy, PersonProfile person);

    /// <summary>Empty columns for what is compared of people: one for each part that varies by itself.</summary>
    internal abstract IReadOnlyList<IFacetColumn> NewPeopleColumns();

    /// <summary>Empty columns for what is compared of vacancies.</summary>
    internal abstract IReadOnlyList<IFacetColumn> NewVacancyColumns();

    /// <summary>This vacancy against every distinct value of the people's columns.</summary>
    internal abstract CompiledBins CompileForPeople(VacancyProfile vacancy, IReadOnlyList<IFacetColumn> people);

    /// <summary>The vacancy in this slot of its columns against every distinct value of the people's columns.</summary>
    internal abstract CompiledBins CompileForPeople(IReadOnlyList<IFacetColumn> vacancies, int slot, IReadOnlyList<IFacetColumn> people);

    /// <summary>The person in this slot of their columns against every distinct value of the vacancies' columns.</summary>
    internal abstract CompiledBins CompileForVacancies(IReadOnlyList<IFacetColumn> people, int slot, IReadOnlyList<IFacetColumn> vacancies);

    /// <summary>This person against every distinct value of the vacancies' columns.</summary>
    internal abstract CompiledBins CompileForVacancies(PersonProfile person, IReadOnlyList<IFacetColumn> vacancies);
}

/// <summary>One step of a criterion.</summary>
/// <param name="Id">Stable name, used in scorecards and answers.</param>
/// <param name="Name">Vietnamese name for the screen, for the middle of a sentence.</param>
public readonly record struct CriterionBin(string Id, string Name);

/// <summary>What a criterion measures, in Vietnamese.</summary>
/// <param name="Formula">What is compared with what, and where the bins divide.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Unknown">When a pair is in <see cref="Criterion.Unknown"/>.</param>
/// <param name="Source">Form, law or list that the values come from.</param>
public sealed record Meaning(string Formula, string Unit, string Unknown, string Source);

/// <summary>How one criterion came out for a pair.</summary>
/// <param name="Bin">Index into <see cref="Criterion.Bins"/>.</param>
/// <param name="Reason">Vietnamese sentence: what was compared and how it came out.</param>
/// <param name="NextStep">What the person could do to reach a better bin here; null when there is nothing to do, or it is not
/// in their hands.</param>
public readonly record struct Comparison(int Bin, string Reason, Step? NextStep);

/// <summary>Something a person could do, and the bin it would lead to.</summary>
/// <param name="Bin">Index into <see cref="Criterion.Bins"/>.</param>
/// <param name="Text">Vietnamese, an imperative without a full stop.</param>
public readonly record struct Step(int Bin, string Text);
