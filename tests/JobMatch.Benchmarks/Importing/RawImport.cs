using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace JobMatch.Benchmarks.Importing;

/// <summary>The floor of an import: lines split at commas and written as they are by one prepared statement.</summary>
internal static class RawImport
{
    private const int RowsInTransaction = 500;

    public static TimeSpan Run(string file, string database)
    {
        var started = Stopwatch.GetTimestamp();
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var lines = new StreamReader(file);
        var width = lines.ReadLine()!.Split(',').Length;
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
        Execute(connection, $"CREATE TABLE rows (id INTEGER PRIMARY KEY, {string.Join(", ", Enumerable.Range(0, width).Select(column => $"c{column} TEXT"))})");
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO rows VALUES (NULL, {string.Join(", ", Enumerable.Range(0, width).Select(column => $"$c{column}"))})";
        for (var column = 0; column < width; column++)
        {
            insert.Parameters.Add($"$c{column}", SqliteType.Text);
        }

        var transaction = connection.BeginTransaction();
        for (var row = 1; lines.ReadLine() is { } line; row++)
        {
            var cells = line.Split(',');
            for (var column = 0; column < width; column++)
            {
                insert.Parameters[column].Value = column < cells.Length ? cells[column] : "";
            }

            insert.Transaction = transaction;
            insert.ExecuteNonQuery();
            if (row % RowsInTransaction == 0)
            {
                transaction.Commit();
                transaction.Dispose();
                transaction = connection.BeginTransaction();
            }
        }

        transaction.Commit();
        transaction.Dispose();
        return Stopwatch.GetElapsedTime(started);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
