using System.Text.Json;
using JobMatch.Contracts;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;
using JobMatch.Matching.Engine;
using JobMatch.Messaging.Log;
using JobMatch.Ranking.Markets;

namespace JobMatch.Matching.Indexing;

/// <summary>Keeps the search engine and the market in memory alike: everything that is indexed goes through here.</summary>
internal sealed class LiveIndex(ISearchEngine engine, Market market) : IDisposable
{
    /// <summary>States read from the engine at a time while the market is filled.</summary>
    private const int LoadBatch = 1000;

    // The market knows no versions, so what the engine takes in one order must reach the market in the same order, also
    // when a message arrives while the start reconciles.
    private readonly SemaphoreSlim _changingPeople = new(1, 1);
    private readonly SemaphoreSlim _changingVacancies = new(1, 1);

    public async Task PutAsync(IReadOnlyList<VacancyState> vacancies, CancellationToken cancellation)
    {
        var documents = vacancies.Select(Documents.Of).ToList();
        await ChangeAsync(SearchIndex.Vacancies, async () =>
        {
            var accepted = Versions(await engine.UpsertAsync(SearchIndex.Vacancies, documents, cancellation));
            market.Put([.. vacancies.Where(state => accepted.Contains((state.Id, state.Version))).Select(Profiles.Of)]);
        }, cancellation);
    }

    public async Task PutAsync(IReadOnlyList<TraineeState> trainees, CancellationToken cancellation)
    {
        var documents = trainees.Select(Documents.Of).ToList();
        await ChangeAsync(SearchIndex.People, async () =>
        {
            var accepted = Versions(await engine.UpsertAsync(SearchIndex.People, documents, cancellation));
            market.Put([.. trainees.Where(state => accepted.Contains((state.Id, state.Version))).Select(Profiles.Of)]);
        }, cancellation);
    }

    public Task RemoveAsync(SearchIndex index, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        ChangeAsync(index, async () =>
        {
            await engine.RemoveAsync(index, ids, cancellation);
            market.Remove(ids);
        }, cancellation);

    /// <summary>Fills the market with what the engine has stored. Call once, before anything else.</summary>
    public async Task LoadMarketAsync(CancellationToken cancellation)
    {
        await LoadAsync<VacancyState>(SearchIndex.Vacancies, states => market.Put([.. states.Select(Profiles.Of)]), cancellation);
        await LoadAsync<TraineeState>(SearchIndex.People, states => market.Put([.. states.Select(Profiles.Of)]), cancellation);
    }

    /// <summary>Compares with the owner and takes over what differs.</summary>
    /// <returns>How many states were put or removed.</returns>
    public async Task<int> ReconcileAsync<TState>(
        SearchIndex index, IStateSource<TState> owner, Func<TState, Guid> idOf,
        Func<IReadOnlyList<TState>, CancellationToken, Task> putAsync, CancellationToken cancellation)
    {
        var differing = (await owner.DigestsAsync(cancellation)).DifferingBuckets(await engine.DigestsAsync(index, cancellation));
        if (differing.Count == 0)
        {
            return 0;
        }

        var gone = (await engine.IdsAsync(index, differing, cancellation)).ToHashSet();
        var put = 0;
        await foreach (var batch in owner.StatesAsync(differing, cancellation).Chunk(LoadBatch).WithCancellation(cancellation))
        {
            gone.ExceptWith(batch.Select(idOf));
            await putAsync(batch, cancellation);
            put += batch.Length;
        }

        if (gone.Count > 0)
        {
            await RemoveAsync(index, gone, cancellation);
        }

        return put + gone.Count;
    }

    public void Dispose()
    {
        _changingPeople.Dispose();
        _changingVacancies.Dispose();
    }

    private async Task ChangeAsync(SearchIndex index, Func<Task> change, CancellationToken cancellation)
    {
        var changing = index == SearchIndex.People ? _changingPeople : _changingVacancies;
        await changing.WaitAsync(cancellation);
        try
        {
            await change();
        }
        finally
        {
            changing.Release();
        }
    }

    private static HashSet<(Guid Id, long Version)> Versions(IEnumerable<SearchDocument> documents) =>
        [.. documents.Select(document => (document.Id, document.Version))];

    // Reading the file is one stream; parsing costs most and is spread over the processors.
    private Task LoadAsync<TState>(SearchIndex index, Action<IEnumerable<TState>> put, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            engine.AllStatesAsync(index, cancellation).Chunk(LoadBatch),
            cancellation,
            (batch, _) =>
            {
                put(batch.Select(state => JsonSerializer.Deserialize<TState>(state, MessageJson.Options)!));
                return ValueTask.CompletedTask;
            });
}
