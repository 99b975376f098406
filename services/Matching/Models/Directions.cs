using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Matching.Models;

/// <summary>The order of a criterion's levels that learning keeps: the expert's.</summary>
internal static class Directions
{
    /// <summary>Vietnamese: the levels from worst to best, for each direction where they differ.</summary>
    public static string Of(Criterion criterion)
    {
        var table = Scorecard.Expert[criterion.Id];
        var (employer, trainee) = (Order(criterion, table.Employer), Order(criterion, table.Trainee));
        return employer == trainee || trainee.Length == 0 ? employer
            : employer.Length == 0 ? trainee
            : $"đơn vị: {employer}; người học: {trainee}";
    }

    /// <summary>Levels of equal points stand together; empty where nothing is better than anything.</summary>
    private static string Order(Criterion criterion, Func<int, int> pointsOf)
    {
        var steps = Enumerable.Range(0, criterion.Bins.Count)
            .Where(bin => criterion.Bins[bin] != Criterion.Unknown && criterion.Bins[bin] != Criterion.NotAsked)
            .GroupBy(pointsOf).OrderBy(step => step.Key).Select(step => string.Join(" = ", step.Select(bin => criterion.Bins[bin].Name))).ToList();
        return steps.Count > 1 ? string.Join(" < ", steps) : "";
    }
}
