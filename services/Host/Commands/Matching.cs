using System.Globalization;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Host.Answering;
using JobMatch.Host.Running;
using JobMatch.Web.Explaining;
using Spectre.Console;

namespace JobMatch.Host.Commands;

/// <summary>How an answer is ranked and shown.</summary>
/// <param name="Top">Results at most, 1 to 1,000.</param>
/// <param name="Model">The scorecard to rank with; null for the one in use.</param>
/// <param name="Weights">Multipliers on criteria, for this answer alone.</param>
/// <param name="Explain">Whether the table lists every criterion's points; JSON always does.</param>
/// <param name="Json">Whether one JSON document is printed.</param>
internal sealed record MatchingAnswer(int Top, string? Model, Weights Weights, bool Explain, bool Json);

/// <summary>The commands <c>match</c> and <c>suggest</c>.</summary>
internal static class Matching
{
    /// <summary>Things that a part of a name may mean, listed so that the person can choose.</summary>
    private const int MostChoices = 10;

    public static async Task<int> MatchAsync(string dataDirectory, string key, MatchingAnswer shown, CancellationToken cancellation)
    {
        await using var session = await Session.StartAsync(dataDirectory, mustWrite: false, cancellation);
        UseModel(session, shown.Model);
        var found = await session.Get<IDemandQueries>().FindAsync(key, MostChoices + 1, cancellation);
        var vacancy = One(found, key, "việc làm", "list vacancies",
            choice => $"{choice.ExternalId}  {choice.Title}, {choice.EmployerName}  ({choice.Id})");
        var matches = await session.Get<IMatchingQueries>().MatchAsync(vacancy.Id, shown.Top, shown.Weights, cancellation)
            ?? throw new CommandException("Việc làm này chưa được lập chỉ mục; hãy thử lại sau giây lát.");
        var blocked = matches.Vacancy.IsBlocked
            ? await session.All<IBlockQueries>().FindAsync(ImportKind.Demand, matches.Vacancy.EmployerId, cancellation)
            : null;
        var document = await MatchDocument.OfAsync(matches, blocked, session.Get<ISupplyQueries>(), cancellation);
        if (shown.Json)
        {
            JsonOutput.Write(document);
        }
        else
        {
            Tables.Write(document, shown.Explain);
        }

        return ExitCodes.Done;
    }

    public static async Task<int> SuggestAsync(string dataDirectory, string key, MatchingAnswer shown, CancellationToken cancellation)
    {
        await using var session = await Session.StartAsync(dataDirectory, mustWrite: false, cancellation);
        UseModel(session, shown.Model);
        var found = await session.Get<ISupplyQueries>().FindAsync(key, MostChoices + 1, cancellation);
        var trainee = One(found, key, "người học", "list trainees",
            choice => $"{choice.Profile.ExternalId}  {choice.Name}, {choice.Profile.SchoolName}  ({choice.Profile.Id})");
        var suggestions = await session.Get<IMatchingQueries>().SuggestAsync(trainee.Profile.Id, shown.Top, shown.Weights, cancellation)
            ?? throw new CommandException("Người học này chưa được lập chỉ mục; hãy thử lại sau giây lát.");
        var blocked = suggestions.Trainee.IsBlocked
            ? await session.All<IBlockQueries>().FindAsync(ImportKind.Trainees, suggestions.Trainee.Id, cancellation)
            : null;
        var document = SuggestDocument.Of(suggestions, blocked, trainee.Name);
        if (shown.Json)
        {
            JsonOutput.Write(document);
        }
        else
        {
            Tables.Write(document, shown.Explain);
        }

        return ExitCodes.Done;
    }

    private static void UseModel(Session session, string? model)
    {
        if (model is not null)
        {
            session.Get<IRankingModels>().UseHere(model);
        }
    }

    private static T One<T>(IReadOnlyList<T> found, string key, string what, string listCommand, Func<T, string> show) => found.Count switch
    {
        1 => found[0],
        0 => throw new CommandException($"Không tìm thấy {what} nào theo «{key}». Xem danh sách: {listCommand}"),
        _ => throw new CommandException(string.Create(CultureInfo.InvariantCulture,
            $"«{key}» chỉ nhiều {what}; hãy ghi rõ hơn, hoặc dùng mã trong ngoặc:\n{string.Join('\n', found.Take(MostChoices).Select(choice => "  " + show(choice)))}{(found.Count > MostChoices ? "\n  …" : "")}")),
    };
}
