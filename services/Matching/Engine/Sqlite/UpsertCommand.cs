using Microsoft.Data.Sqlite;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>The prepared statements that store one document after another.</summary>
internal sealed class UpsertCommand : IDisposable
{
    private static readonly string[] StateColumns = ["id", "version", "facts", "state"];

    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _update;
    private readonly SqliteCommand _text;

    // Implementation note: one INSERT … ON CONFLICT … RETURNING would do for both, but SQLite opens a savepoint for it, and
    // at each savepoint FTS5 writes out what it has gathered so far: one segment a document, more than twice the time.
    public UpsertCommand(SqliteConnection connection, string table)
    {
        _insert = Prepare(connection, StateColumns,
            $"INSERT INTO {table} (row_id, {string.Join(", ", StateColumns)}) VALUES ($row, {string.Join(", ", StateColumns.Select(Parameter))})");
        _update = Prepare(connection, StateColumns,
            $"UPDATE {table} SET {string.Join(", ", StateColumns.Select(column => $"{column} = {Parameter(column)}"))} WHERE row_id = $row");
        string[] texts = FtsQuery.Columns.Split(", ");
        _text = Prepare(connection, texts,
            $"INSERT OR REPLACE INTO {table}_text (rowid, {FtsQuery.Columns}) VALUES ($row, {string.Join(", ", texts.Select(Parameter))})");
    }

    /// <param name="rowId">The row under which the document is stored.</param>
    /// <param name="isNew">Whether nothing is stored there yet.</param>
    /// <param name="document">What is stored.</param>
    /// <param name="facts">Its <see cref="DocumentFacts"/>.</param>
    public void Execute(long rowId, bool isNew, SearchDocument document, string facts)
    {
        Run(isNew ? _insert : _update, rowId, document.Id.ToByteArray(), document.Version, facts, document.State);
        Run(_text, rowId, document.Title.Exact, document.Title.Folded, document.Body.Exact, document.Body.Folded);
    }

    public void Dispose()
    {
        _insert.Dispose();
        _update.Dispose();
        _text.Dispose();
    }

    private static string Parameter(string column) => $"${column}";

    private static SqliteCommand Prepare(SqliteConnection connection, IEnumerable<string> columns, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in columns.Select(Parameter).Prepend("$row"))
        {
            command.Parameters.Add(new SqliteParameter(name, null));
        }

        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index];
        }

        command.ExecuteNonQuery();
    }
}
