using JobMatch.Contracts;
using Microsoft.Data.Sqlite;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>One kind of documents: a table of states, a full-text table beside it, and the filter columns in memory.</summary>
/// <remarks>One writer at a time; readers go on while it writes (write-ahead log) and see columns between two writes.</remarks>
internal sealed class SqliteIndex : IDisposable
{
    private readonly string _table;
    private readonly string _connectionString;
    private readonly SqliteConnection _writer;
    private readonly FilterColumns _columns = new();
    private readonly ReaderWriterLockSlim _gate = new();
    private readonly Lock _writing = new();

    /// <summary>Never used twice while this runs, so that a search which began before a removal cannot take a new document for
    /// the removed one.</summary>
    private long _nextRowId = 1;

    public SqliteIndex(string path, string table)
    {
        _table = table;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
        _writer = new SqliteConnection(_connectionString);
        _writer.Open();
        Execute(_writer, $"""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = NORMAL;
            CREATE TABLE IF NOT EXISTS {table} (
                row_id INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, version INTEGER NOT NULL,
                occupations TEXT NOT NULL, provinces TEXT NOT NULL, communes TEXT NOT NULL,
                qualification INTEGER NOT NULL, pay_vnd INTEGER NOT NULL, updated_ticks INTEGER NOT NULL,
                state TEXT NOT NULL);
            CREATE VIRTUAL TABLE IF NOT EXISTS {table}_text USING fts5(
                {FtsQuery.Columns}, content = '', contentless_delete = 1, detail = full,
                tokenize = "unicode61 remove_diacritics 0 tokenchars '._-/+#&,'");
            """);
        Load();
    }

    public int Count
    {
        get
        {
            using var reading = new Reading(_gate);
            return _columns.Count;
        }
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
                var rowIds = Write(newer);
                Change(() =>
                {
                    for (var index = 0; index < newer.Count; index++)
                    {
                        _columns.Put(rowIds[index], newer[index]);
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
            Change(() => rowIds.AddRange(ids.Select(_columns.Remove).OfType<long>()));
            using var transaction = _writer.BeginTransaction();
            foreach (var rowId in rowIds)
            {
                Execute(_writer, $"DELETE FROM {_table} WHERE row_id = {rowId}; DELETE FROM {_table}_text WHERE rowid = {rowId};");
            }

            transaction.Commit();
        }
    }

    public StateDigests Digests()
    {
        using var reading = new Reading(_gate);
        var digests = new StateDigests();
        foreach (var row in _columns.Rows)
        {
            if (!row.IsGone)
            {
                digests.Add(row.Id, row.Version);
            }
        }

        return digests;
    }

    public IReadOnlyList<Guid> Ids(IReadOnlySet<int> buckets)
    {
        using var reading = new Reading(_gate);
        var ids = new List<Guid>();
        foreach (var row in _columns.Rows)
        {
            if (!row.IsGone && buckets.Contains(StateDigests.BucketOf(row.Id)))
            {
                ids.Add(row.Id);
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

    public IEnumerable<string> AllStates()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT state FROM {_table}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader.GetString(0);
        }
    }

    public EngineResult Search(EngineQuery query)
    {
        if (query.Terms.Count == 0)
        {
            using var reading = new Reading(_gate);
            var everything = new FilteredSearch(_columns, query);
            for (var slot = 0; slot < _columns.Rows.Length; slot++)
            {
                everything.Consider(slot, 0);
            }

            return everything.Result();
        }

        var found = FindText(query);
        using (new Reading(_gate))
        {
            var search = new FilteredSearch(_columns, query);
            foreach (var (rowId, relevance) in found)
            {
                if (_columns.TryFindSlot(rowId, out var slot))
                {
                    search.Consider(slot, relevance);
                }
            }

            return search.Result();
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _gate.Dispose();
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private List<(long RowId, double Relevance)> FindText(EngineQuery query)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT rowid, bm25({_table}_text, {FtsQuery.Weights}) FROM {_table}_text WHERE {_table}_text MATCH $terms";
        command.Parameters.AddWithValue("$terms", FtsQuery.Of(query.Terms));
        var found = new List<(long, double)>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            // FTS5 gives better matches the lower number.
            found.Add((reader.GetInt64(0), -reader.GetDouble(1)));
        }

        return found;
    }

    private void Load()
    {
        using var command = _writer.CreateCommand();
        command.CommandText = $"SELECT row_id, id, version, occupations, provinces, communes, qualification, pay_vnd, updated_ticks FROM {_table}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var rowId = reader.GetInt64(0);
            _nextRowId = Math.Max(_nextRowId, rowId + 1);
            _columns.Put(
                rowId, reader.GetGuid(1), reader.GetInt64(2), Split(reader.GetString(3)), Split(reader.GetString(4)),
                Split(reader.GetString(5)), reader.GetInt32(6), reader.GetInt64(7), reader.GetInt64(8));
        }
    }

    private List<long> Write(List<SearchDocument> documents)
    {
        using var transaction = _writer.BeginTransaction();
        using var upsert = new UpsertCommand(_writer, _table);
        var rowIds = new List<long>(documents.Count);
        foreach (var document in documents)
        {
            var isNew = !_columns.TryFindRow(document.Id, out var rowId);
            rowId = isNew ? _nextRowId++ : rowId;
            upsert.Execute(rowId, isNew, document);
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

    private static string[] Split(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

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
