using System.Globalization;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;
using JobMatch.Host.Answering;
using JobMatch.Host.Running;

namespace JobMatch.Host.Commands;

/// <summary>The command <c>list</c>. Lines are separated by tabs, so that other tools can take them on.</summary>
internal static class Listing
{
    public static async Task<int> VacanciesAsync(string dataDirectory, bool json, CancellationToken cancellation)
    {
        await using var session = await Session.StartAsync(dataDirectory, mustWrite: false, cancellation);
        var cards = session.Get<IDemandQueries>().ListAsync(cancellation).Select(VacancyCard.Of);
        if (json)
        {
            await JsonOutput.WriteListAsync("vacancies", cards);
            return ExitCodes.Done;
        }

        await foreach (var card in cards)
        {
            await WriteLineAsync(card.Id, card.Title, card.Employer, card.PlaceText ?? "", card.OpeningsLeft.ToString(CultureInfo.InvariantCulture));
        }

        return ExitCodes.Done;
    }

    public static async Task<int> TraineesAsync(string dataDirectory, bool json, CancellationToken cancellation)
    {
        await using var session = await Session.StartAsync(dataDirectory, mustWrite: false, cancellation);
        var cards = session.Get<ISupplyQueries>().ListAsync(cancellation).Select(card => PersonCard.Of(card.Profile, card.Name));
        if (json)
        {
            await JsonOutput.WriteListAsync("trainees", cards);
            return ExitCodes.Done;
        }

        await foreach (var card in cards)
        {
            await WriteLineAsync(card.Id, card.Name ?? "", card.School, card.Programme ?? "");
        }

        return ExitCodes.Done;
    }

    private static Task WriteLineAsync(params string[] values) => Console.Out.WriteLineAsync(string.Join('\t', values));
}
