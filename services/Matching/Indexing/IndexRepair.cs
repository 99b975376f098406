using JobMatch.Contracts;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;
using JobMatch.Matching.Engine;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobMatch.Matching.Indexing;

/// <summary>Compares the index with its owners, at start and then from time to time, and repairs what differs: messages that were published to a bus
/// which forgot them, an index file that was deleted or put back from a copy.</summary>
/// <remarks>A service whose facts are not in this process brings no <see cref="IStateSource{TState}"/> and is not compared.</remarks>
internal sealed class IndexRepair(
    LiveIndex index,
    IEnumerable<IStateSource<VacancyState>> vacancies,
    IEnumerable<IStateSource<TraineeState>> trainees,
    ILogger<IndexRepair> logger) : BackgroundService
{
    /// <summary>How long a message that could not be indexed may be missing. A comparison costs one pass over ids and versions.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RepairAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RepairAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogError(failure, "Could not compare the index with its owners; the next comparison tries again");
            }
        }
    }

    private async Task RepairAsync(CancellationToken cancellationToken)
    {
        foreach (var owner in vacancies)
        {
            Report("vacancies", await index.ReconcileAsync(
                SearchIndex.Vacancies, owner, state => (state.Id, state.Version), index.PutAsync, cancellationToken));
        }

        foreach (var owner in trainees)
        {
            Report("trainees", await index.ReconcileAsync(
                SearchIndex.People, owner, state => (state.Id, state.Version), index.PutAsync, cancellationToken));
        }
    }

    private void Report(string what, int repaired)
    {
        if (repaired > 0)
        {
            logger.LogInformation("Reconciled {Count} {What} with their owner", repaired, what);
        }
    }
}
