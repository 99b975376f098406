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
        var (employer, trainee) = (criteria.Sum(criterion => criterion.EmployerPoints), criteria.Sum(criterion => criterion.TraineePoints));
        FitsEmployer = scorecard.FitsEmployer(employer);
        FitsTrainee = scorecard.FitsTrainee(trainee);
        BestStep = criteria
            .Where(criterion => criterion.NextStep is not null)
            .Select(criterion => StepOf(criterion, criterion.NextStep!.Value))
            .Where(step => step.Points > 0 && step.Score > Score)
            .OrderByDescending(step => step.Score)
            .FirstOrDefault();

        ExplainedStep StepOf(ExplainedCriterion criterion, Step step)
        {
            var moreEmployer = criterion.Table.Employer(step.Bin) - criterion.EmployerPoints;
            var moreTrainee = criterion.Table.Trainee(step.Bin) - criterion.TraineePoints;
            return new(criterion, step.Text, moreEmployer + moreTrainee,
                scorecard.FitsEmployer(employer + moreEmployer) * scorecard.FitsTrainee(trainee + moreTrainee));
        }
    }

    /// <summary>Every criterion, in the order of the scorecard.</summary>
    public IReadOnlyList<ExplainedCriterion> Criteria { get; }

    /// <summary>Estimated chance that the employer accepts, 0 to 1.</summary>
    public double FitsEmployer { get; }

    /// <summary>Estimated chance that the trainee accepts, 0 to 1.</summary>
    public double FitsTrainee { get; }

    /// <summary>The fused score: the chance that both accept, if their answers do not depend on each other.</summary>
    public double Score => FitsEmployer * FitsTrainee;

    /// <summary>The one change by the person that would raise the score most; null when none would.</summary>
    public ExplainedStep? BestStep { get; }

    /// <summary>Criteria that were asked about and earned most of their points, strongest first.</summary>
    public IEnumerable<ExplainedCriterion> Fitting => Criteria
        .Where(criterion => criterion is { Most: > 0, IsUnknown: false, IsNotAsked: false } && criterion.Points * 10 >= criterion.Most * 7)
        .OrderByDescending(criterion => criterion.Points);

    /// <summary>Criteria that are unknown or lost a good part of their points, costliest first; a plus only when it earned nothing at
    /// all, which speaks against the pair.</summary>
    public IEnumerable<ExplainedCriterion> Missing => Criteria
        .Where(criterion => criterion.Most > 0 && (!criterion.Table.Criterion.IsPlus || criterion.Points == 0))
        .Where(criterion => criterion.IsUnknown || (!criterion.IsNotAsked && criterion.Points * 10 < criterion.Most * 7))
        .OrderByDescending(criterion => criterion.Most - criterion.Points);

    /// <summary>Compares a pair.</summary>
    public static Explanation Of(Scorecard scorecard, VacancyProfile vacancy, PersonProfile person) =>
        new([.. scorecard.Tables.Select(table => Explain(table, vacancy, person))], scorecard);

    private static ExplainedCriterion Explain(CriterionTable table, VacancyProfile vacancy, PersonProfile person)
    {
        var (bin, reason, nextStep) = table.Criterion.Explain(vacancy, person);
        return new(table, table.Criterion.Bins[bin], table.Employer(bin), table.Trainee(bin), reason, nextStep);
    }
}

/// <summary>One criterion of an explained pair.</summary>
/// <param name="Table">The criterion with its points.</param>
/// <param name="Bin">The bin that the pair fell into.</param>
/// <param name="EmployerPoints">Points in the employer's direction.</param>
/// <param name="TraineePoints">Points in the trainee's direction.</param>
/// <param name="Reason">Vietnamese sentence: what was compared and how it came out.</param>
/// <param name="NextStep">What the person could do here; null when nothing.</param>
public sealed record ExplainedCriterion(
    CriterionTable Table, string Bin, int EmployerPoints, int TraineePoints, string Reason, Step? NextStep)
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

/// <summary>A change by the person and what it would bring.</summary>
/// <param name="Criterion">The criterion that would change.</param>
/// <param name="Text">Vietnamese, an imperative without a full stop.</param>
/// <param name="Points">More points in both directions together, above 0.</param>
/// <param name="Score">The fused score after it, 0 to 1.</param>
public sealed record ExplainedStep(ExplainedCriterion Criterion, string Text, int Points, double Score);
