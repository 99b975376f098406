using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.LabourMarket.Time;
using JobMatch.Web.Language;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace JobMatch.Web.Searching;

/// <summary>Answers the two search pages.</summary>
internal static class Search
{
    public static Task<IResult> PeopleAsync(
        HttpContext http, Visit visit, IAntiforgery antiforgery, IMatchingQueries matching, ISupplyQueries supply, TimeProvider clock,
        CancellationToken cancellation) =>
        AnswerAsync<TraineeState, PeopleSearchPage>(
            SearchAddress.Read(SearchAddress.People, http.Request.Query),
            visit.Texts,
            VietnamTime.Today(clock),
            antiforgery.GetAndStoreTokens(http),
            question => matching.SearchPeopleAsync(question, cancellation),
            result => supply.NamesAsync([.. result.Hits.Select(hit => hit.Id)], cancellation),
            text => NamedPeople.FindAsync(text, supply, cancellation));

    public static Task<IResult> VacanciesAsync(
        HttpContext http, Visit visit, IAntiforgery antiforgery, IMatchingQueries matching, TimeProvider clock, CancellationToken cancellation) =>
        AnswerAsync<VacancyState, VacancySearchPage>(
            SearchAddress.Read(SearchAddress.Vacancies, http.Request.Query),
            visit.Texts,
            VietnamTime.Today(clock),
            antiforgery.GetAndStoreTokens(http),
            question => matching.SearchVacanciesAsync(question, cancellation),
            _ => Task.FromResult<IReadOnlyDictionary<Guid, string>>(new Dictionary<Guid, string>()),
            _ => Task.FromResult<IReadOnlyList<TraineeCard>>([]));

    private static async Task<IResult> AnswerAsync<T, TPage>(
        SearchAddress address,
        Texts texts,
        DateOnly today,
        AntiforgeryTokenSet tokens,
        Func<SearchQuestion, Task<SearchResult<T>>> ask,
        Func<SearchResult<T>, Task<IReadOnlyDictionary<Guid, string>>> nameAsync,
        Func<string, Task<IReadOnlyList<TraineeCard>>> namedAsync)
        where TPage : IComponent
    {
        var question = Question.Of(address, today, texts);
        if (question.MovedTo is not null)
        {
            return Results.Redirect(question.MovedTo.ToString());
        }

        var model = new SearchModel<T>(address, null, question.Problem, [], new Dictionary<Guid, string>())
        {
            Token = (tokens.FormFieldName, tokens.RequestToken ?? ""),
        };
        if (question.Asked is not null)
        {
            try
            {
                var result = await ask(question.Asked);
                model = model with
                {
                    Result = result,
                    Names = await nameAsync(result),
                    ByName = address.Text.Length > 0 && address.Page == 1 ? await namedAsync(address.Text) : [],
                    WaysOut = result.Total > 0 ? [] : await WaysOutAsync(address, today, result, texts, ask),
                };
            }
            catch (UnknownCodeException unknown)
            {
                model = model with { Problem = new SearchProblem(null, unknown.Message, true, []) };
            }
        }

        return new RazorComponentResult<TPage>(new { Model = model })
        {
            StatusCode = model.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    /// <summary>Tries the search without each of its filters, one at a time, so that the page can offer what would help.</summary>
    /// <returns>Those that find something, most first.</returns>
    private static async Task<IReadOnlyList<WayOut>> WaysOutAsync<T>(
        SearchAddress address, DateOnly today, SearchResult<T> nothing, Texts texts, Func<SearchQuestion, Task<SearchResult<T>>> ask)
    {
        var ways = new List<WayOut>();
        foreach (var (name, without) in Ways(address, nothing, texts))
        {
            if (Question.Of(without with { Page = 1, Explains = false }, today, texts).Asked is { } question)
            {
                var found = await ask(question with { Take = 1 });
                ways.Add(new WayOut(name, (without with { Page = 1 }).ToString(), found.Total));
            }
        }

        return [.. ways.Where(way => way.Total > 0).OrderByDescending(way => way.Total)];
    }

    private static IEnumerable<(string Name, SearchAddress Without)> Ways<T>(SearchAddress address, SearchResult<T> nothing, Texts texts)
    {
        if (address.Text.Length > 0)
        {
            yield return (texts.With("search.text-is", address.Text), address with { Text = "" });
        }

        foreach (var filter in CodeFilters.All)
        {
            foreach (var isTurnedDown in new[] { false, true })
            {
                if (address.ValuesOf(filter, isTurnedDown) is { Count: > 0 } values)
                {
                    yield return (
                        string.Join(", ", values.Select(code => nothing.ChosenName(filter, code, texts, isTurnedDown))),
                        address.WithValues(filter, [], isTurnedDown));
                }
            }
        }

        foreach (var key in address.Conditions.Keys.Where(key => key != Conditions.Radius || address.Condition(Conditions.Near).Length == 0))
        {
            var without = address.WithCondition(key, "");
            yield return (FacetNames.OfCondition(address, key, texts), key == Conditions.Near ? without.WithCondition(Conditions.Radius, "") : without);
        }
    }
}
