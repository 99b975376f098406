using Microsoft.Data.Sqlite;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>The prepared statements that store one document after another.</summary>
internal sealed class UpsertCommand : IDisposable
{
    private readonly SqliteCommand _state;
    private readonly SqliteCommand _text;

    public UpsertCommand(SqliteConnection connection, string table)
    {
        _state = connection.CreateCommand();
        _state.CommandText = $"""
            INSERT INTO {table} (id, version, occupations, provinces, communes, qualification, pay_vnd, updated_ticks, state)
            VALUES ($id, $version, $occupations, $provinces, $communes, $qualification, $pay, $updated, $state)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, occupations = excluded.occupations,
                provinces = excluded.provinces, communes = excluded.communes, qualification = excluded.qualification,
                pay_vnd = excluded.pay_vnd, updated_ticks = excluded.updated_ticks, state = excluded.state
            RETURNING row_id
            """;
        AddParameters(_state, "$id", "$version", "$occupations", "$provinces", "$communes", "$qualification", "$pay", "$updated", "$state");
        _text = connection.CreateCommand();
        _text.CommandText = $"INSERT OR REPLACE INTO {table}_text (rowid, {FtsQuery.Columns}) VALUES ($row, $title, $title_folded, $concepts, $concepts_folded, $body, $body_folded)";
        AddParameters(_text, "$row", "$title", "$title_folded", "$concepts", "$concepts_folded", "$body", "$body_folded");
    }

    /// <returns>The row under which the document is stored.</returns>
    public long Execute(SearchDocument document)
    {
        Set(_state, document.Id.ToByteArray(), document.Version, Join(document.Occupations), Join(document.Provinces),
            Join(document.Communes), document.Qualification ?? FilterColumns.UnknownQualification, document.PayVnd ?? 0,
            document.UpdatedAt.UtcTicks, document.State);
        var rowId = (long)_state.ExecuteScalar()!;
        Set(_text, rowId, document.Title.Exact, document.Title.Folded, document.Concepts.Exact, document.Concepts.Folded,
            document.Body.Exact, document.Body.Folded);
        _text.ExecuteNonQuery();
        return rowId;
    }

    public void Dispose()
    {
        _state.Dispose();
        _text.Dispose();
    }

    private static string Join(IEnumerable<string> codes) => string.Join(' ', codes);

    private static void AddParameters(SqliteCommand command, params string[] names)
    {
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter(name, null));
        }
    }

    private static void Set(SqliteCommand command, params object[] values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index];
        }
    }
}
