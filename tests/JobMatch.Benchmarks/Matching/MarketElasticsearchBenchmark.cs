using JobMatch.Benchmarks.Running;
using JobMatch.Benchmarks.Searching;
using JobMatch.LabourMarket.Time;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Benchmarks.Matching;

/// <summary>Rankings by a real Elasticsearch, compared with memory, with other numbers of shards and nodes. All nodes share this machine,
/// so more of them show what spreading costs, not what more machines gain.</summary>
internal sealed class MarketElasticsearchBenchmark : IBenchmark
{
    private const int Top = 50;
    private const int WarmUp = 20;
    private const int BatchSize = 10_000;

    public string Name => "market-elasticsearch";

    public string About =>
        "one vacancy's top 50 of 300,000 people, ranked by Elasticsearch, by shards and nodes; floor: its first requests sent by curl";

    public async Task RunAsync(BenchmarkReport report, bool quick, CancellationToken cancellation)
    {
        var (generated, vacancies) = await LargeMarket.GetAsync(quick ? 5_000 : 300_000, quick, cancellation);
        var people = generated.ToList();
        using var market = new Market();
        market.Put(people);
        var asked = vacancies.Take(WarmUp + (quick ? 5 : 80)).ToList();
        foreach (var nodes in new[] { 1, 2 })
        {
            await using var server = await SearchServer.StartAsync(quick ? "512m" : "1500m", nodes);
            if (server is null)
            {
                return;
            }

            foreach (var shards in nodes == 1 ? new[] { 2, 1, 4 } : [2])
            {
                await MeasureAsync(report, market, people, asked, new Spread(shards, nodes), cancellation);
            }
        }
    }

    private static async Task MeasureAsync(
        BenchmarkReport report, Market market, List<PersonProfile> people, List<VacancyProfile> vacancies, Spread spread,
        CancellationToken cancellation)
    {
        var options = new ElasticsearchOptions
        {
            Addresses = SearchServer.AddressesOf(spread.Nodes),
            IndexPrefix = $"benchmark-{spread.Shards}",
            Shards = spread.Shards,
            SearchTimeoutSeconds = 30,
        };
        await using var engine = new ElasticsearchEngine(options, TimeProvider.System);
        foreach (var batch in people.Chunk(BatchSize))
        {
            await engine.UpsertAsync(SearchIndex.People, [.. batch.Select(DocumentOf)], cancellation);
        }

        // What a search sees of replaced and merged segments is not what is measured.
        await engine.DigestsAsync(SearchIndex.People, cancellation);
        var today = VietnamTime.Today(TimeProvider.System);
        var compiled = vacancies.ConvertAll(vacancy => market.CompileForPeople(vacancy, Scorecard.Expert, today));
        var url = $"{options.Addresses[0]}/{options.IndexPrefix}-people/_msearch?{ServerIndex.RankingOptions}";

        // Curl comes twice, before and after, so that a server that warms up favours nobody.
        await Curl.PostAsync(url, compiled.ConvertAll(Request), WarmUp, cancellation);
        var (ours, memory, differing) = (new Timings(), new Timings(), 0);
        foreach (var (number, vacancy) in vacancies.Index())
        {
            var ranking = await (number < WarmUp ? new() : ours).MeasureAsync(() => engine.RankAsync(
                SearchIndex.People, [market.CompileForPeople(vacancy, Scorecard.Expert, today)], Top, cancellation));
            var expected = (number < WarmUp ? new() : memory).Measure(() => market.RankPeople(vacancy, Scorecard.Expert, Top, today));
            differing += expected.Best.SequenceEqual(ranking[0].Best) && expected.BestNotEligible.SequenceEqual(ranking[0].BestNotEligible) ? 0 : 1;
        }

        var curl = await Curl.PostAsync(url, compiled.ConvertAll(Request), WarmUp, cancellation);
        var together = new Timings();
        await together.MeasureAsync(() => engine.RankAsync(SearchIndex.People, compiled[WarmUp..], Top, cancellation));
        Add(report, spread, (ours, curl, memory), together.P50 / (compiled.Count - WarmUp), differing);
    }

    private static void Add(
        BenchmarkReport report, Spread spread, (Timings Ours, Timings Curl, Timings Memory) timings, double together, int differing)
    {
        // The goal was set for two shards on one node.
        var goal = spread is { Shards: 2, Nodes: 1 } ? 120 : (double?)null;
        report.Add($"one vacancy's top 50 and those kept out, {spread}, p50", timings.Ours.P50, "ms", goal, Direction.AtMost, timings.Curl.P50);
        report.Add($"one vacancy's top 50 and those kept out, {spread}, p99", timings.Ours.P99, "ms", null, Direction.AtMost, timings.Curl.P99);
        report.Add($"each of many vacancies in one request, {spread}", together, "ms");
        report.Add($"rankings that differ from memory, {spread}", differing, "rankings", 0, Direction.AtMost);
        report.Add($"the same in memory beside it, {spread}, p50", timings.Memory.P50, "ms");
    }

    /// <summary>What the first round of a ranking sends.</summary>
    private static byte[] Request(CompiledPoints points) => SearchLines.Of(
    [
        RankingBody.Of(points, new(points, Top), eligible: true), RankingBody.Of(points, new(points, Top), eligible: false), RankingBody.Count(),
    ]);

    private static SearchDocument DocumentOf(PersonProfile person) => new()
    {
        Id = person.Id,
        Version = 1,
        Title = AnalysedText.Empty,
        Body = AnalysedText.Empty,
        Codes = new Dictionary<CodeField, IReadOnlyList<string>>(),
        Numbers = new Dictionary<NumberField, long> { [NumberField.UpdatedAt] = 1 },
        Locations = [],
        State = "{}",
        RankingKeys = () => ProfileKeys.Of(person),
    };

    private sealed record Spread(int Shards, int Nodes)
    {
        public override string ToString() => $"{Shards} shards on {Nodes} node{(Nodes == 1 ? "" : "s")}";
    }
}
