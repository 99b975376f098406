using JobMatch.Contracts;
using Microsoft.Data.Sqlite;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>One kind of documents: a table of states, a full-text table beside it, and the filter columns in memory.</summary>
/// <remarks>One writer at a time; readers go on while it writes (write-ahead log) and see columns between two writes.</remarks>
internal sealed class SqliteIndex : IDisposable
{
    private const int LayoutVersion = 3;

    private readonly string _table;
    private readonly string _connectionString;
    private readonly SqliteConnection _writer;
    private readonly DocumentColumns _columns = new();
    private readonly TextLeaves _leaves = new();
    private readonly Vocabulary _words;
    private readonly ReaderWriterLockSlim _gate = new();
    private readonly Lock _writing = new();

    /// <summary>Never used twice while this runs, so that a search which began before a removal cannot take a new document for
    /// the removed one.</summary>
    private long _nextRowId = 1;

    /// <summary>Grows with each write; what was read at one count may be kept while it is the same.</summary>
    private long _changes;

    /// <param name="path">A file; it is made when it does not exist.</param>
    /// <param name="table">Name of the table of states, and beginning of the others' names.</param>
    /// <param name="isBuilding">Whether the index counts only once it was finished; see <see cref="Finish"/>.</param>
    public SqliteIndex(string path, string table, bool isBuilding)
    {
        (Path, _table) = (path, table);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
        _writer = new SqliteConnection(_connectionString);
        _writer.Open();
        Execute(_writer, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;");
        MakeTables(isBuilding);
        Load();
        _words = new(_writing, ReadWords);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    public int Count
    {
        get
        {
            using var reading = new Reading(_gate);
            return _columns.Count;
        }
    }

    /// <summary>Whether a file holds an index that was finished.</summary>
    public static bool IsFinished(string path)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30, Pooling = false }.ToString());
        connection.Open();
        return LayoutOf(connection) > 0;
    }

    public IReadOnlyList<SearchDocument> Upsert(IReadOnlyList<SearchDocument> documents)
    {
        lock (_writing)
        {
            // The newest of several versions in one batch is enough; only the writer changes the columns, so it may read them.
            var newer = documents
                .GroupBy(document => document.Id)
                .Select(versions => versions.MaxBy(document => document.Version)!)
                .Where(document => !_columns.TryFindVersion(document.Id, out var version) || document.Version > version)
                .ToList();
            if (newer.Count > 0)
            {
                var facts = newer.ConvertAll(DocumentFacts.Of);
                var rowIds = Write(newer, facts);
                Change(() =>
                {
                    for (var index = 0; index < newer.Count; index++)
                    {
                        var document = newer[index];
                        _words.Add(document);
                        _leaves.Put(_columns.Put(rowIds[index], document.Id, document.Version, facts[index]), document);
                    }
                });
            }

            return newer;
        }
    }

    public void Remove(IReadOnlyCollection<Guid> ids)
    {
        lock (_writing)
        {
            var rowIds = new List<long>();
            foreach (var id in ids)
            {
                if (_columns.TryFindRow(id, out var rowId))
                {
                    rowIds.Add(rowId);
                }
            }

            if (rowIds.Count == 0)
            {
                return;
            }

            using var transaction = _writer.BeginTransaction();
            foreach (var rowId in rowIds)
            {
                Execute(_writer, $"DELETE FROM {_table} WHERE row_id = {rowId}; DELETE FROM {_table}_text WHERE rowid = {rowId};");
            }

            // A contentless full-text table only marks a row as deleted; its words leave the file when the segments are merged.
            Execute(_writer, $"INSERT INTO {_table}_text ({_table}_text) VALUES ('optimize')");
            transaction.Commit();
            _writer.EmptyWriteAheadLog();

            // Last, so that whoever sees the removal in the digests finds no byte of it in the files.
            Change(() =>
            {
                foreach (var id in ids)
                {
                    _columns.Remove(id);
                }
            });
        }
    }

    /// <summary>What is stored: columns follow the file, so whoever sees a removal here finds nothing of it there.</summary>
    public StateDigests Digests()
    {
        using var reading = new Reading(_gate);
        var digests = new StateDigests();
        foreach (var slot in _columns.Live)
        {
            digests.Add(_columns.Ids[slot], _columns.Versions[slot]);
        }

        return digests;
    }

    public IReadOnlyList<Guid> Ids(IReadOnlySet<int> buckets)
    {
        using var reading = new Reading(_gate);
        var ids = new List<Guid>();
        foreach (var slot in _columns.Live)
        {
            var id = _columns.Ids[slot];
            if (buckets.Contains(StateDigests.BucketOf(id)))
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    public IReadOnlyDictionary<Guid, string> States(IReadOnlyCollection<Guid> ids)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT state FROM {_table} WHERE id = $id";
        var parameter = command.Parameters.Add("$id", SqliteType.Blob);
        var states = new Dictionary<Guid, string>(ids.Count);
        foreach (var id in ids)
        {
            parameter.Value = id.ToByteArray();
            if (command.ExecuteScalar() is string state)
            {
                states[id] = state;
            }
        }

        return states;
    }

    /// <summary>All states. The file is opened by this call and read while they are taken, also after the index was closed.</summary>
    public IEnumerable<string> AllStates()
    {
        var connection = Open();
        return Read(connection);

        IEnumerable<string> Read(SqliteConnection open)
        {
            using (open)
            {
                using var command = open.CreateCommand();
                command.CommandText = $"SELECT state FROM {_table}";
                using var reader = command.ExecuteReader();
                while (reader.Read())
                {
                    yield return reader.GetString(0);
                }
            }
        }
    }

    public EngineResult Search(EngineQuery query)
    {
        var changes = Volatile.Read(ref _changes);
        var (kept, missing) = Find(query);
        using var reading = new Reading(_gate);
        foreach (var (tokens, rowIds) in missing)
        {
            var slots = kept[tokens] = Slots(rowIds);
            if (changes == _changes)
            {
                _leaves.Add(tokens, slots);
            }
        }

        return new FilteredSearch(_columns, query, tokens => kept[tokens]).Result();
    }

    /// <summary>Says in the file that the index is complete.</summary>
    public void Finish()
    {
        lock (_writing)
        {
            Execute(_writer, $"PRAGMA user_version = {LayoutVersion}; PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _gate.Dispose();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>What the question's tokens are found in: sets that are kept, and rows read now.</summary>
    private (Dictionary<TokensIn, SlotSet> Kept, List<(TokensIn Tokens, List<long> RowIds)> Missing) Find(EngineQuery query)
    {
        var kept = new Dictionary<TokensIn, SlotSet>(ReferenceEqualityComparer.Instance);
        var missing = new List<(TokensIn, List<long>)>();
        SqliteConnection? connection = null;
        try
        {
            foreach (var tokens in query.Without.Append(query.Text).OfType<TextQuery>().SelectMany(TokensOf))
            {
                if (_leaves.Find(tokens) is { } slots)
                {
                    kept[tokens] = slots;
                }
                else
                {
                    missing.Add((tokens, TextTable.Rows(connection ??= Open(), _table, tokens, _words)));
                }
            }
        }
        finally
        {
            connection?.Dispose();
        }

        return (kept, missing);
    }

    private static IEnumerable<TokensIn> TokensOf(TextQuery query) => query switch
    {
        TokensIn tokens => [tokens],
        BestOf best => best.Parts.SelectMany(TokensOf),
        AllOf all => all.Parts.Concat(all.Bonuses).SelectMany(TokensOf),
        _ => [],
    };

    private SlotSet Slots(List<long> rowIds)
    {
        var slots = new SlotSet(_columns.Slots);
        foreach (var rowId in rowIds)
        {
            if (_columns.TryFindSlot(rowId, out var slot))
            {
                slots.Add(slot);
            }
        }

        return slots;
    }

    private List<string> ReadWords()
    {
        using var connection = Open();
        return [.. TextTable.Words(connection, _table)];
    }

    /// <summary>An index is made again from its owner's states, so one of an older layout is dropped, not changed.</summary>
    private void MakeTables(bool isBuilding)
    {
        if (LayoutOf(_writer) == LayoutVersion)
        {
            return;
        }

        Execute(_writer, $"""
            DROP TABLE IF EXISTS {_table};
            DROP TABLE IF EXISTS {_table}_words;
            DROP TABLE IF EXISTS {_table}_text;
            CREATE TABLE {_table} (
                row_id INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, version INTEGER NOT NULL, facts TEXT NOT NULL, state TEXT NOT NULL);
            CREATE VIRTUAL TABLE {_table}_text USING fts5(
                {FtsQuery.Columns}, content = '', contentless_delete = 1, detail = full,
                tokenize = "unicode61 remove_diacritics 0 tokenchars '._-/+#&,'");
            CREATE VIRTUAL TABLE {_table}_words USING fts5vocab({_table}_text, 'row');
            PRAGMA user_version = {(isBuilding ? 0 : LayoutVersion)};
            """);
    }

    private static long LayoutOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }

    private void Load()
    {
        using var command = _writer.CreateCommand();
        command.CommandText = $"SELECT row_id, id, version, facts FROM {_table}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var rowId = reader.GetInt64(0);
            _nextRowId = Math.Max(_nextRowId, rowId + 1);
            _columns.Put(rowId, reader.GetGuid(1), reader.GetInt64(2), reader.GetString(3));
        }
    }

    private List<long> Write(List<SearchDocument> documents, List<string> facts)
    {
        using var transaction = _writer.BeginTransaction();
        using var upsert = new UpsertCommand(_writer, _table);
        var rowIds = new List<long>(documents.Count);
        for (var index = 0; index < documents.Count; index++)
        {
            var isNew = !_columns.TryFindRow(documents[index].Id, out var rowId);
            rowId = isNew ? _nextRowId++ : rowId;
            upsert.Execute(rowId, isNew, documents[index], facts[index]);
            rowIds.Add(rowId);
        }

        transaction.Commit();
        return rowIds;
    }

    private void Change(Action change)
    {
        _gate.EnterWriteLock();
        try
        {
            _changes++;
            change();
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private readonly struct Reading : IDisposable
    {
        private readonly ReaderWriterLockSlim _gate;

        public Reading(ReaderWriterLockSlim gate)
        {
            _gate = gate;
            _gate.EnterReadLock();
        }

        public void Dispose() => _gate.ExitReadLock();
    }
}
