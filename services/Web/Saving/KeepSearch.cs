using JobMatch.Contracts.Matching;
using JobMatch.LabourMarket.Time;
using JobMatch.Web.Importing;
using JobMatch.Web.Language;
using JobMatch.Web.Searching;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace JobMatch.Web.Saving;

/// <summary>The page of saved searches and what its forms send.</summary>
internal static class KeepSearch
{
    public const string Route = "/tim-da-luu";

    private const int LongestName = 100;

    public static async Task<IResult> PageAsync(
        HttpContext http, IAntiforgery antiforgery, ISavedSearches saved, CancellationToken cancellation)
    {
        var tokens = antiforgery.GetAndStoreTokens(http);
        return new RazorComponentResult<SavedSearchesPage>(new
        {
            Searches = await saved.ListAsync(cancellation),
            Token = (tokens.FormFieldName, tokens.RequestToken ?? ""),
        });
    }

    public static async Task<IResult> SaveAsync(
        HttpContext http, IAntiforgery antiforgery, ISavedSearches saved, Visit visit, TimeProvider clock, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return SeeOther.To(Route);
        }

        var form = await http.Request.ReadFormAsync(cancellation);
        var name = form["ten"].ToString().Trim();
        if (SearchApi.ReadAddress(form["dia-chi"].ToString()) is { } address && name.Length > 0
            && Question.Of(address, VietnamTime.Today(clock), visit.Texts).Asked is { } question)
        {
            await saved.SaveAsync(address.Side, name.Length > LongestName ? name[..LongestName] : name, address.ToString(), question, cancellation);
        }

        return SeeOther.To(Route);
    }

    /// <summary>Shows what a search finds, which takes it as seen.</summary>
    public static async Task<IResult> OpenAsync(HttpContext http, IAntiforgery antiforgery, Guid id, ISavedSearches saved, CancellationToken cancellation) =>
        await antiforgery.IsRequestValidAsync(http) && await saved.SeenAsync(id, cancellation) is { } search
            ? SeeOther.To((SearchApi.ReadAddress(search.Address)! with { Order = SearchOrder.Newest }).ToString())
            : SeeOther.To(Route);

    public static async Task<IResult> DeleteAsync(HttpContext http, IAntiforgery antiforgery, Guid id, ISavedSearches saved, CancellationToken cancellation)
    {
        if (await antiforgery.IsRequestValidAsync(http))
        {
            await saved.DeleteAsync(id, cancellation);
        }

        return SeeOther.To(Route);
    }
}
