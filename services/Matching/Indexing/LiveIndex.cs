using JobMatch.Contracts;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;
using JobMatch.Matching.Engine;
using JobMatch.Messaging.Log;
using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Matching.Indexing;

/// <summary>Keeps the search engine and the market in memory alike: everything that is indexed goes through here.</summary>
internal sealed class LiveIndex(ISearchEngine engine, Market market, OrganisationNames organisations) : IDisposable
{
    /// <summary>States read from the engine at a time while the market is filled.</summary>
    private const int LoadBatch = 1000;

    // The market knows no versions, so what the engine takes in one order must reach the market in the same order, also
    // when a message arrives while the start reconciles.
    private readonly SemaphoreSlim _changingPeople = new(1, 1);
    private readonly SemaphoreSlim _changingVacancies = new(1, 1);

    public Task PutAsync(IReadOnlyList<VacancyState> vacancies, CancellationToken cancellation) =>
        PutVacanciesAsync([.. vacancies.Select(MessageJson.Write)], cancellation);

    public Task PutAsync(IReadOnlyList<TraineeState> trainees, CancellationToken cancellation) =>
        PutTraineesAsync([.. trainees.Select(MessageJson.Write)], cancellation);

    public Task PutVacanciesAsync(IReadOnlyList<StateJson> vacancies, CancellationToken cancellation) =>
        PutAsync<VacancyState, VacancyProfile>(SearchIndex.Vacancies, vacancies, Documents.Of, Profiles.Of, market.Put, cancellation);

    public Task PutTraineesAsync(IReadOnlyList<StateJson> trainees, CancellationToken cancellation) =>
        PutAsync<TraineeState, PersonProfile>(SearchIndex.People, trainees, Documents.Of, Profiles.Of, market.Put, cancellation);

    public Task RemoveAsync(SearchIndex index, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) => ids.Count == 0
        ? Task.CompletedTask
        : ChangeAsync(index, async () =>
        {
            await engine.RemoveAsync(index, ids, cancellation);
            market.Remove(ids);
        }, cancellation);

    /// <summary>Fills the market with what the engine has stored. Call once, before anything else.</summary>
    public async Task LoadMarketAsync(CancellationToken cancellation)
    {
        await LoadAsync<VacancyState>(SearchIndex.Vacancies, states => market.Put([.. states.Select(Named).Select(Profiles.Of)]), cancellation);
        await LoadAsync<TraineeState>(SearchIndex.People, states => market.Put([.. states.Select(Named).Select(Profiles.Of)]), cancellation);

        TState Named<TState>(TState state)
        {
            organisations.Put(state);
            return state;
        }
    }

    /// <summary>Compares with the owner and takes over what differs.</summary>
    /// <returns>How many states were put or removed.</returns>
    public async Task<int> ReconcileAsync<TState>(
        SearchIndex index, IStateSource<TState> owner, Func<TState, (Guid Id, long Version)> keyOf,
        Func<IReadOnlyList<TState>, CancellationToken, Task> putAsync, CancellationToken cancellation)
    {
        var differing = await DifferingAsync(index, owner, cancellation);
        if (differing.Count == 0)
        {
            return 0;
        }

        var gone = (await engine.IdsAsync(index, differing, cancellation)).ToHashSet();
        var put = await PutAsync(differing);
        await RemoveAsync(index, gone, cancellation);

        // An owner that was put back from a copy holds lower versions than the index, and it is right. Removed first and then
        // read anew, because a change that came by message in the meantime is a later version, too.
        differing = await DifferingAsync(index, owner, cancellation);
        var ahead = await AheadAsync(index, owner.StatesAsync(differing, cancellation), keyOf, cancellation);
        await RemoveAsync(index, ahead, cancellation);
        return put + gone.Count + await PutAsync(ahead.Select(StateDigests.BucketOf).ToHashSet());

        async Task<int> PutAsync(IReadOnlySet<int> buckets)
        {
            var count = 0;
            if (buckets.Count > 0)
            {
                await foreach (var batch in owner.StatesAsync(buckets, cancellation).Chunk(LoadBatch).WithCancellation(cancellation))
                {
                    gone.ExceptWith(batch.Select(state => keyOf(state).Id));
                    await putAsync(batch, cancellation);
                    count += batch.Length;
                }
            }

            return count;
        }
    }

    public void Dispose()
    {
        _changingPeople.Dispose();
        _changingVacancies.Dispose();
    }

    private async Task PutAsync<TState, TProfile>(
        SearchIndex index, IReadOnlyList<StateJson> states, Func<TState, StateJson, TProfile, SearchDocument> documentOf,
        Func<TState, TProfile> profileOf, Action<IEnumerable<TProfile>> putIntoMarket, CancellationToken cancellation)
    {
        // Storing is one stream; what goes before it is spread over the processors, so that storing is all that is waited for.
        var read = states.AsParallel().AsOrdered().WithCancellation(cancellation).Select(json =>
        {
            var state = MessageJson.Read<TState>(json);
            organisations.Put(state);
            var profile = profileOf(state);
            return (Document: documentOf(state, json, profile), Profile: profile);
        }).ToList();
        await ChangeAsync(index, async () =>
        {
            var accepted = Versions(await engine.UpsertAsync(index, read.ConvertAll(entry => entry.Document), cancellation));
            putIntoMarket([.. read.Where(entry => accepted.Contains((entry.Document.Id, entry.Document.Version))).Select(entry => entry.Profile)]);
        }, cancellation);
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

    private async Task<IReadOnlySet<int>> DifferingAsync<TState>(
        SearchIndex index, IStateSource<TState> owner, CancellationToken cancellation) =>
        (await owner.DigestsAsync(cancellation)).DifferingBuckets(await engine.DigestsAsync(index, cancellation));

    /// <summary>Which of the owner's states the engine holds in a later version.</summary>
    private async Task<List<Guid>> AheadAsync<TState>(
        SearchIndex index, IAsyncEnumerable<TState> states, Func<TState, (Guid Id, long Version)> keyOf, CancellationToken cancellation)
    {
        var ahead = new List<Guid>();
        await foreach (var batch in states.Select(keyOf).Chunk(LoadBatch).WithCancellation(cancellation))
        {
            var held = await engine.StatesAsync(index, [.. batch.Select(key => key.Id)], cancellation);
            ahead.AddRange(batch
                .Where(key => held.TryGetValue(key.Id, out var state) && MessageJson.Read<HeldVersion>(new(state)).Version > key.Version)
                .Select(key => key.Id));
        }

        return ahead;
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
                put(batch.Select(state => MessageJson.Read<TState>(new(state))));
                return ValueTask.CompletedTask;
            });

    private sealed record HeldVersion(long Version);
}
