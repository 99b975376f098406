using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using JobMatch.Contracts;
using JobMatch.Ranking.Markets;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>The documents of one kind in one index.</summary>
/// <param name="transport">Speaks to the server.</param>
/// <param name="options">Limits.</param>
/// <param name="readTarget">An alias or an index.</param>
/// <param name="writeTarget">An alias or an index.</param>
/// <param name="clock">Times pauses.</param>
internal sealed class ServerIndex(
    ElasticsearchTransport transport, ElasticsearchOptions options, string readTarget, string writeTarget, TimeProvider clock) : IDocumentStore
{
    /// <summary>Of the answer to a question only what is read, each search by its status.</summary>
    public const string QuestionOptions =
        "filter_path=responses.status,responses.error,responses.hits.total.value,responses.hits.hits,responses.aggregations";

    /// <summary>All or an error, and of the answer only what is read.</summary>
    private const string SearchOptions = "allow_partial_search_results=false&filter_path=hits.total.value,hits.hits,aggregations";

    /// <summary>A page of states is a few megabytes.</summary>
    private const int StatesAtATime = 1000;

    /// <summary>Each search by its status, so that those which found nothing are in the list, too.</summary>
    public const string RankingOptions = "filter_path=responses.status,responses.error,responses.hits.total.value,responses.hits.hits.sort";

    /// <summary>Vacancies or persons in one request: their tables are some megabytes.</summary>
    private const int RankedAtATime = 32;

    /// <summary>Those eligible, the others, and how many there are.</summary>
    private const int SearchesOfOneRanking = 3;

    private readonly TimeSpan _searchLimit = TimeSpan.FromSeconds(options.SearchTimeoutSeconds);
    private readonly BulkWriter _writer = new(transport, options, clock);

    /// <summary>Whether the target of writing is an alias rather than an index that is being built.</summary>
    private bool IsAlias => readTarget != writeTarget;

    public Task<IReadOnlyList<SearchDocument>> UpsertAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancellation) =>
        StoreAsync(documents, refresh: IsAlias, cancellation);

    /// <inheritdoc cref="LiveServerIndex.StoreAsync"/>
    public Task<IReadOnlyList<SearchDocument>> StoreAsync(IReadOnlyList<SearchDocument> documents, bool refresh, CancellationToken cancellation)
    {
        // A bulk request does its lines in any order, so only the newest of several versions is sent.
        var newest = documents
            .GroupBy(document => document.Id)
            .Select(versions => versions.MaxBy(document => document.Version)!)
            .ToList();
        return _writer.StoreAsync(writeTarget, IsAlias, newest, refresh, cancellation);
    }

    public Task RemoveAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        _writer.RemoveAsync(writeTarget, IsAlias, ids, cancellation);

    public async Task<EngineResult> SearchAsync(EngineQuery query, CancellationToken cancellation)
    {
        if (query.Skip + query.Take >= SearchBody.Window)
        {
            query = await WalkAsync(query, cancellation);
        }

        return SearchAnswers.Read(await SearchManyAsync(SearchBody.Of(query), QuestionOptions, _searchLimit, cancellation), query);
    }

    /// <summary>Ranks the documents for each of the compiled vacancies or persons; see <see cref="RankingSearch"/>.</summary>
    public async Task<IReadOnlyList<MarketRanking>> RankAsync(IReadOnlyList<CompiledPoints> compiled, int top, CancellationToken cancellation)
    {
        var search = new RankingSearch(bodies => RankManyAsync(bodies, cancellation));
        var rankings = new List<MarketRanking>(compiled.Count);
        foreach (var batch in compiled.Chunk(RankedAtATime))
        {
            rankings.AddRange(await search.RankAsync(batch, top));
        }

        return rankings;
    }

    public async Task<StateDigests> DigestsAsync(CancellationToken cancellation)
    {
        if (!IsAlias)
        {
            await RefreshAsync(cancellation);
        }

        var digests = new StateDigests();
        foreach (var bucket in (await SearchAsync(IndexQueries.Digests(), null, cancellation)).Aggregations!["buckets"].Buckets!)
        {
            // Sums of numbers below 2^32 over the documents of one bucket are exact in a double up to two million of them.
            digests.AddBucket(bucket.Key.GetInt32(), bucket.DocCount, unchecked(((ulong)bucket.DigestHigh!.Value << 32) + (ulong)bucket.DigestLow!.Value));
        }

        return digests;
    }

    public async Task<IReadOnlyList<Guid>> IdsAsync(IReadOnlySet<int> buckets, CancellationToken cancellation)
    {
        var ids = new List<Guid>();
        for (string? after = null; buckets.Count > 0;)
        {
            var page = (await SearchAsync(IndexQueries.Ids(buckets, after, SearchBody.Window), null, cancellation)).Hits!.Hits;
            ids.AddRange(page.Select(hit => Guid.Parse(hit.Id)));
            if (page.Count < SearchBody.Window)
            {
                break;
            }

            after = page[^1].Id;
        }

        return ids;
    }

    public async Task<IReadOnlyDictionary<Guid, string>> StatesAsync(
        IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var states = new Dictionary<Guid, string>(ids.Count);
        foreach (var batch in ids.Chunk(StatesAtATime))
        {
            var body = new JsonObject { ["ids"] = new JsonArray([.. batch.Select(id => (JsonNode)id.ToString())]) };
            var answer = await PostAsync($"/{readTarget}/_mget?_source=state", body, ServerJson.Default.ManyAnswer, null, cancellation);
            foreach (var document in answer.Docs)
            {
                if (document.Error is { } error)
                {
                    throw ElasticsearchException.Of(error.Type == "index_not_found_exception" ? 404 : 500, error);
                }

                if (document is { Found: true, Source.State: { } state })
                {
                    states[Guid.Parse(document.Id)] = state;
                }
            }
        }

        return states;
    }

    public async IAsyncEnumerable<string> AllStatesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        IReadOnlyList<SearchHit> page;
        string? after = null;
        do
        {
            page = (await SearchAsync(IndexQueries.States(after, StatesAtATime), null, cancellation)).Hits!.Hits;
            foreach (var hit in page)
            {
                yield return hit.Source!.State!;
                after = hit.Id;
            }
        }
        while (page.Count == StatesAtATime);
    }

    public async Task<int> CountAsync(CancellationToken cancellation) =>
        (await transport.SendAsync(new(HttpMethod.Get, $"/{readTarget}/_count"), ServerJson.Default.CountAnswer, cancellation)).Count;

    /// <summary>Makes what was stored without a refresh visible.</summary>
    public Task RefreshAsync(CancellationToken cancellation) =>
        transport.SendAsync(new(HttpMethod.Post, $"/{writeTarget}/_refresh"), ServerJson.Default.Acknowledged, cancellation);

    /// <summary>Passes over hits in strides as long as the server allows, up to where the page begins.</summary>
    private async Task<EngineQuery> WalkAsync(EngineQuery query, CancellationToken cancellation)
    {
        while (query.Skip > 0)
        {
            var size = Math.Min(query.Skip, SearchBody.Window);
            var hits = (await SearchAsync(SearchBody.Stride(query, size), _searchLimit, cancellation)).Hits!.Hits;
            if (hits.Count < size)
            {
                // There is no such page; the totals and counts are asked for all the same.
                return query with { Skip = 0, Take = 0 };
            }

            query = query with { Skip = query.Skip - size, After = Cursors.Of(hits[^1], query).ToString() };
        }

        return query;
    }

    private async Task<IReadOnlyList<SearchHits?>> RankManyAsync(IReadOnlyList<JsonObject> bodies, CancellationToken cancellation)
    {
        // A page waits for one ranking; whoever ranks for many waits longer.
        var limit = bodies.Count <= SearchesOfOneRanking ? _searchLimit : (TimeSpan?)null;
        return [.. (await SearchManyAsync(bodies, RankingOptions, limit, cancellation)).Select(answer => answer.Hits)];
    }

    /// <summary>Several searches in one request: all of them or an error.</summary>
    private async Task<IReadOnlyList<ManySearchAnswers.One>> SearchManyAsync(
        IReadOnlyList<JsonObject> bodies, string answerOptions, TimeSpan? limit, CancellationToken cancellation)
    {
        var answers = await SendAsync(
            new(HttpMethod.Post, $"/{readTarget}/_msearch?{answerOptions}", SearchLines.Of(bodies), IsLines: true),
            ServerJson.Default.ManySearchAnswers, limit, cancellation);
        return answers.Responses.FirstOrDefault(answer => answer.Error is not null) is { } failed
            ? throw ElasticsearchException.Of(failed.Status, failed.Error)
            : answers.Responses;
    }

    private Task<SearchAnswer> SearchAsync(JsonObject body, TimeSpan? limit, CancellationToken cancellation) =>
        PostAsync($"/{readTarget}/_search?{SearchOptions}", body, ServerJson.Default.SearchAnswer, limit, cancellation);

    private Task<T> PostAsync<T>(string path, JsonObject body, JsonTypeInfo<T> answer, TimeSpan? limit, CancellationToken cancellation) =>
        SendAsync(new(HttpMethod.Post, path, Encoding.UTF8.GetBytes(body.ToJsonString())), answer, limit, cancellation);

    private Task<T> SendAsync<T>(ServerRequest request, JsonTypeInfo<T> answer, TimeSpan? limit, CancellationToken cancellation) =>
        transport.SendAsync(
            request with
            {
                Limit = limit,

                // A search goes to another node at once, but waits for none: the embedded engine can answer.
                Retries = limit is null ? null : Math.Min(options.Addresses.Count - 1, options.Retries),
            },
            answer, cancellation);
}
