using System.Diagnostics;
using System.Net.Http.Headers;
using JobMatch.Benchmarks.Running;
using JobMatch.Contracts.Supply;
using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Matching.Indexing;
using JobMatch.Messaging.Log;

namespace JobMatch.Benchmarks.Searching;

/// <summary>States through the index as a consumer hands them over (analysis, embedded engine, market, server) until the server finds them.
/// Peer: the same documents, ready-made, posted to the server's bulk API.</summary>
/// <remarks>Both in turn into new indices, several times: the server compiles itself while it takes its first documents, which cost it
/// twice as much as those after, so the first times do not count.</remarks>
internal static class ServerIndexing
{
    private const int WarmUp = 2;
    private const int Rounds = 3;

    public static async Task RunAsync(BenchmarkReport report, IReadOnlyList<TraineeState> people, bool quick, CancellationToken cancellation)
    {
        await using var server = await SearchServer.StartAsync("1g");
        if (server is null)
        {
            return;
        }

        var messages = people.Select(MessageJson.Write).Chunk(MessageIndexing.MessageSize).ToList();
        var (whole, raw) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            var isWarm = round >= WarmUp;
            await using var path = await WholePath.StartAsync($"round{round}", cancellation);
            var taken = await path.PutAsync(messages, cancellation);
            whole += isWarm ? taken : TimeSpan.Zero;
            taken = await RawAsync(people, $"raw{round}", cancellation);
            raw += isWarm ? taken : TimeSpan.Zero;
            if (round == WarmUp + Rounds - 1)
            {
                var states = Rounds * people.Count;
                report.Add("Elasticsearch: states to searchable, beside the embedded engine", states / whole.TotalSeconds, "documents/s",
                    states / raw.TotalSeconds * 0.7, peer: states / raw.TotalSeconds);
                var events = await path.EventsAsync(people, TimeSpan.FromSeconds(quick ? 1 : 10), cancellation);
                report.Add("Elasticsearch: event to searchable at 500/s, p50", events.P50, "ms");
                report.Add("Elasticsearch: event to searchable at 500/s, p99", events.P99, "ms", 1000, Direction.AtMost);
            }
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
}
