using JobMatch.Contracts;
using JobMatch.Ranking.Markets;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>A search server: Elasticsearch 7.10 to 9, spoken to over the part of its REST API that these versions share.</summary>
/// <remarks>The first call checks the version and makes what is missing. An index that disappeared is an
/// <see cref="ElasticsearchException"/> once; the next call makes an empty one.</remarks>
internal sealed class ElasticsearchEngine : ISearchEngine, IAsyncDisposable
{
    private readonly ElasticsearchTransport _transport;
    private readonly LiveServerIndex[] _indices;

    /// <param name="options">Valid options.</param>
    /// <param name="clock">Times pauses, and names indices.</param>
    public ElasticsearchEngine(ElasticsearchOptions options, TimeProvider clock)
    {
        _transport = new(options, clock);
        _indices = [.. Enum.GetValues<SearchIndex>().Select(kind => new LiveServerIndex(_transport, options, kind, clock))];
    }

    /// <summary>The live index of one kind.</summary>
    public LiveServerIndex Of(SearchIndex index) => _indices[(int)index];

    /// <summary>The server's version, for instance 8.19.21.</summary>
    /// <exception cref="ElasticsearchException">It cannot be used.</exception>
    public Task<string> VersionAsync(CancellationToken cancellation) => ServerIndices.CheckVersionAsync(_transport, cancellation);

    public Task<IReadOnlyList<SearchDocument>> UpsertAsync(
        SearchIndex index, IReadOnlyList<SearchDocument> documents, CancellationToken cancellation) =>
        Of(index).UpsertAsync(documents, cancellation);

    public Task RemoveAsync(SearchIndex index, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        Of(index).RemoveAsync(ids, cancellation);

    public Task<StateDigests> DigestsAsync(SearchIndex index, CancellationToken cancellation) => Of(index).DigestsAsync(cancellation);

    public Task<IReadOnlyList<Guid>> IdsAsync(SearchIndex index, IReadOnlySet<int> buckets, CancellationToken cancellation) =>
        Of(index).IdsAsync(buckets, cancellation);

    public Task<IReadOnlyDictionary<Guid, string>> StatesAsync(
        SearchIndex index, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        Of(index).ReadAsync(live => live.StatesAsync(ids, cancellation), cancellation);

    public async IAsyncEnumerable<string> AllStatesAsync(
        SearchIndex index, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var states = await Of(index).ReadAsync(live => Task.FromResult(live.AllStatesAsync(cancellation)), cancellation);
        await foreach (var state in states)
        {
            yield return state;
        }
    }

    public Task<int> CountAsync(SearchIndex index, CancellationToken cancellation) =>
        Of(index).ReadAsync(live => live.CountAsync(cancellation), cancellation);

    public Task<EngineResult> SearchAsync(SearchIndex index, EngineQuery query, CancellationToken cancellation) =>
        Of(index).ReadAsync(live => live.SearchAsync(query, cancellation), cancellation);

    /// <summary>Ranks the documents of one kind; see <see cref="ServerIndex.RankAsync"/>.</summary>
    public Task<IReadOnlyList<MarketRanking>> RankAsync(
        SearchIndex index, IReadOnlyList<CompiledPoints> compiled, int top, CancellationToken cancellation) =>
        Of(index).ReadAsync(live => live.RankAsync(compiled, top, cancellation), cancellation);

    public async ValueTask DisposeAsync()
    {
        foreach (var index in _indices)
        {
            await index.DisposeAsync();
        }

        _transport.Dispose();
    }
}
