using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Web.Explaining;
using JobMatch.Web.Failing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace JobMatch.Web.Trainees;

/// <summary>Answers the page of a trainee.</summary>
internal static class ShowTrainee
{
    public static async Task<IResult> PageAsync(
        Guid id, HttpRequest request, ISupplyQueries supply, IMatchingQueries matching, CancellationToken cancellation)
    {
        if (await supply.GetAsync(id, cancellation) is not { } card)
        {
            return Failure.NotFound();
        }

        var top = ListLength.Read(request.Query);
        var suggestions = await matching.SuggestAsync(id, top, cancellation);
        return new RazorComponentResult<TraineePage>(new { Model = new TraineeModel(card, suggestions, top) });
    }
}
