using System.Diagnostics;
using JobMatch.Benchmarks.Running;
using JobMatch.Contracts.Supply;
using JobMatch.Host.Running;
using JobMatch.Matching.Engine;
using JobMatch.Messaging.Log;
using MassTransit;

namespace JobMatch.Benchmarks.Searching;

/// <summary>Messages on the bus of the product as it runs in one process, until the embedded engine finds what they say: reading, analysing,
/// storing, filter columns and market.</summary>
internal static class MessageIndexing
{
    /// <summary>As many states as the relay puts into a message when there is much to say.</summary>
    public const int MessageSize = 1000;

    public const int EventsPerSecond = 500;

    public const int MessagesPerSecond = 50;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);

    public static async Task RunAsync(BenchmarkReport report, IReadOnlyList<TraineeState> people, bool quick, CancellationToken cancellation)
    {
        var directory = Directory.CreateTempSubdirectory("jobmatch-messages-").FullName;
        try
        {
            await using var session = await Session.StartAsync(directory, mustWrite: true, cancellation);
            var (bus, engine) = (session.Get<IBus>(), session.Get<ISearchEngine>());

            // The compiler is warm after the first message, as it is in a process that has run for a minute.
            await PublishAsync(bus, people.Take(MessageSize), cancellation);
            var first = Math.Min(MessageSize, people.Count);
            await UntilAsync(async () => await engine.CountAsync(SearchIndex.People, cancellation) == first, cancellation);
            var rest = people.Skip(MessageSize).ToList();
            var messages = rest.Chunk(MessageSize).Select(Message).ToList();
            var started = Stopwatch.GetTimestamp();
            foreach (var message in messages)
            {
                await bus.Publish(message, cancellation);
            }

            await UntilAsync(async () => await engine.CountAsync(SearchIndex.People, cancellation) == people.Count, cancellation);
            report.Add("embedded: message to searchable", rest.Count / Stopwatch.GetElapsedTime(started).TotalSeconds, "documents/s", 10_000);
            var events = await EventsAsync(bus, engine, people, TimeSpan.FromSeconds(quick ? 1 : 10), cancellation);
            report.Add("embedded: event to searchable at 500/s, p50", events.P50, "ms");
            report.Add("embedded: event to searchable at 500/s, p99", events.P99, "ms", 1000, Direction.AtMost);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>The states that change in the given fiftieth of a second, as later versions.</summary>
    public static List<TraineeState> Changed(IReadOnlyList<TraineeState> people, int message)
    {
        const int PerMessage = EventsPerSecond / MessagesPerSecond;
        return [.. Enumerable.Range(0, PerMessage)
            .Select(number => people[((message * PerMessage) + number) % people.Count])
            .Select(state => state with { Version = state.Version + 1 + message })];
    }

    private static async Task<Timings> EventsAsync(
        IBus bus, ISearchEngine engine, IReadOnlyList<TraineeState> people, TimeSpan length, CancellationToken cancellation)
    {
        var (timings, waiting) = (new Timings(), new List<Task>());
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1d / MessagesPerSecond));
        var messages = length.TotalSeconds * MessagesPerSecond;
        for (var message = 0; message < messages && await timer.WaitForNextTickAsync(cancellation); message++)
        {
            waiting.Add(SendAsync(Changed(people, message)));
        }

        await Task.WhenAll(waiting);
        return timings;

        async Task SendAsync(List<TraineeState> states)
        {
            var started = Stopwatch.GetTimestamp();
            await PublishAsync(bus, states, cancellation);
            var last = states[^1];
            await UntilAsync(async () => (await engine.StatesAsync(SearchIndex.People, [last.Id], cancellation)).Values
                .Any(state => MessageJson.Read<TraineeState>(new(state)).Version >= last.Version), cancellation);
            lock (timings)
            {
                timings.Add(Stopwatch.GetElapsedTime(started));
            }
        }
    }

    private static Task PublishAsync(IBus bus, IEnumerable<TraineeState> states, CancellationToken cancellation) =>
        bus.Publish(Message(states), cancellation);

    private static TraineesChanged Message(IEnumerable<TraineeState> states) => new([.. states.Select(MessageJson.Write)], []);

    private static async Task UntilAsync(Func<Task<bool>> isSo, CancellationToken cancellation)
    {
        while (!await isSo())
        {
            await Task.Delay(Look, cancellation);
        }
    }
}
