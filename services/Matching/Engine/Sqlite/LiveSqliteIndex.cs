namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>The index of one kind that is in use, and beside it the one that is being built to take its place.</summary>
/// <remarks>Thread-safe. Each index has a file of its own; see <see cref="IndexFiles"/> for which is the live one after a start.</remarks>
internal sealed class LiveSqliteIndex : IDisposable
{
    private readonly IndexFiles _files;
    private readonly string _table;

    /// <summary>Held by whoever changes documents, so that both indices get the same changes in the same order.</summary>
    private readonly Lock _writing = new();

    /// <summary>Held while an index is asked, so that none is closed under a question.</summary>
    private readonly ReaderWriterLockSlim _asking = new();

    private SqliteIndex _live;
    private SqliteIndex? _building;

    public LiveSqliteIndex(IndexFiles files, string table)
    {
        (_files, _table) = (files, table);
        _live = new(files.Live(), table, isBuilding: false);
    }

    public IReadOnlyList<SearchDocument> Upsert(IReadOnlyList<SearchDocument> documents)
    {
        lock (_writing)
        {
            // First beside the live one: if it fails, the change comes again and nothing has gone on without it.
            _building?.Upsert(documents);
            return _live.Upsert(documents);
        }
    }

    public void Remove(IReadOnlyCollection<Guid> ids)
    {
        lock (_writing)
        {
            _building?.Remove(ids);
            _live.Remove(ids);
        }
    }

    /// <summary>Asks the live index.</summary>
    public T Ask<T>(Func<SqliteIndex, T> question)
    {
        _asking.EnterReadLock();
        try
        {
            return question(_live);
        }
        finally
        {
            _asking.ExitReadLock();
        }
    }

    /// <summary>All states of the index that is live at the first of them, whatever takes its place meanwhile.</summary>
    public IEnumerable<string> AllStates() => Ask(live => live.AllStates());

    /// <summary>Makes an empty index beside the live one. Until it takes over or is given up, every change goes to both.</summary>
    public SqliteIndex BeginBuild()
    {
        lock (_writing)
        {
            return _building = new(_files.Next(), _table, isBuilding: true);
        }
    }

    /// <summary>Puts the index that was built in the place of the live one, if both hold the same. Searches wait for no longer
    /// than those take that have begun; changes wait while the two are compared.</summary>
    /// <returns>The buckets that differ; none when it took over.</returns>
    public IReadOnlySet<int> TakeOver()
    {
        lock (_writing)
        {
            var differing = _building!.Digests().DifferingBuckets(_live.Digests());
            if (differing.Count > 0)
            {
                return differing;
            }

            _building.Finish();
            var former = _live;
            _asking.EnterWriteLock();
            (_live, _building) = (_building, null);
            _asking.ExitWriteLock();
            former.Dispose();
            IndexFiles.Delete(former.Path);
            return differing;
        }
    }

    /// <summary>Deletes the index that was being built, if there still is one.</summary>
    public void GiveUpBuild()
    {
        lock (_writing)
        {
            if (_building is { } building)
            {
                _building = null;
                building.Dispose();
                IndexFiles.Delete(building.Path);
            }
        }
    }

    public void Dispose()
    {
        GiveUpBuild();
        _live.Dispose();
        _asking.Dispose();
    }
}
