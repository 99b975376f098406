using JobMatch.Contracts.Intake;
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
        Guid id, HttpRequest request, ISupplyQueries supply, IMatchingQueries matching, IEnumerable<IBlockQueries> blocks,
        CancellationToken cancellation)
    {
        if (await supply.GetAsync(id, cancellation) is not { } card)
        {
            return Failure.NotFound();
        }

        var (suggestions, address, problem) = await RankingAddress.RankAsync(
            $"/nguoi/{id}", request.Query, (top, weights) => matching.SuggestAsync(id, top, weights, cancellation));
        var blocked = card.Profile.IsBlocked ? await blocks.FindAsync(ImportKind.Trainees, id, cancellation) : null;
        return RankingAddress.IsFromForm(request.Query) && problem is null
            ? Results.Redirect(address.ToString())
            : new RazorComponentResult<TraineePage>(new { Model = new TraineeModel(card, suggestions, address, blocked, problem) })
            {
                StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            };
    }
}
