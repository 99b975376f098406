using System.Globalization;
using JobMatch.Contracts;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Matching.Engine.Paired;
using JobMatch.Matching.Engine.Sqlite;
using JobMatch.Messaging.Log;
using Microsoft.Extensions.Options;

namespace JobMatch.Matching.Indexing;

/// <summary>Compares all indices with their owners, and builds them anew.</summary>
internal sealed class IndexCare(
    ISearchEngine engine,
    SqliteSearchEngine embedded,
    LiveIndex live,
    IEnumerable<IStateSource<VacancyState>> vacancies,
    IEnumerable<IStateSource<TraineeState>> trainees,
    IOptions<ElasticsearchOptions> options,
    TimeProvider clock) : IIndexCare, IDisposable
{
    private const int StatesAtATime = 1000;

    private readonly SemaphoreSlim _rebuilding = new(1, 1);

    public async Task<IReadOnlyList<IndexComparison>> VerifyAsync(CancellationToken cancellation)
    {
        // A process that only reads has not put the server beside its engine.
        await using var own = engine is not PairedSearchEngine && options.Value.Addresses.Count > 0
            ? new ElasticsearchEngine(options.Value, clock)
            : null;
        var comparisons = new List<IndexComparison>();
        foreach (var (name, index) in await IndicesAsync((engine as PairedSearchEngine)?.Server ?? own, cancellation))
        {
            foreach (var owner in vacancies)
            {
                comparisons.Add(await CompareAsync(
                    ("vacancies", name), owner, index, SearchIndex.Vacancies, state => (state.Id, state.Version, state.UpdatedAt), cancellation));
            }

            foreach (var owner in trainees)
            {
                comparisons.Add(await CompareAsync(
                    ("trainees", name), owner, index, SearchIndex.People, state => (state.Id, state.Version, state.UpdatedAt), cancellation));
            }
        }

        return comparisons;
    }

    public async Task ReindexAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        if (!await _rebuilding.WaitAsync(TimeSpan.Zero, cancellation))
        {
            throw new IndexUnavailableException("Chỉ mục đang được lập lại; hãy đợi lần đó xong.");
        }

        try
        {
            await RebuildAsync(progress, cancellation);
        }
        finally
        {
            _rebuilding.Release();
        }
    }

    public void Dispose() => _rebuilding.Dispose();

    private async Task RebuildAsync(IProgress<string> progress, CancellationToken cancellation)
    {
        foreach (var owner in vacancies)
        {
            var rebuild = new EmbeddedRebuild<VacancyState>(
                embedded.Of(SearchIndex.Vacancies), owner, state => (state.Id, state.Version), Documents.Of,
                token => live.ReconcileAsync(SearchIndex.Vacancies, owner, state => (state.Id, state.Version), live.PutAsync, token));
            await rebuild.RunAsync("việc làm", progress, cancellation);
        }

        foreach (var owner in trainees)
        {
            var rebuild = new EmbeddedRebuild<TraineeState>(
                embedded.Of(SearchIndex.People), owner, state => (state.Id, state.Version), Documents.Of,
                token => live.ReconcileAsync(SearchIndex.People, owner, state => (state.Id, state.Version), live.PutAsync, token));
            await rebuild.RunAsync("người học", progress, cancellation);
        }

        if (engine is PairedSearchEngine paired)
        {
            progress.Report("Lập lại chỉ mục việc làm trên máy chủ tìm kiếm");
            await paired.FollowerOf(SearchIndex.Vacancies).RebuildAsync(cancellation);
            progress.Report("Lập lại chỉ mục người học trên máy chủ tìm kiếm");
            await paired.FollowerOf(SearchIndex.People).RebuildAsync(cancellation);
        }
    }

    private async Task<List<(string Name, ISearchEngine Index)>> IndicesAsync(ElasticsearchEngine? server, CancellationToken cancellation)
    {
        var indices = new List<(string, ISearchEngine)> { ("sqlite", embedded) };
        if (server is not null)
        {
            indices.Add((await NameAsync(server, cancellation), server));
        }

        return indices;
    }

    private static async Task<string> NameAsync(ElasticsearchEngine server, CancellationToken cancellation)
    {
        try
        {
            return $"elasticsearch {await server.VersionAsync(cancellation)}";
        }
        catch (ElasticsearchException)
        {
            // The comparison says what is wrong.
            return "elasticsearch";
        }
    }

    private async Task<IndexComparison> CompareAsync<TState>(
        (string Documents, string Index) names, IStateSource<TState> owner, ISearchEngine engine, SearchIndex index,
        Func<TState, (Guid Id, long Version, DateTimeOffset UpdatedAt)> keyOf, CancellationToken cancellation)
    {
        var owned = await owner.DigestsAsync(cancellation);
        try
        {
            var held = await engine.DigestsAsync(index, cancellation);
            var (behind, surplus, oldest) = await DifferencesAsync(
                owner, engine, index, keyOf, owned.DifferingBuckets(held), cancellation);
            return new(names.Documents, names.Index, owned.Count, Hash(owned), held.Count, Hash(held), behind, surplus,
                oldest is { } since ? clock.GetUtcNow() - since : null, null);
        }
        catch (ElasticsearchException failure)
        {
            return new(names.Documents, names.Index, owned.Count, Hash(owned), 0, "", owned.Count, 0, null, failure.Message);
        }
    }

    private static async Task<(int Behind, int Surplus, DateTimeOffset? Oldest)> DifferencesAsync<TState>(
        IStateSource<TState> owner, ISearchEngine engine, SearchIndex index,
        Func<TState, (Guid Id, long Version, DateTimeOffset UpdatedAt)> keyOf, IReadOnlySet<int> buckets, CancellationToken cancellation)
    {
        if (buckets.Count == 0)
        {
            return (0, 0, null);
        }

        var surplus = (await engine.IdsAsync(index, buckets, cancellation)).ToHashSet();
        var (behind, oldest) = (0, (DateTimeOffset?)null);
        await foreach (var batch in owner.StatesAsync(buckets, cancellation).Select(keyOf).Chunk(StatesAtATime).WithCancellation(cancellation))
        {
            var held = (await engine.StatesAsync(index, [.. batch.Select(state => state.Id)], cancellation)).Values
                .Select(state => keyOf(MessageJson.Read<TState>(new(state))))
                .ToDictionary(state => state.Id, state => state.Version);
            foreach (var (id, version, updatedAt) in batch)
            {
                surplus.Remove(id);
                if (held.GetValueOrDefault(id) != version)
                {
                    behind++;
                    oldest = oldest < updatedAt ? oldest : updatedAt;
                }
            }
        }

        return (behind, surplus.Count, oldest);
    }

    private static string Hash(StateDigests digests) => digests.Hash.ToString("x16", CultureInfo.InvariantCulture);
}
