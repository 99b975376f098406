using JobMatch.Benchmarks.Running;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Matching.Indexing;
using JobMatch.Matching.Searching;

namespace JobMatch.Benchmarks.Searching;

/// <summary>The same questions to Elasticsearch, among ten times as many people: each person of the market once more under
/// nine other ids. Peer: the very same request bodies sent by curl.</summary>
internal static class ServerSearch
{
    private const int Copies = 10;
    private const int WarmUp = 100;
    private const int BatchSize = 5000;

    public static async Task RunAsync(
        BenchmarkReport report, IReadOnlyList<TraineeState> people, IReadOnlyList<SearchQuestion> questions, bool quick, CancellationToken cancellation)
    {
        await using var server = await SearchServer.StartAsync(quick ? "512m" : "2g");
        if (server is null)
        {
            return;
        }

        var options = new ElasticsearchOptions { Addresses = [SearchServer.Address], IndexPrefix = "benchmark", SearchTimeoutSeconds = 30 };
        await using var engine = new ElasticsearchEngine(options, TimeProvider.System);
        await FillAsync(engine, people, cancellation);
        var asking = new Questions(SearchIndex.People, new OrganisationNames());
        var queries = questions.Select(question => asking.ToEngine(question, QuestionText.Of(question.Text))).ToList();
        var warm = queries.Take(WarmUp).Concat(queries).ToList();
        var bodies = warm.ConvertAll(query => SearchBody.Of(query).ToJsonString());

        // Curl comes twice, before and after, so that a server that warms up favours nobody.
        var url = $"{SearchServer.Address}/benchmark-people/_search?{ServerIndex.SearchOptions}";
        await Curl.PostAsync(url, bodies, WarmUp, cancellation);
        var ours = new Timings();
        for (var index = 0; index < warm.Count; index++)
        {
            await (index < WarmUp ? new() : ours).MeasureAsync(() => engine.SearchAsync(SearchIndex.People, warm[index], cancellation));
        }

        var curl = await Curl.PostAsync(url, bodies, WarmUp, cancellation);
        report.Add("people in Elasticsearch", await engine.CountAsync(SearchIndex.People, cancellation), "people");
        report.Add("Elasticsearch: text, 3 filters and facets, p50", ours.P50, "ms", curl.P50 * 1.15, Direction.AtMost, curl.P50);
        report.Add("Elasticsearch: text, 3 filters and facets, p99", ours.P99, "ms", 60, Direction.AtMost, curl.P99);
    }

    private static async Task FillAsync(ElasticsearchEngine engine, IReadOnlyList<TraineeState> people, CancellationToken cancellation)
    {
        foreach (var batch in people.Chunk(BatchSize / Copies))
        {
            var documents = batch.Select(Documents.Of).SelectMany(document => Enumerable.Range(0, Copies)
                .Select(copy => copy == 0 ? document : document with { Id = Guid.CreateVersion7() })).ToList();
            await engine.UpsertAsync(SearchIndex.People, documents, cancellation);
        }
    }
}
