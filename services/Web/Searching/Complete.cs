using JobMatch.Contracts.Matching;
using JobMatch.LabourMarket.Time;
using JobMatch.Web.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace JobMatch.Web.Searching;

/// <summary>Values of filters with a word that begins as typed: as a page for browsers without script, as JSON for the script.</summary>
internal static class Complete
{
    public static Task<IResult> PeopleAsync(
        HttpRequest request, Visit visit, IMatchingQueries matching, TimeProvider clock, CancellationToken cancellation) =>
        PageAsync(SearchAddress.People, request, visit, matching, clock, cancellation);

    public static Task<IResult> VacanciesAsync(
        HttpRequest request, Visit visit, IMatchingQueries matching, TimeProvider clock, CancellationToken cancellation) =>
        PageAsync(SearchAddress.Vacancies, request, visit, matching, clock, cancellation);

    /// <summary>The values, each with the search that choosing it in place of the text leads to.</summary>
    /// <exception cref="UnknownCodeException">The address names a code that does not exist.</exception>
    public static async Task<IReadOnlyList<CompletedValue>> ValuesAsync(
        SearchAddress address, DateOnly today, Texts texts, IMatchingQueries matching, CancellationToken cancellation)
    {
        var filters = Question.Of(address with { PlaceText = "" }, today, texts).Asked ?? new();
        var found = await matching.CompleteAsync(address.Side, address.Text, filters, cancellation);
        return
        [
            .. found.Select(value => new CompletedValue(
                texts["filter." + value.Filter],
                value.Name,
                value.Count,
                (address with { Text = "", PlaceText = "" }).WithValues(
                    value.Filter, [.. address.ValuesOf(value.Filter).Append(value.Code).Distinct()]).ToString())),
        ];
    }

    private static async Task<IResult> PageAsync(
        string path, HttpRequest request, Visit visit, IMatchingQueries matching, TimeProvider clock, CancellationToken cancellation)
    {
        var address = SearchAddress.Read(path, request.Query);
        IReadOnlyList<CompletedValue> values;
        try
        {
            values = await ValuesAsync(address, VietnamTime.Today(clock), visit.Texts, matching, cancellation);
        }
        catch (UnknownCodeException)
        {
            // The search page says what is wrong, and with what to go on.
            return Results.Redirect(address.ToString());
        }

        return request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal)
            ? Results.Json(values)
            : new RazorComponentResult<CompletePage>(new { Address = address, Values = values });
    }
}

/// <summary>A value of a filter to choose.</summary>
/// <param name="Kind">What it is, in the page's language: trade, place, skill …</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Count">What choosing it leaves, at least 1.</param>
/// <param name="Address">The search with it.</param>
public sealed record CompletedValue(string Kind, string Name, int Count, string Address);
