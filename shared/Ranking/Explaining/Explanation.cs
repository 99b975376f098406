using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Explaining;

/// <summary>A pair's score, criterion by criterion. The points are the score: nothing else enters it.</summary>
public sealed class Explanation
{
    private Explanation(IReadOnlyList<ExplainedCriterion> criteria, Scorecard scorecard)
    {
        Criteria = criteria;
        FitsEmployer = scorecard.FitsEmployer(criteria.Sum(criterion => criterion.EmployerPoints));
        FitsTrainee = scorecard.FitsTrainee(criteria.Sum(criterion => criterion.TraineePoints));
    }

    /// <summary>Every criterion, in the order of the scorecard.</summary>
    public IReadOnlyList<ExplainedCriterion> Criteria { get; }

    /// <summary>Estimated chance that the employer accepts, 0 to 1.</summary>
    public double FitsEmployer { get; }

    /// <summary>Estimated chance that the trainee accepts, 0 to 1.</summary>
    public double FitsTrainee { get; }

    /// <summary>The fused score: the chance that both accept, if their answers do not depend on each other.</summary>
    public double Score => FitsEmployer * FitsTrainee;

    /// <summary>Criteria that were asked about and earned most of their points, strongest first.</summary>
    public IEnumerable<ExplainedCriterion> Fitting => Criteria
        .Where(criterion => criterion is { IsUnknown: false, IsNotAsked: false } && criterion.Points * 10 >= criterion.Most * 7)
        .OrderByDescending(criterion => criterion.Points);

    /// <summary>Criteria that are unknown or lost a good part of their points, costliest first.</summary>
    public IEnumerable<ExplainedCriterion> Missing => Criteria
        .Where(criterion => criterion.IsUnknown || (!criterion.IsNotAsked && criterion.Points * 10 < criterion.Most * 7))
        .OrderByDescending(criterion => criterion.Most - criterion.Points);

    /// <summary>Compares a pair.</summary>
    public static Explanation Of(Scorecard scorecard, VacancyProfile vacancy, PersonProfile person) =>
        new([.. scorecard.Tables.Select(table => Explain(table, vacancy, person))], scorecard);

    private static ExplainedCriterion Explain(CriterionTable table, VacancyProfile vacancy, PersonProfile person)
    {
        var (bin, reason) = table.Criterion.Explain(vacancy, person);
        return new(table, table.Criterion.Bins[bin], table.Employer(bin), table.Trainee(bin), reason);
    }
}

/// <summary>One criterion of an explained pair.</summary>
/// <param name="Table">The criterion with its points.</param>
/// <param name="Bin">The bin that the pair fell into.</param>
/// <param name="EmployerPoints">Points in the employer's direction.</param>
/// <param name="TraineePoints">Points in the trainee's direction.</param>
/// <param name="Reason">Vietnamese sentence: what was compared and how it came out.</param>
public sealed record ExplainedCriterion(CriterionTable Table, string Bin, int EmployerPoints, int TraineePoints, string Reason)
{
    /// <summary>Points of both directions together.</summary>
    public int Points => EmployerPoints + TraineePoints;

    /// <summary>The most points of both directions together.</summary>
    public int Most => Table.Most;

    /// <summary>True when a side that was asked did not say.</summary>
    public bool IsUnknown => Bin == Criterion.Unknown;

    /// <summary>True when the employer asks for nothing here.</summary>
    public bool IsNotAsked => Bin == Criterion.NotAsked;
}
