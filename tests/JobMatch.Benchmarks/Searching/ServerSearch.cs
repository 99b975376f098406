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
    private const int WarmUp = 2;
    private const int Rounds = 2;
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
        var bodies = queries.ConvertAll(query => SearchLines.Of(SearchBody.Of(query)));
        await UntilMergedAsync(cancellation);

        // In turn, so that a server that warms up or is disturbed favours nobody; the first rounds do not count.
        // Counts that the server remembers of the round before are not what is measured.
        var url = $"{SearchServer.Address}/benchmark-people/_msearch?{ServerIndex.QuestionOptions}";
        var (ours, curl) = (new Timings(), new Timings());
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            var isWarm = round >= WarmUp;
            await ForgetAnswersAsync(cancellation);
            foreach (var query in queries)
            {
                await (isWarm ? ours : new()).MeasureAsync(() => engine.SearchAsync(SearchIndex.People, query, cancellation));
            }

            await ForgetAnswersAsync(cancellation);
            (isWarm ? curl : new()).Add(await Curl.PostAsync(url, bodies, warmUp: 0, cancellation));
        }

        report.Add("people in Elasticsearch", await engine.CountAsync(SearchIndex.People, cancellation), "people");
        report.Add("Elasticsearch: text, 3 filters and facets, p50", ours.P50, "ms", curl.P50 * 1.15, Direction.AtMost, curl.P50);
        report.Add("Elasticsearch: text, 3 filters and facets, p99", ours.P99, "ms", 60, Direction.AtMost, curl.P99);
        report.Add("Elasticsearch: p99 against curl", ours.P99, "ms", curl.P99 * 1.15, Direction.AtMost, curl.P99);
    }

    /// <summary>Waits until the server has joined the segments that filling left behind, as it would have on any other day.</summary>
    private static async Task UntilMergedAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = new Uri(SearchServer.Address) };
        while (!(await http.GetStringAsync("/benchmark-people/_stats/merge?filter_path=_all.total.merges.current", cancellation))
            .Contains("\"current\":0", StringComparison.Ordinal))
        {
            await Task.Delay(500, cancellation);
        }
    }

    private static async Task ForgetAnswersAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = new Uri(SearchServer.Address) };
        using var answer = await http.PostAsync("/benchmark-people/_cache/clear?request=true", null, cancellation);
        answer.EnsureSuccessStatusCode();
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
