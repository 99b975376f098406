using JobMatch.Contracts.Matching;
using JobMatch.LabourMarket.Time;
using JobMatch.Web.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace JobMatch.Web.Searching;

/// <summary>The search as JSON, with the names that the pages have in their addresses.</summary>
/// <remarks>What may be changed is sent as JSON: a form of another site cannot send that.</remarks>
internal static class SearchApi
{
    private const int LongestName = 100;

    public static Task<IResult> PeopleAsync(HttpRequest request, IMatchingQueries matching, TimeProvider clock, CancellationToken cancellation) =>
        SearchAsync(SearchAddress.People, request, clock, async question =>
        {
            var found = await matching.SearchPeopleAsync(question, cancellation);
            return Results.Json(found with { Hits = [.. found.Hits.Select(trainee => trainee.WithoutBirthday())] });
        });

    public static Task<IResult> VacanciesAsync(HttpRequest request, IMatchingQueries matching, TimeProvider clock, CancellationToken cancellation) =>
        SearchAsync(SearchAddress.Vacancies, request, clock, async question => Results.Json(await matching.SearchVacanciesAsync(question, cancellation)));

    public static Task<IResult> CompletePeopleAsync(HttpRequest request, IMatchingQueries matching, TimeProvider clock, CancellationToken cancellation) =>
        SearchAsync(SearchAddress.People, request, clock, async question =>
            Results.Json(await matching.CompleteAsync(SearchSide.People, question.Text ?? "", question, cancellation)));

    public static Task<IResult> CompleteVacanciesAsync(HttpRequest request, IMatchingQueries matching, TimeProvider clock, CancellationToken cancellation) =>
        SearchAsync(SearchAddress.Vacancies, request, clock, async question =>
            Results.Json(await matching.CompleteAsync(SearchSide.Vacancies, question.Text ?? "", question, cancellation)));

    public static async Task<IResult> SavedAsync(ISavedSearches saved, CancellationToken cancellation) =>
        Results.Json(await saved.ListAsync(cancellation));

    public static async Task<IResult> SaveAsync(SearchToSave search, ISavedSearches saved, TimeProvider clock, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(search.Name) || search.Name.Length > LongestName)
        {
            return Refused($"«name» phải có từ 1 đến {LongestName} ký tự.");
        }

        if (ReadAddress(search.Address) is not { } address)
        {
            return Refused($"«address» phải là địa chỉ của trang tìm kiếm: {SearchAddress.People}?… hoặc {SearchAddress.Vacancies}?….");
        }

        var question = Question.Of(address, VietnamTime.Today(clock), Texts.Vietnamese);
        return question.Asked is { } asked
            ? Results.Json(new { id = await saved.SaveAsync(address.Side, search.Name.Trim(), address.ToString(), asked, cancellation) }, statusCode: StatusCodes.Status201Created)
            : Refused(question.Problem?.Message ?? "Nơi phải được ghi bằng mã: tinh=… hoặc xa=….");
    }

    public static async Task<IResult> SeenAsync(Guid id, SearchSeen seen, ISavedSearches saved, CancellationToken cancellation) =>
        await saved.SeenAsync(id, cancellation) is { } search ? Results.Json(search) : Results.NotFound();

    public static async Task<IResult> DeleteAsync(Guid id, ISavedSearches saved, CancellationToken cancellation)
    {
        await saved.DeleteAsync(id, cancellation);
        return Results.NoContent();
    }

    /// <summary>An address of one of the search pages; null for any other.</summary>
    public static SearchAddress? ReadAddress(string? text)
    {
        var parts = (text ?? "").Split('?', 2);
        return parts[0] is SearchAddress.People or SearchAddress.Vacancies
            ? SearchAddress.Read(parts[0], new QueryCollection(QueryHelpers.ParseQuery(parts.Length > 1 ? parts[1] : "")))
            : null;
    }

    private static async Task<IResult> SearchAsync(string path, HttpRequest request, TimeProvider clock, Func<SearchQuestion, Task<IResult>> answer)
    {
        var question = Question.Of(SearchAddress.Read(path, request.Query), VietnamTime.Today(clock), Texts.Vietnamese);
        if (question.Asked is not { } asked)
        {
            return question.MovedTo is { } moved
                ? Results.Redirect(request.Path + moved.Query(moved.Page))
                : Refused(question.Problem!.Message);
        }

        try
        {
            return await answer(asked with
            {
                After = request.Query["sau"].FirstOrDefault(),
                IsTyping = request.Query["dang-go"] == "true",
            });
        }
        catch (UnknownCodeException unknown)
        {
            return Refused(unknown.Message);
        }
        catch (FormatException)
        {
            return Refused("«sau» phải là giá trị «next» của trang trước, với cùng câu hỏi.");
        }
    }

    private static IResult Refused(string reason) => Results.Problem(reason, statusCode: StatusCodes.Status400BadRequest);
}

/// <summary>A search to keep.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Address">The address of a search page, with codes for places.</param>
internal sealed record SearchToSave(string? Name, string? Address);

/// <summary>Says nothing more than its address.</summary>
internal sealed record SearchSeen;
