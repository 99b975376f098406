using JobMatch.Contracts.Matching;
using Microsoft.AspNetCore.Http.HttpResults;

namespace JobMatch.Web.Scoring;

/// <summary>Answers the page that says how points are given.</summary>
internal static class ShowScoring
{
    /// <summary>Where the page is.</summary>
    public const string Route = "/cach-cham";

    public static RazorComponentResult<ScoringPage> Page(IRankingModels models)
    {
        var name = models.InUse;
        return new(new
        {
            Card = models.CardOf(name),
            Fairness = models.FairnessOf(name),
            Chances = models.ChancesOf(name),
            Criteria = models.CriteriaOf(name),
            Points = models.PointsOf(name).ToLookup(points => points.CriterionId),
        });
    }
}
