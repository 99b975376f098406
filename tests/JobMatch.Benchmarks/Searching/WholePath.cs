using System.Diagnostics;
using JobMatch.Benchmarks.Running;
using JobMatch.Contracts;
using JobMatch.Contracts.Supply;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Matching.Engine.Paired;
using JobMatch.Matching.Engine.Sqlite;
using JobMatch.Matching.Indexing;
using JobMatch.Ranking.Markets;
using Microsoft.Extensions.Logging.Abstractions;

namespace JobMatch.Benchmarks.Searching;

/// <summary>Everything that a consumer of messages writes to, with the server beside the embedded engine, in new indices.</summary>
internal sealed class WholePath : IAsyncDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("jobmatch-indexing-").FullName;
    private readonly SqliteSearchEngine _embedded;
    private readonly PairedSearchEngine _pair;
    private readonly LiveIndex _index;

    private WholePath(string prefix)
    {
        var options = new ElasticsearchOptions { Addresses = [SearchServer.Address], IndexPrefix = prefix };
        _embedded = new(_directory);
        _pair = new(
            _embedded, new(options, TimeProvider.System), Documents.OfStored, options, TimeProvider.System, NullLogger<PairedSearchEngine>.Instance);
        _index = new(_pair, new Market(), new OrganisationNames());
    }

    public static async Task<WholePath> StartAsync(string prefix, CancellationToken cancellation)
    {
        var path = new WholePath(prefix);
        while (!path._pair.FollowerOf(SearchIndex.People).IsCurrent)
        {
            await Task.Delay(50, cancellation);
        }

        return path;
    }

    /// <summary>Messages one after another, as the consumer takes them.</summary>
    /// <returns>How long it took until the server found the last state.</returns>
    public async Task<TimeSpan> PutAsync(IReadOnlyList<StateJson[]> messages, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var message in messages)
        {
            await _index.PutTraineesAsync(message, cancellation);
        }

        await _pair.FollowerOf(SearchIndex.People).FlushAsync(cancellation);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Later versions of people, as many a second as a busy day brings, in messages of a fiftieth of a second.</summary>
    public async Task<Timings> EventsAsync(IReadOnlyList<TraineeState> people, TimeSpan length, CancellationToken cancellation)
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
            await _index.PutAsync(states, cancellation);
            await _pair.FollowerOf(SearchIndex.People).FlushAsync(cancellation);
            lock (timings)
            {
                timings.Add(Stopwatch.GetElapsedTime(started));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _index.Dispose();
        await _pair.DisposeAsync();
        _embedded.Dispose();
        Directory.Delete(_directory, recursive: true);
    }
}
