using JobMatch.Contracts;
using JobMatch.Matching.Engine.Elasticsearch;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;

namespace JobMatch.Matching.Engine.Paired;

/// <summary>The embedded engine with a search server beside it. Everything is written to the embedded engine first and is
/// durable there; the server follows within a moment and answers searches. When it does not answer, or is not up to date,
/// the embedded engine does, with a notice.</summary>
/// <remarks>Everything but searching is answered by the embedded engine: states are read from this machine.</remarks>
internal sealed class PairedSearchEngine : ISearchEngine, IAsyncDisposable
{
    private readonly ISearchEngine _embedded;
    private readonly ElasticsearchEngine _server;
    private readonly ServerFollower[] _followers;
    private readonly ResiliencePipeline _circuit;
    private readonly ILogger<PairedSearchEngine> _logger;

    /// <param name="embedded">Owned by whoever made it.</param>
    /// <param name="server">Disposed with this.</param>
    /// <param name="toDocument">Analyses a stored state.</param>
    /// <param name="options">Valid options.</param>
    /// <param name="clock">Times pauses.</param>
    /// <param name="logger">Told of every change between the two.</param>
    public PairedSearchEngine(
        ISearchEngine embedded, ElasticsearchEngine server, Func<SearchIndex, string, SearchDocument> toDocument,
        ElasticsearchOptions options, TimeProvider clock, ILogger<PairedSearchEngine> logger)
    {
        (_embedded, _server, _logger) = (embedded, server, logger);
        _followers = [.. Enum.GetValues<SearchIndex>().Select(index => new ServerFollower(
            index, server.Of(index), new(embedded, index, toDocument), options, clock, logger))];
        _circuit = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new()
            {
                ShouldHandle = new PredicateBuilder().Handle<ElasticsearchException>(),
                FailureRatio = 0.5,
                MinimumThroughput = 2,
                SamplingDuration = TimeSpan.FromSeconds(10),
                BreakDuration = TimeSpan.FromSeconds(options.RecoverySeconds),
            })
            .Build();
    }

    /// <summary>The server alone, for comparing and for building anew.</summary>
    public ElasticsearchEngine Server => _server;

    public ISearchEngine Embedded => _embedded;

    public ServerFollower FollowerOf(SearchIndex index) => _followers[(int)index];

    public Task<IReadOnlyList<SearchDocument>> UpsertAsync(
        SearchIndex index, IReadOnlyList<SearchDocument> documents, CancellationToken cancellation) =>
        WriteAsync(index, async follower =>
        {
            var stored = await _embedded.UpsertAsync(index, documents, cancellation);
            if (stored.Count > 0)
            {
                await follower.FollowAsync(new Store(stored), CancellationToken.None);
            }

            return stored;
        }, cancellation);

    public Task RemoveAsync(SearchIndex index, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        WriteAsync(index, async follower =>
        {
            await _embedded.RemoveAsync(index, ids, cancellation);
            await follower.FollowAsync(new Remove(ids), CancellationToken.None);
            return true;
        }, cancellation);

    /// <summary>What the embedded engine holds, once the server has done all that was handed to it.</summary>
    public async Task<StateDigests> DigestsAsync(SearchIndex index, CancellationToken cancellation)
    {
        await FollowerOf(index).FlushAsync(cancellation);
        return await _embedded.DigestsAsync(index, cancellation);
    }

    public Task<IReadOnlyList<Guid>> IdsAsync(SearchIndex index, IReadOnlySet<int> buckets, CancellationToken cancellation) =>
        _embedded.IdsAsync(index, buckets, cancellation);

    public Task<IReadOnlyDictionary<Guid, string>> StatesAsync(
        SearchIndex index, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        _embedded.StatesAsync(index, ids, cancellation);

    public IAsyncEnumerable<string> AllStatesAsync(SearchIndex index, CancellationToken cancellation) =>
        _embedded.AllStatesAsync(index, cancellation);

    public Task<int> CountAsync(SearchIndex index, CancellationToken cancellation) => _embedded.CountAsync(index, cancellation);

    public async Task<EngineResult> SearchAsync(SearchIndex index, EngineQuery query, CancellationToken cancellation)
    {
        if (await TryServerAsync(index, (server, token) => server.SearchAsync(index, query, token), cancellation) is { } found)
        {
            return found;
        }

        var result = await _embedded.SearchAsync(index, query, cancellation);
        return result with { IsFallback = true };
    }

    /// <summary>Asks the server. Null when it is not up to date or does not answer: then something else has to.</summary>
    public async Task<T?> TryServerAsync<T>(
        SearchIndex index, Func<ElasticsearchEngine, CancellationToken, Task<T>> ask, CancellationToken cancellation)
        where T : class
    {
        if (FollowerOf(index).IsCurrent)
        {
            try
            {
                return await _circuit.ExecuteAsync(async token => await ask(_server, token), cancellation);
            }
            catch (Exception failure) when (failure is ElasticsearchException or BrokenCircuitException)
            {
                _logger.LogWarning("The search server did not answer, this process does: {Reason}", failure.Message);
                if (failure is ElasticsearchException { Fault: ServerFault.Missing })
                {
                    FollowerOf(index).Lost();
                }
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var follower in _followers)
        {
            await follower.DisposeAsync();
        }

        await _server.DisposeAsync();
    }

    private async Task<T> WriteAsync<T>(SearchIndex index, Func<ServerFollower, Task<T>> write, CancellationToken cancellation)
    {
        var follower = FollowerOf(index);
        await follower.Writing.WaitAsync(cancellation);
        try
        {
            return await write(follower);
        }
        finally
        {
            follower.Writing.Release();
        }
    }
}
