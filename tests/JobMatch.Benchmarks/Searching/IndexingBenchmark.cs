using System.Diagnostics;
using JobMatch.Benchmarks.Running;
using JobMatch.Contracts.Supply;
using JobMatch.Host.Running;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Sqlite;
using JobMatch.Matching.Indexing;
using Microsoft.Data.Sqlite;

namespace JobMatch.Benchmarks.Searching;

/// <summary>People into the embedded engine, against their words raw into a full-text table; and the whole path from a message until a
/// search finds it, in both engines.</summary>
internal sealed class IndexingBenchmark : IBenchmark
{
    private const int BatchSize = MessageIndexing.MessageSize;

    public string Name => "indexing";

    public string About => "documents per second, message to searchable; floors: texts raw into FTS5, the raw bulk API";

    public async Task RunAsync(BenchmarkReport report, bool quick, CancellationToken cancellation)
    {
        var folder = await MarketFolder.GetAsync(quick, cancellation);
        var people = await PeopleAsync(folder.DataDirectory, quick ? 1_000 : 30_000, cancellation);
        var directory = Directory.CreateTempSubdirectory("jobmatch-indexing-").FullName;
        try
        {
            var started = Stopwatch.GetTimestamp();
            var documents = people.ConvertAll(Documents.Of);
            var making = Stopwatch.GetElapsedTime(started);

            started = Stopwatch.GetTimestamp();
            using (var engine = new SqliteSearchEngine(directory))
            {
                foreach (var batch in documents.Chunk(BatchSize))
                {
                    await engine.UpsertAsync(SearchIndex.People, batch, cancellation);
                }
            }

            var storing = Stopwatch.GetElapsedTime(started);
            var floor = Raw(documents, Path.Combine(directory, "raw.db"));
            report.Add("documents made", people.Count / making.TotalSeconds, "documents/s");
            report.Add("documents stored", people.Count / storing.TotalSeconds, "documents/s", peer: people.Count / floor.TotalSeconds);
            await MessageIndexing.RunAsync(report, people, quick, cancellation);
            await ServerIndexing.RunAsync(report, people, quick, cancellation);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<List<TraineeState>> PeopleAsync(string dataDirectory, int count, CancellationToken cancellation)
    {
        await using var session = await Session.StartAsync(dataDirectory, mustWrite: true, cancellation);
        return await session.Get<ISupplyQueries>().ListAsync(cancellation).Take(count).Select(card => card.Profile).ToListAsync(cancellation);
    }

    private static TimeSpan Raw(List<SearchDocument> documents, string path)
    {
        var started = Stopwatch.GetTimestamp();
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE VIRTUAL TABLE texts USING fts5({FtsQuery.Columns}, content = '')";
        command.ExecuteNonQuery();
        command.CommandText = $"INSERT INTO texts ({FtsQuery.Columns}) VALUES ($1, $2, $3, $4)";
        for (var column = 1; column <= 4; column++)
        {
            command.Parameters.Add($"${column}", SqliteType.Text);
        }

        foreach (var batch in documents.Chunk(BatchSize))
        {
            using var transaction = connection.BeginTransaction();
            command.Transaction = transaction;
            foreach (var document in batch)
            {
                string[] texts =
                [
                    document.Title.Exact, document.Title.Folded, document.Body.Exact, document.Body.Folded,
                ];
                for (var column = 0; column < texts.Length; column++)
                {
                    command.Parameters[column].Value = texts[column];
                }

                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return Stopwatch.GetElapsedTime(started);
    }
}
