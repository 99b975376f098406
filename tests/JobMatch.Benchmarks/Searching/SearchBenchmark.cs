using JobMatch.Benchmarks.Running;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Host.Running;
using JobMatch.Matching.Analysing;
using Microsoft.Data.Sqlite;

namespace JobMatch.Benchmarks.Searching;

/// <summary>Text with three filters and all facets, against the bare full-text query in the same file.</summary>
internal sealed class SearchBenchmark : IBenchmark
{
    private const int WarmUp = 20;

    private static readonly string[] Texts =
        ["hàn", "tho han", "may công nghiệp", "điện", "dien lanh", "nấu ăn", "kế toán", "sửa chữa ô tô", "cơ khí", "chăn nuôi"];

    private static readonly string[] MajorGroups = ["7", "8", "5", "3"];

    private static readonly string[][] Levels = [["3", "4"], ["4", "5"], ["1", "2", "3", "4"]];

    public string Name => "search";

    public string About => "text, three filters and facets among 100,000 people; floor: the bare FTS5 query";

    public async Task RunAsync(BenchmarkReport report, bool quick, CancellationToken cancellation)
    {
        var folder = await MarketFolder.GetAsync(quick, cancellation);
        await using var session = await Session.StartAsync(folder.DataDirectory, mustWrite: true, cancellation);
        var queries = session.Get<IMatchingQueries>();
        var provinces = (await queries.SearchPeopleAsync(new(), cancellation))
            .Facets.Single(facet => facet.Filter == "province").Values.Select(value => value.Code).ToList();
        var (found, full, floor, asked) = (0, new Timings(), new Timings(), new List<SearchQuestion>());
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.DataDirectory, "index-people.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(cancellation);
        for (var index = 0; index < (quick ? 40 : 300) + WarmUp; index++)
        {
            var question = new SearchQuestion
            {
                Text = Texts[index % Texts.Length],
            }
            .With(CodeFilters.Occupation, MajorGroups[index / Texts.Length % MajorGroups.Length])
            .With(CodeFilters.Province, provinces[index % provinces.Count])
            .With(CodeFilters.Qualification, Levels[index % Levels.Length]);
            asked.Add(question);
            var isWarm = index >= WarmUp;
            found += (await (isWarm ? full : new()).MeasureAsync(() => queries.SearchPeopleAsync(question, cancellation))).Total;
            (isWarm ? floor : new()).Measure(() => Bare(connection, question.Text!));
        }

        report.Add("search with text, 3 filters and facets, p50", full.P50, "ms", peer: floor.P50);
        report.Add("search with text, 3 filters and facets, p99", full.P99, "ms", peer: floor.P99);
        report.Add("people found by all searches together", found, "people");
        var people = await session.Get<ISupplyQueries>().ListAsync(cancellation).Select(card => card.Profile).ToListAsync(cancellation);
        await ServerSearch.RunAsync(report, people, asked, quick, cancellation);
    }

    private static long Bare(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM people_text WHERE people_text MATCH $terms";
        command.Parameters.AddWithValue("$terms", string.Join(" AND ", Tokens.Of(text).Select(token => $"\"{token}\"")));
        return (long)command.ExecuteScalar()!;
    }
}
