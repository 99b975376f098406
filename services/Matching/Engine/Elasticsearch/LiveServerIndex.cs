using JobMatch.Contracts;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>The index of one kind that is in use, and beside it the one that is being built to take its place.</summary>
internal sealed class LiveServerIndex : IDocumentStore, IAsyncDisposable
{
    /// <summary>Documents replaced meanwhile also count as removed, so there may always be some.</summary>
    private const int MostExpunges = 3;

    private readonly ElasticsearchTransport _transport;
    private readonly ElasticsearchOptions _options;
    private readonly TimeProvider _clock;
    private readonly ServerIndices _indices;
    private readonly ServerIndex _live;
    private readonly Expunger _expunger;
    private readonly SemaphoreSlim _ensuring = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private volatile ServerIndex? _building;
    private volatile bool _isEnsured;
    private Task _expunging = Task.CompletedTask;
    private bool _expungeAgain;

    public LiveServerIndex(ElasticsearchTransport transport, ElasticsearchOptions options, SearchIndex kind, TimeProvider clock)
    {
        (_transport, _options, _clock) = (transport, options, clock);
        _indices = new(transport, options, kind, clock);
        _live = new(transport, options, _indices.ReadAlias, _indices.WriteAlias, clock);
        _expunger = new(transport, options, clock);
    }

    /// <summary>Whether the index was made for another mapping or analysis than this program's and has to be built anew.
    /// Known after the first call.</summary>
    public bool IsOutdated { get; private set; }

    /// <summary>Ends when what was removed has left the server's files.</summary>
    public Task Expunging
    {
        get
        {
            lock (_gate)
            {
                return _expunging;
            }
        }
    }

    public Task<IReadOnlyList<SearchDocument>> UpsertAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancellation) =>
        StoreAsync(documents, refresh: true, cancellation);

    /// <summary>As <see cref="UpsertAsync"/>.</summary>
    /// <param name="documents">What is stored.</param>
    /// <param name="refresh">Whether it can be found when the call returns; otherwise after <see cref="RefreshAsync"/>.</param>
    /// <param name="cancellation">Ends the writing between two requests.</param>
    public Task<IReadOnlyList<SearchDocument>> StoreAsync(IReadOnlyList<SearchDocument> documents, bool refresh, CancellationToken cancellation) =>
        ReadAsync(async live =>
        {
            if (_building is { } building)
            {
                await building.UpsertAsync(documents, cancellation);
            }

            return await live.StoreAsync(documents, refresh, cancellation);
        }, cancellation);

    /// <summary>Makes what was stored without a refresh visible.</summary>
    public Task RefreshAsync(CancellationToken cancellation) => ReadAsync(async live =>
    {
        await live.RefreshAsync(cancellation);
        return true;
    }, cancellation);

    public async Task RemoveAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        await ReadAsync(async live =>
        {
            if (_building is { } building)
            {
                await building.RemoveAsync(ids, cancellation);
            }

            await live.RemoveAsync(ids, cancellation);
            return true;
        }, cancellation);
        StartExpunging();
    }

    public Task<StateDigests> DigestsAsync(CancellationToken cancellation) =>
        ReadAsync(live => live.DigestsAsync(cancellation), cancellation);

    public Task<IReadOnlyList<Guid>> IdsAsync(IReadOnlySet<int> buckets, CancellationToken cancellation) =>
        ReadAsync(live => live.IdsAsync(buckets, cancellation), cancellation);

    /// <summary>Asks the live index, after making sure that there is one.</summary>
    public async Task<T> ReadAsync<T>(Func<ServerIndex, Task<T>> ask, CancellationToken cancellation)
    {
        await EnsureAsync(cancellation);
        try
        {
            return await ask(_live);
        }
        catch (ElasticsearchException gone) when (gone.Fault == ServerFault.Missing)
        {
            _isEnsured = false;
            throw;
        }
    }

    /// <summary>Makes an empty index beside the live one. Until it is taken over or given up, every change goes to both.</summary>
    public async Task<IDocumentStore> BeginBuildAsync(CancellationToken cancellation)
    {
        await EnsureAsync(cancellation);
        var name = await _indices.CreateAsync(cancellation);
        var building = new ServerIndex(_transport, _options, name, name, _clock);
        (BuildingName, _building) = (name, building);
        return building;
    }

    /// <summary>Puts the index that was built in the place of the live one, in one step.</summary>
    public async Task TakeOverAsync(CancellationToken cancellation)
    {
        await _building!.RefreshAsync(cancellation);
        await _indices.SwitchAsync(BuildingName!, cancellation);
        (_building, BuildingName, IsOutdated) = (null, null, false);
    }

    /// <summary>Deletes the index that was being built.</summary>
    public async Task GiveUpBuildAsync(CancellationToken cancellation)
    {
        var name = BuildingName;
        (_building, BuildingName) = (null, null);
        if (name is not null)
        {
            await _indices.DeleteAsync(name, cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Expunging;
        _stopping.Dispose();
        _ensuring.Dispose();
    }

    private string? BuildingName { get; set; }

    private async Task EnsureAsync(CancellationToken cancellation)
    {
        if (_isEnsured)
        {
            return;
        }

        await _ensuring.WaitAsync(cancellation);
        try
        {
            if (_isEnsured)
            {
                return;
            }

            await ServerIndices.CheckVersionAsync(_transport, cancellation);
            IsOutdated = !await _indices.EnsureAsync(cancellation);
            _isEnsured = true;
            if (await _expunger.IsNeededAsync(_indices.WriteAlias, cancellation))
            {
                // Somebody may have been removed just before the process ended.
                StartExpunging();
            }
        }
        finally
        {
            _ensuring.Release();
        }
    }

    private void StartExpunging()
    {
        lock (_gate)
        {
            if (_expunging.IsCompleted)
            {
                _expunging = ExpungeAsync();
            }
            else
            {
                _expungeAgain = true;
            }
        }
    }

    private async Task ExpungeAsync()
    {
        while (true)
        {
            try
            {
                for (var attempt = 0; attempt < MostExpunges; attempt++)
                {
                    await _expunger.ExpungeAsync(_indices.WriteAlias, _stopping.Token);
                    if (!await _expunger.IsNeededAsync(_indices.WriteAlias, _stopping.Token))
                    {
                        break;
                    }
                }
            }
            catch (Exception failure) when (failure is ElasticsearchException or OperationCanceledException)
            {
                // The next start finds removed documents in the files and takes this up again.
            }

            lock (_gate)
            {
                if (!_expungeAgain || _stopping.IsCancellationRequested)
                {
                    return;
                }

                _expungeAgain = false;
            }
        }
    }
}
