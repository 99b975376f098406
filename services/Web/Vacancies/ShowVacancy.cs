using JobMatch.Contracts.Demand;
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
        CancellationToken cancellation) =>
        await FindAsync(id, ListLength.Read(request.Query), demand, matching, supply, cancellation) is { } model
            ? new RazorComponentResult<VacancyPage>(new { Model = model })
            : Failure.NotFound();

    public static async Task<IResult> ListFileAsync(
        Guid id,
        HttpRequest request,
        IDemandQueries demand,
        IMatchingQueries matching,
        ISupplyQueries supply,
        CancellationToken cancellation) =>
        await FindAsync(id, ListLength.Read(request.Query), demand, matching, supply, cancellation) is { Matches: not null } model
            ? Results.File(CandidateList.Write(model), "text/csv; charset=utf-8", $"danh-sach-{id:N}.csv")
            : Failure.NotFound();

    private static async Task<VacancyModel?> FindAsync(
        Guid id,
        int top,
        IDemandQueries demand,
        IMatchingQueries matching,
        ISupplyQueries supply,
        CancellationToken cancellation)
    {
        if (await matching.MatchAsync(id, top, cancellation) is not { } matches)
        {
            return await demand.GetAsync(id, cancellation) is { } stored
                ? new VacancyModel(stored, null, new Dictionary<Guid, string>(), top)
                : null;
        }

        Guid[] people = [.. matches.Matches.Select(match => match.Subject.Id), .. matches.NotEligible.Select(pair => pair.Subject.Id)];
        return new VacancyModel(matches.Vacancy, matches, await supply.NamesAsync(people, cancellation), top);
    }
}
