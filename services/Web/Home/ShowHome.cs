using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace JobMatch.Web.Home;

/// <summary>Answers the first page.</summary>
internal static class ShowHome
{
    public static async Task<IResult> PageAsync(
        IDemandQueries demand, ISupplyQueries supply, IMatchingQueries matching, CancellationToken cancellation)
    {
        var (vacancies, employers) = await demand.CountAsync(cancellation);
        var (trainees, schools) = await supply.CountAsync(cancellation);
        var (searchableVacancies, searchableTrainees) = await matching.CountAsync(cancellation);
        var model = new HomeModel(vacancies, employers, trainees, schools, searchableVacancies, searchableTrainees);
        return new RazorComponentResult<HomePage>(new { Model = model });
    }
}
