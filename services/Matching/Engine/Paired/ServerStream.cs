using JobMatch.Matching.Engine.Elasticsearch;

namespace JobMatch.Matching.Engine.Paired;

/// <summary>Documents on their way to the server: it works on one request while the next is made, and what it stored becomes visible
/// in steps behind that. Not thread-safe.</summary>
/// <remarks>Two versions of one document may be under way at a time; the server keeps the later one.</remarks>
/// <param name="server">Stores.</param>
/// <param name="clock">Times refreshes.</param>
/// <param name="refused">Told of documents that do not fit; all others are stored.</param>
internal sealed class ServerStream(LiveServerIndex server, TimeProvider clock, Action<DocumentsRefusedException> refused)
{
    /// <summary>Requests at a time: one that the server works on, and one that is made or waits.</summary>
    private const int MostRequests = 2;

    /// <summary>A refresh costs the server much the same however little is new, so it gets a third of the time at most.</summary>
    private const int RestAfterRefresh = 2;

    /// <summary>As many in one request are a file or an index that is filled: nobody looks for one of them at once.</summary>
    private const int Many = 1000;

    /// <summary>How long documents stay invisible at most while some more are sent: an event has to be found within a second.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(250);

    /// <summary>The same while many more are sent: each refresh makes a segment, which has to be joined to others later.</summary>
    private static readonly TimeSpan RestWhileFilling = TimeSpan.FromSeconds(2);

    private readonly List<Task> _sending = [];
    private Task? _refreshing;
    private TimeSpan _rest;
    private long _refreshed = clock.GetTimestamp();

    /// <summary>Who waits for what was sent since the last refresh began.</summary>
    private List<Reached> _waiting = [];

    /// <summary>Whether anything was sent since then.</summary>
    private bool _isHidden;

    private bool _isFilling;

    private bool NeedsRefresh => _isHidden || _waiting.Count > 0;

    /// <summary>Waits while as many requests as allowed are under way.</summary>
    /// <exception cref="ElasticsearchException">Something failed.</exception>
    public async Task RoomAsync(CancellationToken cancellation)
    {
        while (_sending.Count >= MostRequests)
        {
            await Task.WhenAny(_sending);
            await SettleAsync(cancellation);
        }
    }

    /// <summary>Begins to store documents. Ask for <see cref="RoomAsync"/> before.</summary>
    public void Send(IReadOnlyList<SearchDocument> documents, CancellationToken cancellation)
    {
        if (documents.Count > 0)
        {
            _sending.Add(Task.Run(() => StoreAsync(documents, cancellation), cancellation));
            (_isHidden, _isFilling) = (true, documents.Count >= Many);
        }
    }

    /// <summary>Tells somebody when everything is visible that is sent before <see cref="SettleAsync"/> is called next.</summary>
    public void Announce(Reached reached) => _waiting.Add(reached);

    /// <summary>Takes note of what has ended, and begins a refresh when it is time.</summary>
    /// <exception cref="ElasticsearchException">Something failed.</exception>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        foreach (var ended in _sending.Where(sending => sending.IsCompleted).ToList())
        {
            _sending.Remove(ended);
            await ended;
        }

        if (_refreshing is { IsCompleted: true } refreshing)
        {
            _refreshing = null;
            await refreshing;
        }

        if (_refreshing is null && NeedsRefresh && Rest() == TimeSpan.Zero)
        {
            _refreshing = RefreshAsync([.. _sending], _isHidden, _waiting, cancellation);
            (_isHidden, _waiting) = (false, []);
        }
    }

    /// <summary>Ends when <see cref="SettleAsync"/> has something to do; never while nothing is under way.</summary>
    public Task NextAsync()
    {
        var next = new List<Task>(_sending);
        if (_refreshing is not null)
        {
            next.Add(_refreshing);
        }
        else if (NeedsRefresh)
        {
            next.Add(Task.Delay(Rest(), clock));
        }

        return next.Count == 0 ? new TaskCompletionSource().Task : Task.WhenAny(next);
    }

    /// <summary>Ends when everything that was sent is stored and visible.</summary>
    /// <exception cref="ElasticsearchException">Something failed.</exception>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        do
        {
            (_rest, _isFilling) = (TimeSpan.Zero, false);
            await SettleAsync(cancellation);
            await Task.WhenAll(_refreshing is null ? _sending : [.. _sending, _refreshing]);
        }
        while (NeedsRefresh);
    }

    /// <summary>Waits for what is under way, whatever becomes of it, and lets nobody wait any longer.</summary>
    public async Task GiveUpAsync()
    {
        await Task.WhenAll(_refreshing is null ? _sending : [.. _sending, _refreshing]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Tell(_waiting);
    }

    private TimeSpan Rest()
    {
        var left = (_isFilling && _sending.Count > 0 ? RestWhileFilling : _rest) - clock.GetElapsedTime(_refreshed);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private async Task StoreAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancellation)
    {
        try
        {
            await server.StoreAsync(documents, refresh: false, cancellation);
        }
        catch (DocumentsRefusedException refusal)
        {
            refused(refusal);
        }
    }

    /// <summary>Waits for requests that were under way and makes what they stored visible.</summary>
    private async Task RefreshAsync(IReadOnlyList<Task> before, bool isNeeded, List<Reached> waiting, CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(before);
            var started = clock.GetTimestamp();
            if (isNeeded)
            {
                await server.RefreshAsync(cancellation);
            }

            _refreshed = clock.GetTimestamp();
            var rest = clock.GetElapsedTime(started, _refreshed) * RestAfterRefresh;
            _rest = rest < LongestRest ? rest : LongestRest;
        }
        finally
        {
            Tell(waiting);
        }
    }

    private static void Tell(List<Reached> waiting) => waiting.ForEach(reached => reached.Done.TrySetResult());
}
