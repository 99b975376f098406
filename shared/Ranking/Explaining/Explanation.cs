using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Explaining;

/// <summary>A pair's score, criterion by criterion. The points are the score: nothing else enters it.</summary>
public sealed class Explanation
{
    private Explanation(IReadOnlyList<ExplainedCriterion> criteria, IReadOnlyList<int> bins, Scorecard scorecard)
    {
        Criteria = criteria;
        Pairs = [.. scorecard.Pairs.Select(pair => new ExplainedPair(
            pair, criteria[pair.First], criteria[pair.Second],
            pair.Employer(bins[pair.First], bins[pair.Second]), pair.Trainee(bins[pair.First], bins[pair.Second])))];
        EmployerPoints = criteria.Sum(criterion => criterion.EmployerPoints) + Pairs.Sum(pair => pair.EmployerPoints);
        TraineePoints = criteria.Sum(criterion => criterion.TraineePoints) + Pairs.Sum(pair => pair.TraineePoints);
        FitsEmployer = scorecard.FitsEmployer(EmployerPoints);
        FitsTrainee = scorecard.FitsTrainee(TraineePoints);
        BestStep = criteria
            .Select((criterion, index) => criterion.NextStep is { } next ? StepOf(criterion, index, next) : null)
            .OfType<ExplainedStep>()
            .Where(step => step.Points > 0 && step.Score > Score)
            .OrderByDescending(step => step.Score)
            .FirstOrDefault();

        ExplainedStep StepOf(ExplainedCriterion criterion, int index, Step step)
        {
            var moreEmployer = criterion.Table.Employer(step.Bin) - criterion.EmployerPoints;
            var moreTrainee = criterion.Table.Trainee(step.Bin) - criterion.TraineePoints;
            foreach (var pair in Pairs)
            {
                var (first, second) = (BinAfter(pair.Table.First), BinAfter(pair.Table.Second));
                moreEmployer += pair.Table.Employer(first, second) - pair.EmployerPoints;
                moreTrainee += pair.Table.Trainee(first, second) - pair.TraineePoints;
            }

            return new(criterion, step.Text, moreEmployer + moreTrainee,
                scorecard.FitsEmployer(EmployerPoints + moreEmployer) * scorecard.FitsTrainee(TraineePoints + moreTrainee));

            int BinAfter(int at) => at == index ? step.Bin : bins[at];
        }
    }

    /// <summary>Every criterion, in the order of the scorecard.</summary>
    public IReadOnlyList<ExplainedCriterion> Criteria { get; }

    /// <summary>What two criteria are worth together besides, for each pair of the scorecard.</summary>
    public IReadOnlyList<ExplainedPair> Pairs { get; }

    /// <summary>All points in the employer's direction.</summary>
    public int EmployerPoints { get; }

    /// <summary>All points in the trainee's direction.</summary>
    public int TraineePoints { get; }

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
    public static Explanation Of(Scorecard scorecard, VacancyProfile vacancy, PersonProfile person)
    {
        var (criteria, bins) = (new List<ExplainedCriterion>(scorecard.Tables.Count), new int[scorecard.Tables.Count]);
        foreach (var table in scorecard.Tables)
        {
            var (bin, reason, nextStep) = table.Criterion.Explain(vacancy, person);
            bins[criteria.Count] = bin;
            criteria.Add(new(table, table.Criterion.Bins[bin], table.Employer(bin), table.Trainee(bin), reason, nextStep));
        }

        return new(criteria, bins, scorecard);
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
    CriterionTable Table, CriterionBin Bin, int EmployerPoints, int TraineePoints, string Reason, Step? NextStep)
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

/// <summary>What two criteria of an explained pair are worth together.</summary>
/// <param name="Table">The points by the bins of both.</param>
/// <param name="First">One criterion.</param>
/// <param name="Second">The other.</param>
/// <param name="EmployerPoints">Points in the employer's direction.</param>
/// <param name="TraineePoints">Points in the trainee's direction.</param>
public sealed record ExplainedPair(
    CriterionPair Table, ExplainedCriterion First, ExplainedCriterion Second, int EmployerPoints, int TraineePoints)
{
    /// <summary>Vietnamese: what stands together.</summary>
    public string Reason => $"{First.Reason.TrimEnd('.')}; {Second.Reason}";
}

/// <summary>A change by the person and what it would bring.</summary>
/// <param name="Criterion">The criterion that would change.</param>
/// <param name="Text">Vietnamese, an imperative without a full stop.</param>
/// <param name="Points">More points in both directions together, above 0.</param>
/// <param name="Score">The fused score after it, 0 to 1.</param>
public sealed record ExplainedStep(ExplainedCriterion Criterion, string Text, int Points, double Score);
