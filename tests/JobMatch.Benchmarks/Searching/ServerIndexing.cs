using System.Diagnostics;
using System.Net.Http.Headers;
using JobMatch.Benchmarks.Running;
using JobMatch.Contracts.Supply;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Matching.Engine.Paired;
using JobMatch.Matching.Engine.Sqlite;
using JobMatch.Matching.Indexing;
using JobMatch.Ranking.Markets;
using Microsoft.Extensions.Logging.Abstractions;

namespace JobMatch.Benchmarks.Searching;

/// <summary>States through the index as a consumer hands them over (analysis, embedded engine, market, server) until the server finds them.
/// Peer: the same documents, ready-made, posted to the server's bulk API.</summary>
internal static class ServerIndexing
{
    public static async Task RunAsync(BenchmarkReport report, IReadOnlyList<TraineeState> people, bool quick, CancellationToken cancellation)
    {
        await using var server = await SearchServer.StartAsync("1g");
        if (server is null)
        {
            return;
        }

        var directory = Directory.CreateTempSubdirectory("jobmatch-indexing-").FullName;
        try
        {
            // The server's first documents cost it more than all others.
            await RawAsync(people.Take(2000).ToList(), "warm", cancellation);
            var options = new ElasticsearchOptions { Addresses = [SearchServer.Address], IndexPrefix = "benchmark" };
            using var embedded = new SqliteSearchEngine(directory);
            await using var pair = new PairedSearchEngine(
                embedded, new ElasticsearchEngine(options, TimeProvider.System), Documents.OfStored, options, TimeProvider.System,
                NullLogger<PairedSearchEngine>.Instance);
            using var market = new Market();
            using var index = new LiveIndex(pair, market, new OrganisationNames());
            while (!pair.FollowerOf(SearchIndex.People).IsCurrent)
            {
                await Task.Delay(50, cancellation);
            }

            var started = Stopwatch.GetTimestamp();
            foreach (var message in people.Chunk(MessageIndexing.MessageSize))
            {
                await index.PutAsync(message, cancellation);
            }

            await pair.DigestsAsync(SearchIndex.People, cancellation);
            var whole = Stopwatch.GetElapsedTime(started);
            var raw = await RawAsync(people, "raw", cancellation);
            report.Add("Elasticsearch: states to searchable, beside the embedded engine", people.Count / whole.TotalSeconds, "documents/s",
                people.Count / raw.TotalSeconds * 0.7, peer: people.Count / raw.TotalSeconds);
            var events = await EventsAsync(index, pair, people, TimeSpan.FromSeconds(quick ? 1 : 10), cancellation);
            report.Add("Elasticsearch: event to searchable at 500/s, p50", events.P50, "ms");
            report.Add("Elasticsearch: event to searchable at 500/s, p99", events.P99, "ms", 1000, Direction.AtMost);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>Ready-made bodies of five megabytes to an index of the same mapping, and one refresh at the end.</summary>
    private static async Task<TimeSpan> RawAsync(IReadOnlyList<TraineeState> people, string name, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = new Uri(SearchServer.Address) };
        var template = IndexTemplate.Body(name, 1)["template"]!.ToJsonString();
        (await http.PutAsync($"/{name}", new StringContent(template, null, "application/json"), cancellation)).EnsureSuccessStatusCode();
        var bodies = new List<byte[]>();
        using var body = new BulkBody();
        foreach (var document in people.Select(Documents.Of))
        {
            body.Index(document);
            if (body.Bytes >= 5 * 1024 * 1024)
            {
                bodies.Add(body.Written.ToArray());
                body.Clear();
            }
        }

        bodies.Add(body.Written.ToArray());
        var started = Stopwatch.GetTimestamp();
        foreach (var bytes in bodies.Where(bytes => bytes.Length > 0))
        {
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
            using var response = await http.PostAsync($"/{name}/_bulk?filter_path=errors", content, cancellation);
            response.EnsureSuccessStatusCode();
        }

        (await http.PostAsync($"/{name}/_refresh", null, cancellation)).EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Later versions of people, as many a second as a busy day brings, in messages of a fiftieth of a second.</summary>
    private static async Task<Timings> EventsAsync(
        LiveIndex index, PairedSearchEngine pair, IReadOnlyList<TraineeState> people, TimeSpan length, CancellationToken cancellation)
    {
        var (timings, waiting) = (new Timings(), new List<Task>());
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1d / MessageIndexing.MessagesPerSecond));
        var messages = length.TotalSeconds * MessageIndexing.MessagesPerSecond;
        for (var message = 0; message < messages && await timer.WaitForNextTickAsync(cancellation); message++)
        {
            waiting.Add(SendAsync(MessageIndexing.Changed(people, message)));
        }

        await Task.WhenAll(waiting);
        return timings;

        async Task SendAsync(IReadOnlyList<TraineeState> states)
        {
            var started = Stopwatch.GetTimestamp();
            await index.PutAsync(states, cancellation);
            await pair.FollowerOf(SearchIndex.People).FlushAsync(cancellation);
            lock (timings)
            {
                timings.Add(Stopwatch.GetElapsedTime(started));
            }
        }
    }
}
