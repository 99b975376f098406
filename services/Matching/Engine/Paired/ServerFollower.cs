using System.Threading.Channels;
using JobMatch.Matching.Engine.Elasticsearch;
using Microsoft.Extensions.Logging;

namespace JobMatch.Matching.Engine.Paired;

/// <summary>Keeps the server's index of one kind like the embedded one: a queue while all is well, a comparison of digests
/// at the start, after every failure and from time to time.</summary>
/// <remarks>A full queue makes whoever writes wait. While the server is away nothing is queued: the comparison finds it all.</remarks>
internal sealed partial class ServerFollower : IAsyncDisposable
{
    /// <summary>How long somebody else's change to the server's index may stay unnoticed.</summary>
    private static readonly TimeSpan Comparing = TimeSpan.FromMinutes(5);

    /// <summary>How long a writer sleeps before it looks again whether the queue has room.</summary>
    private static readonly TimeSpan QueueCheck = TimeSpan.FromMilliseconds(10);

    private readonly SearchIndex _index;
    private readonly LiveServerIndex _server;
    private readonly StoredStates _states;
    private readonly ElasticsearchOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Channel<Change> _queue = Channel.CreateUnbounded<Change>(new() { SingleReader = true });
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _rebuilding = new(1, 1);
    private readonly Task _running;
    private readonly ITimer _timer;
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile bool _isListening;
    private Task? _startOrLimit;
    private volatile bool _hasDropped;
    private int _queued;

    public ServerFollower(
        SearchIndex index, LiveServerIndex server, StoredStates states, ElasticsearchOptions options, TimeProvider clock, ILogger logger)
    {
        (_index, _server, _states, _options, _clock, _logger) = (index, server, states, options, clock, logger);
        _running = Task.Run(RunAsync);
        _timer = clock.CreateTimer(_ => Enqueue(new Compare()), null, Comparing, Comparing);
    }

    /// <summary>One at a time changes the embedded engine and the queue, so that both have the same order.</summary>
    public SemaphoreSlim Writing { get; } = new(1, 1);

    /// <summary>Whether the server holds what the embedded engine holds, but for what is queued.</summary>
    public bool IsCurrent { get; private set; }

    /// <summary>Why the server cannot be used; Vietnamese. Null while it can, and before it was first asked.</summary>
    public string? Fault { get; private set; }

    /// <summary>Waits until it is known whether the server can be used, but not beyond a time limit that begins with the first call.</summary>
    public Task StartedAsync(TimeSpan limit, CancellationToken cancellation) =>
        LazyInitializer.EnsureInitialized(ref _startOrLimit, () => Task.WhenAny(_started.Task, Task.Delay(limit, _clock))).WaitAsync(cancellation);

    /// <summary>Hands a change over; waits while the queue is full.</summary>
    public async Task FollowAsync(Change change, CancellationToken cancellation)
    {
        while (IsCurrent && _queued > _options.QueueDocuments)
        {
            await Task.Delay(QueueCheck, _clock, cancellation);
        }

        Enqueue(change);
    }

    /// <summary>Says that the server's index is gone: it is not asked before it was compared, and filled again.</summary>
    public void Lost()
    {
        IsCurrent = false;
        Enqueue(new Compare());
    }

    /// <summary>Waits until the server has done what was handed over before, or has failed.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (IsCurrent && Enqueue(new Reached(reached)))
        {
            await reached.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Builds the server's index anew beside the live one and lets it take over when it holds what the embedded
    /// engine holds. Searches and writes go on, but for the moment of the last comparison, in which writes wait.</summary>
    /// <exception cref="ElasticsearchException">The server did not do it; the live index is as it was.</exception>
    public async Task RebuildAsync(CancellationToken cancellation)
    {
        await _rebuilding.WaitAsync(cancellation);
        try
        {
            var building = await _server.BeginBuildAsync(cancellation);
            await _states.CopyToAsync(building, cancellation);
            await Writing.WaitAsync(cancellation);
            try
            {
                await _states.CopyToAsync(building, cancellation);
                var differing = (await _states.DigestsAsync(cancellation)).DifferingBuckets(await building.DigestsAsync(cancellation)).Count;
                if (differing > 0)
                {
                    throw new ElasticsearchException(ServerFault.Unexpected, $"Chỉ mục mới còn khác ở {differing} nhóm; giữ chỉ mục đang dùng.");
                }

                await _server.TakeOverAsync(cancellation);
            }
            finally
            {
                Writing.Release();
            }
        }
        finally
        {
            await GiveUpAsync();
            _rebuilding.Release();
        }

        Log.Rebuilt(_logger, _index);
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
        _rebuilding.Dispose();
        Writing.Dispose();
    }

    private bool Enqueue(Change change)
    {
        if (!_isListening)
        {
            return false;
        }

        // Only while it compares does the server not take from the queue; what does not fit is found by comparing again.
        if (!IsCurrent && _queued > _options.QueueDocuments)
        {
            _hasDropped = true;
            return false;
        }

        Interlocked.Add(ref _queued, change.Documents);
        return _queue.Writer.TryWrite(change);
    }

    private async Task RunAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                _isListening = true;
                await CatchUpAsync(_stopping.Token);
                (IsCurrent, Fault) = (true, null);
                _started.TrySetResult();
                Log.Current(_logger, _index);
                await FollowAsync(_stopping.Token);
            }
            catch (Exception) when (_stopping.IsCancellationRequested)
            {
            }
            catch (Exception failure)
            {
                if (Fault != failure.Message)
                {
                    Log.Failed(_logger, failure, _index);
                }

                (IsCurrent, _isListening, Fault) = (false, false, failure.Message);
                _started.TrySetResult();
                Drop();
                await Task.Delay(TimeSpan.FromSeconds(_options.RecoverySeconds), _clock, _stopping.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        (IsCurrent, _isListening) = (false, false);
        Drop();
    }

    private async Task CatchUpAsync(CancellationToken cancellation)
    {
        do
        {
            _hasDropped = false;
            await CompareAsync(cancellation);
        }
        while (_hasDropped);
    }

    private async Task CompareAsync(CancellationToken cancellation)
    {
        try
        {
            // Comparing makes the index where there is none, and finds out for which mapping it was made.
            var copied = await _states.CopyToAsync(_server, cancellation);
            if (copied > 0)
            {
                Log.Copied(_logger, copied, _index);
            }
        }
        catch (DocumentsRefusedException refused) when (!_server.IsOutdated)
        {
            Log.Refused(_logger, refused, _index);
        }
        catch (Exception failure) when (_server.IsOutdated && failure is ElasticsearchException or DocumentsRefusedException)
        {
            // An index of another mapping need not fit; it is replaced below.
        }

        if (_server.IsOutdated)
        {
            await RebuildAsync(cancellation);
        }
    }

    private async Task FollowAsync(CancellationToken cancellation)
    {
        var stream = new ServerStream(_server, _clock, refused => Log.Refused(_logger, refused, _index));
        using var following = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            Task<bool>? more = null;
            while (true)
            {
                await PassOnAsync(stream, following.Token);
                await stream.SettleAsync(following.Token);

                // The queue has one reader, so a wait for more that has not ended is not begun again.
                more = more is { IsCompleted: false } ? more : _queue.Reader.WaitToReadAsync(following.Token).AsTask();
                await Task.WhenAny(more, stream.NextAsync());
                cancellation.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            // One request failed, or the process ends: the embedded engine answers without waiting for what else is under way.
            await following.CancelAsync();
            await stream.GiveUpAsync();
        }
    }

    /// <summary>Sends what is queued, many changes in one request.</summary>
    private async Task PassOnAsync(ServerStream stream, CancellationToken cancellation)
    {
        List<SearchDocument> batch;
        do
        {
            await stream.RoomAsync(cancellation);
            batch = [];
            while (batch.Count < _options.BulkDocuments && _queue.Reader.TryRead(out var change))
            {
                Interlocked.Add(ref _queued, -change.Documents);
                switch (change)
                {
                    case Store store:
                        batch.AddRange(store.Stored);
                        break;
                    case Reached reached:
                        stream.Announce(reached);
                        break;
                    default:
                        stream.Send(batch, cancellation);
                        batch = [];
                        await stream.FinishAsync(cancellation);
                        await DoAsync(change, cancellation);
                        break;
                }
            }

            stream.Send(batch, cancellation);
        }
        while (batch.Count > 0);
    }

    private async Task DoAsync(Change change, CancellationToken cancellation)
    {
        switch (change)
        {
            case Remove remove:
                await _server.RemoveAsync(remove.Ids, cancellation);
                break;
            case Compare:
                await CompareAsync(cancellation);
                IsCurrent = true;
                break;
        }
    }

    private void Drop()
    {
        while (_queue.Reader.TryRead(out var change))
        {
            Interlocked.Add(ref _queued, -change.Documents);
            (change as Reached)?.Done.SetResult();
        }
    }

    private async Task GiveUpAsync()
    {
        try
        {
            await _server.GiveUpBuildAsync(CancellationToken.None);
        }
        catch (ElasticsearchException)
        {
            // Left behind, it is deleted when the next build takes over.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The search server holds all {Index}")]
        public static partial void Current(ILogger logger, SearchIndex index);

        [LoggerMessage(LogLevel.Information, "The search server took over {Count} {Index} that differed")]
        public static partial void Copied(ILogger logger, int count, SearchIndex index);

        [LoggerMessage(LogLevel.Information, "The search server's index of {Index} was built anew")]
        public static partial void Rebuilt(ILogger logger, SearchIndex index);

        [LoggerMessage(LogLevel.Error, "The search server refused some {Index}; all others are searched")]
        public static partial void Refused(ILogger logger, Exception refused, SearchIndex index);

        [LoggerMessage(LogLevel.Warning, "The search server cannot be used for {Index}; the embedded engine answers until it can")]
        public static partial void Failed(ILogger logger, Exception failure, SearchIndex index);
    }
}
