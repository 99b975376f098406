using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Web.Language;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace JobMatch.Web.Searching;

/// <summary>Answers the two search pages.</summary>
internal static class Search
{
    public static Task<IResult> PeopleAsync(
        HttpRequest request, Visit visit, IMatchingQueries matching, ISupplyQueries supply, CancellationToken cancellation) =>
        AnswerAsync<TraineeState, PeopleSearchPage>(
            SearchAddress.Read(SearchAddress.People, request.Query),
            visit.Texts,
            question => matching.SearchPeopleAsync(question, cancellation),
            result => supply.NamesAsync([.. result.Hits.Select(hit => hit.Id)], cancellation),
            text => NamedPeople.FindAsync(text, supply, cancellation));

    public static Task<IResult> VacanciesAsync(
        HttpRequest request, Visit visit, IMatchingQueries matching, CancellationToken cancellation) =>
        AnswerAsync<VacancyState, VacancySearchPage>(
            SearchAddress.Read(SearchAddress.Vacancies, request.Query),
            visit.Texts,
            question => matching.SearchVacanciesAsync(question, cancellation),
            _ => Task.FromResult<IReadOnlyDictionary<Guid, string>>(new Dictionary<Guid, string>()),
            _ => Task.FromResult<IReadOnlyList<TraineeCard>>([]));

    private static async Task<IResult> AnswerAsync<T, TPage>(
        SearchAddress address,
        Texts texts,
        Func<SearchQuestion, Task<SearchResult<T>>> ask,
        Func<SearchResult<T>, Task<IReadOnlyDictionary<Guid, string>>> nameAsync,
        Func<string, Task<IReadOnlyList<TraineeCard>>> namedAsync)
        where TPage : IComponent
    {
        var question = Question.Of(address, texts);
        if (question.MovedTo is not null)
        {
            return Results.Redirect(question.MovedTo.ToString());
        }

        var model = new SearchModel<T>(address, null, question.Problem, [], new Dictionary<Guid, string>());
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
                    WaysOut = result.Total > 0 ? [] : await WaysOutAsync(address, question.Asked, result, texts, ask),
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

    /// <summary>Tries the search without each of its filters, one at a time, so that the page can say what would help.</summary>
    private static async Task<IReadOnlyList<WayOut>> WaysOutAsync<T>(
        SearchAddress address,
        SearchQuestion asked,
        SearchResult<T> nothing,
        Texts texts,
        Func<SearchQuestion, Task<SearchResult<T>>> ask)
    {
        var first = asked with { Skip = 0, Take = 1 };
        (string Name, bool IsUsed, SearchAddress Address, SearchQuestion Question)[] tries =
        [
            (texts.With("search.text-is", address.Text), address.Text.Length > 0, address with { Text = "" }, first with { Text = null }),
            (Chosen(Filters.Occupation), asked.Occupations.Count > 0, address.WithValues(Filters.Occupation, []), first with { Occupations = [] }),
            (Chosen(Filters.Province), asked.Provinces.Count > 0, address.WithValues(Filters.Province, []), first with { Provinces = [] }),
            (Chosen(Filters.Commune), asked.Communes.Count > 0, address.WithValues(Filters.Commune, []), first with { Communes = [] }),
            (Chosen(Filters.Qualification), asked.Qualifications.Count > 0, address.WithValues(Filters.Qualification, []), first with { Qualifications = [] }),
            (texts.With("search.pay-is", address.PayText), address.PayText.Length > 0, address with { PayText = "" }, first with { MonthlyPayVnd = null }),
        ];
        var ways = new List<WayOut>();
        foreach (var attempt in tries.Where(attempt => attempt.IsUsed))
        {
            var found = await ask(attempt.Question);
            ways.Add(new WayOut(attempt.Name, (attempt.Address with { Page = 1 }).ToString(), found.Total));
        }

        return [.. ways.OrderByDescending(way => way.Total)];

        string Chosen(string filter) =>
            string.Join(", ", address.ValuesOf(filter).Select(code => nothing.ChosenName(filter, code, texts)));
    }
}
