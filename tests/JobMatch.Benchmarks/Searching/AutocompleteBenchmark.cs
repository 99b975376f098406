using JobMatch.Benchmarks.Running;
using JobMatch.Contracts.Matching;
using JobMatch.Host.Running;
using Microsoft.Data.Sqlite;

namespace JobMatch.Benchmarks.Searching;

/// <summary>Completions with counts among all people and within a province, against a bare prefix query in the same file.</summary>
internal sealed class AutocompleteBenchmark : IBenchmark
{
    private const int WarmUp = 20;

    private static readonly string[] Typed = ["ha", "han", "thợ h", "tho m", "điện", "ke toan", "quang", "phuong", "cong", "nau an", "truong", "sua chua o"];

    public string Name => "autocomplete";

    public string About => "values that begin as typed, with counts, among 100,000 people; floor: the bare FTS5 prefix query";

    public async Task RunAsync(BenchmarkReport report, bool quick, CancellationToken cancellation)
    {
        var folder = await MarketFolder.GetAsync(quick, cancellation);
        await using var session = await Session.StartAsync(folder.DataDirectory, mustWrite: true, cancellation);
        var queries = session.Get<IMatchingQueries>();
        SearchQuestion[] filters = [new(), new SearchQuestion().With(CodeFilters.Province, "51"), new SearchQuestion { Qualification = 4 }];
        var (offered, full, floor) = (0, new Timings(), new Timings());
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.DataDirectory, "index-people.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(cancellation);
        for (var index = 0; index < (quick ? 40 : 400) + WarmUp; index++)
        {
            var (typed, filter) = (Typed[index % Typed.Length], filters[index % filters.Length]);
            var isWarm = index >= WarmUp;
            offered += (await (isWarm ? full : new()).MeasureAsync(() => queries.CompleteAsync(SearchSide.People, typed, filter, cancellation))).Count;
            (isWarm ? floor : new()).Measure(() => Bare(connection, typed));
        }

        report.Add("autocomplete with counts, p50", full.P50, "ms", peer: floor.P50);
        report.Add("autocomplete with counts, p99", full.P99, "ms", peer: floor.P99);
        report.Add("values offered by all together", offered, "values");
    }

    private static long Bare(SqliteConnection connection, string typed)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM people_text WHERE people_text MATCH $typed";
        command.Parameters.AddWithValue("$typed", $"\"{typed}\" *");
        return (long)command.ExecuteScalar()!;
    }
}
