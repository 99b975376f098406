using Microsoft.Data.Sqlite;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>Reads the full-text table of one index.</summary>
internal static class TextTable
{
    /// <summary>The rows whose text holds these tokens.</summary>
    public static List<long> Rows(SqliteConnection connection, string table, TokensIn tokens, Vocabulary words)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT rowid FROM {table}_text WHERE {table}_text MATCH $tokens";
        command.Parameters.AddWithValue("$tokens", FtsQuery.Of(tokens, tokens.Match == TokenMatch.OneEdit ? words.Near(tokens.Tokens[0]) : []));
        var rows = new List<long>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(reader.GetInt64(0));
        }

        return rows;
    }

    /// <summary>All words of the texts.</summary>
    public static IEnumerable<string> Words(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT term FROM {table}_words";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader.GetString(0);
        }
    }
}
