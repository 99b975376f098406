using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Host.Outcomes;
using JobMatch.Host.Running;
using JobMatch.LabourMarket.Time;
using JobMatch.Matching;

namespace JobMatch.Host.Commands;

/// <summary>Where a command takes outcomes from: one of the two.</summary>
/// <param name="Outcomes">A file.</param>
/// <param name="SimulationSeed">Seed of an invented market.</param>
/// <param name="SimulatedVacancies">Vacancies of the invented market.</param>
internal sealed record OutcomeChoice(FileInfo? Outcomes, int? SimulationSeed, int SimulatedVacancies);

/// <summary>The commands <c>train</c> and <c>evaluate</c>.</summary>
internal static class Learning
{
    public static async Task<int> TrainAsync(
        string dataDirectory, OutcomeChoice choice, string? name, int seed, bool json, CancellationToken cancellation)
    {
        var (source, refused) = await SourceAsync(dataDirectory, choice, cancellation);
        var models = Models(dataDirectory);
        var card = OrRefused(refused, () => models.Train(source, name, seed));
        if (json)
        {
            JsonOutput.Write(new { card, refused });
        }
        else
        {
            ModelTables.Write(card, models.FairnessOf(card.Name));
            ModelTables.Write(refused);
            await Console.Out.WriteLineAsync(
                models.ObstacleTo(card.Name, despiteDoubt: false) ?? $"Chưa dùng để xếp hạng. Đưa vào dùng: models promote {card.Name}");
        }

        return Code(refused);
    }

    public static async Task<int> EvaluateAsync(
        string dataDirectory, OutcomeChoice choice, string? name, FileInfo? groups, bool json, CancellationToken cancellation)
    {
        var models = Models(dataDirectory);
        var model = name ?? models.InUse;
        var (source, refused) = await SourceAsync(dataDirectory, choice, cancellation);
        var (labels, unlabelled) = groups is null ? (null, []) : GroupFile.Read(groups, source);
        var judgement = OrRefused(refused, () => models.Evaluate(model, source, labels));
        if (json)
        {
            JsonOutput.Write(new { model, judgement, refused, refusedGroups = unlabelled });
        }
        else
        {
            ModelTables.Write(model, judgement);
            ModelTables.Write(refused);
            if (unlabelled.Count > 0)
            {
                await Console.Out.WriteLineAsync($"Trong tệp nhóm {groups!.Name}:");
                ModelTables.Write(unlabelled);
            }
        }

        return Code([.. refused, .. unlabelled]);
    }

    /// <summary>Where nothing can be learned or judged, the refused rows mostly say why.</summary>
    private static T OrRefused<T>(IReadOnlyList<RefusedOutcome> refused, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ModelException)
        {
            ModelTables.Write(refused);
            throw;
        }
    }

    private static async Task<(OutcomeSource Source, IReadOnlyList<RefusedOutcome> Refused)> SourceAsync(
        string dataDirectory, OutcomeChoice choice, CancellationToken cancellation)
    {
        if (choice is { Outcomes: null, SimulationSeed: { } marketSeed })
        {
            return (new OutcomeSource.Simulated(marketSeed, choice.SimulatedVacancies), []);
        }

        if (choice is not { Outcomes: { } file, SimulationSeed: null })
        {
            throw new CommandException("Cần đúng một trong hai: --outcomes TỆP, hoặc --simulate HẠT_GIỐNG.");
        }

        var outcomes = OutcomeFile.Read(file, VietnamTime.Today(TimeProvider.System));
        await using var session = await Session.StartAsync(dataDirectory, mustWrite: false, cancellation);
        var stored = new StoredOutcomes(session.Get<IDemandQueries>(), session.Get<ISupplyQueries>());
        var (vacancies, unknown) = await stored.FindAsync(outcomes.Rows, cancellation);
        return (new OutcomeSource.Stored(file.Name, vacancies), [.. outcomes.Refused.Concat(unknown).OrderBy(row => row.Row)]);
    }

    /// <summary>The scorecards of a data folder.</summary>
    public static IRankingModels Models(string dataDirectory) =>
        MatchingService.OpenModels(Path.GetFullPath(dataDirectory), TimeProvider.System);

    private static int Code(IReadOnlyList<RefusedOutcome> refused) => refused.Count > 0 ? ExitCodes.DoneWithRefusedRows : ExitCodes.Done;
}
