using System.Globalization;
using System.Text.Json;
using JobMatch.Contracts.Matching;
using JobMatch.Messaging.Log;
using Microsoft.Data.Sqlite;

namespace JobMatch.Matching.Saving;

/// <summary>Keeps searches in a SQLite file of their own: the index files beside it are thrown away and made again.</summary>
/// <param name="path">The file; made when it does not exist.</param>
/// <param name="queries">Counts what a search finds.</param>
/// <param name="clock">The time of looking.</param>
internal sealed class SavedSearches(string path, IMatchingQueries queries, TimeProvider clock) : ISavedSearches
{
    private const string Columns = "id, side, name, address, question, seen_ticks";

    private readonly string _connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30, Pooling = false }.ToString();

    public async Task<IReadOnlyList<SavedSearch>> ListAsync(CancellationToken cancellation)
    {
        var searches = new List<SavedSearch>();
        foreach (var row in Read($"SELECT {Columns} FROM saved_searches"))
        {
            searches.Add(await CountedAsync(row, cancellation));
        }

        return [.. searches.OrderByDescending(search => search.New > 0).ThenBy(search => search.Name, StringComparer.Ordinal).ThenBy(search => search.Id)];
    }

    public Task<Guid> SaveAsync(SearchSide side, string name, string address, SearchQuestion question, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        Execute(
            $"""
            DELETE FROM saved_searches WHERE side = $side AND name = $name;
            INSERT INTO saved_searches ({Columns}) VALUES ($id, $side, $name, $address, $question, $seen);
            """,
            ("$id", Text(id)), ("$side", side.ToString()), ("$name", name), ("$address", address),
            ("$question", JsonSerializer.Serialize(question, MessageJson.Options)), ("$seen", clock.GetUtcNow().UtcTicks));
        return Task.FromResult(id);
    }

    public async Task<SavedSearch?> SeenAsync(Guid id, CancellationToken cancellation)
    {
        if (Read($"SELECT {Columns} FROM saved_searches WHERE id = $id", ("$id", Text(id))) is not [var row])
        {
            return null;
        }

        var search = await CountedAsync(row, cancellation);
        Execute("UPDATE saved_searches SET seen_ticks = $seen WHERE id = $id", ("$id", Text(id)), ("$seen", clock.GetUtcNow().UtcTicks));
        return search;
    }

    public Task DeleteAsync(Guid id, CancellationToken cancellation)
    {
        Execute("DELETE FROM saved_searches WHERE id = $id", ("$id", Text(id)));
        return Task.CompletedTask;
    }

    private async Task<SavedSearch> CountedAsync(Row row, CancellationToken cancellation)
    {
        var saved = new SavedSearch(row.Id, row.Side, row.Name, row.Address, new DateTimeOffset(row.SeenTicks, TimeSpan.Zero), null, 0);
        try
        {
            var all = row.Question with { Skip = 0, Take = 0, After = null, Explains = false };
            return saved with
            {
                Total = await CountAsync(row.Side, all, cancellation),
                New = await CountAsync(row.Side, all with { ChangedAfter = saved.SeenAt }, cancellation),
            };
        }
        catch (UnknownCodeException)
        {
            return saved;
        }
    }

    private async Task<int> CountAsync(SearchSide side, SearchQuestion question, CancellationToken cancellation) => side == SearchSide.People
        ? (await queries.SearchPeopleAsync(question, cancellation)).Total
        : (await queries.SearchVacanciesAsync(question, cancellation)).Total;

    private List<Row> Read(string sql, params (string Name, object Value)[] values)
    {
        using var connection = Open();
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<Row>();
        while (reader.Read())
        {
            rows.Add(new(
                Guid.Parse(reader.GetString(0), CultureInfo.InvariantCulture), Enum.Parse<SearchSide>(reader.GetString(1)), reader.GetString(2),
                reader.GetString(3), JsonSerializer.Deserialize<SearchQuestion>(reader.GetString(4), MessageJson.Options)!, reader.GetInt64(5)));
        }

        return rows;
    }

    private void Execute(string sql, params (string Name, object Value)[] values)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        using var command = Command(connection, sql, values);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE TABLE IF NOT EXISTS saved_searches (
                id TEXT PRIMARY KEY, side TEXT NOT NULL, name TEXT NOT NULL, address TEXT NOT NULL, question TEXT NOT NULL, seen_ticks INTEGER NOT NULL)
            """;
        command.ExecuteNonQuery();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);

    private sealed record Row(Guid Id, SearchSide Side, string Name, string Address, SearchQuestion Question, long SeenTicks);
}
