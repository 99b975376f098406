using JobMatch.Contracts;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;
using JobMatch.Matching.Engine;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobMatch.Matching.Indexing;

/// <summary>Compares the index with its owners at start and repairs what differs: messages that were published to a bus
/// which forgot them, an index file that was deleted or put back from a copy.</summary>
/// <remarks>A service whose facts are not in this process brings no <see cref="IStateSource{TState}"/> and is not compared.</remarks>
internal sealed class IndexRepair(
    LiveIndex index,
    IEnumerable<IStateSource<VacancyState>> vacancies,
    IEnumerable<IStateSource<TraineeState>> trainees,
    ILogger<IndexRepair> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var owner in vacancies)
        {
            Report("vacancies", await index.ReconcileAsync(
                SearchIndex.Vacancies, owner, state => state.Id, index.PutAsync, cancellationToken));
        }

        foreach (var owner in trainees)
        {
            Report("trainees", await index.ReconcileAsync(
                SearchIndex.People, owner, state => state.Id, index.PutAsync, cancellationToken));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Report(string what, int repaired)
    {
        if (repaired > 0)
        {
            logger.LogInformation("Reconciled {Count} {What} with their owner", repaired, what);
        }
    }
}
