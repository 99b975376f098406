using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Web.Explaining;
using JobMatch.Web.Failing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace JobMatch.Web.Vacancies;

/// <summary>Answers the page of a vacancy and its list of people as a file.</summary>
internal static class ShowVacancy
{
    public static async Task<IResult> PageAsync(
        Guid id,
        HttpRequest request,
        IDemandQueries demand,
        IMatchingQueries matching,
        ISupplyQueries supply,
        IEnumerable<IBlockQueries> blocks,
        CancellationToken cancellation) =>
        await FindAsync(id, request, demand, matching, supply, blocks, cancellation) switch
        {
            null => Failure.NotFound(),
            { Problem: null } model when RankingAddress.IsFromForm(request.Query) => Results.Redirect(model.Address.ToString()),
            var model => new RazorComponentResult<VacancyPage>(new { Model = model })
            {
                StatusCode = model.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            },
        };

    public static async Task<IResult> ListFileAsync(
        Guid id,
        HttpRequest request,
        IDemandQueries demand,
        IMatchingQueries matching,
        ISupplyQueries supply,
        IEnumerable<IBlockQueries> blocks,
        CancellationToken cancellation) =>
        await FindAsync(id, request, demand, matching, supply, blocks, cancellation) switch
        {
            { Problem: not null } => Failure.BadRequest(),
            { Matches: not null } model => Results.File(CandidateList.Write(model), "text/csv; charset=utf-8", $"danh-sach-{id:N}.csv"),
            _ => Failure.NotFound(),
        };

    private static async Task<VacancyModel?> FindAsync(
        Guid id,
        HttpRequest request,
        IDemandQueries demand,
        IMatchingQueries matching,
        ISupplyQueries supply,
        IEnumerable<IBlockQueries> blocks,
        CancellationToken cancellation)
    {
        var (ranking, address, problem) = await RankingAddress.RankAsync(
            $"/viec/{id}", request.Query, (top, weights) => matching.MatchAsync(id, top, weights, cancellation));
        if (ranking is not { } matches)
        {
            return await demand.GetAsync(id, cancellation) is { } stored
                ? new VacancyModel(stored, null, new Dictionary<Guid, string>(), address, null, problem)
                : null;
        }

        Guid[] people = [.. matches.Matches.Select(match => match.Subject.Id), .. matches.NotEligible.Select(pair => pair.Subject.Id)];
        var blocked = matches.Vacancy.IsBlocked ? await blocks.FindAsync(ImportKind.Demand, matches.Vacancy.EmployerId, cancellation) : null;
        return new VacancyModel(matches.Vacancy, matches, await supply.NamesAsync(people, cancellation), address, blocked, problem);
    }
}
