using System.Diagnostics;
using JobMatch.Benchmarks.Running;
using JobMatch.LabourMarket.Time;
using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Benchmarks.Matching;

/// <summary>Everybody's best list in both directions, and what one change of them costs, against ranking one after the other.</summary>
internal sealed class MarketBenchmark : IBenchmark
{
    private const int Top = 50;

    /// <summary>Rankings and changes that are not counted: .NET compiles the code anew while it sees what is hot.</summary>
    private const int WarmUp = 50;

    public string Name => "market";

    public string About => "1,000,000 people × 10,000 vacancies: the best 50 for everybody, both ways; one changed person, one changed vacancy";

    public async Task RunAsync(BenchmarkReport report, bool quick, CancellationToken cancellation)
    {
        var (people, vacancies) = await LargeMarket.GetAsync(quick ? 5_000 : 1_000_000, quick, cancellation);
        var today = VietnamTime.Today(TimeProvider.System);
        using var market = new Market();
        foreach (var batch in people.Chunk(10_000))
        {
            market.Put(batch);
        }

        var oneByOne = new Timings();
        foreach (var (index, vacancy) in vacancies.Take(quick ? 5 : WarmUp + 100).Index())
        {
            (index < WarmUp && !quick ? new Timings() : oneByOne).Measure(() => market.RankPeople(vacancy, Scorecard.Expert, Top, today));
        }

        market.Dispose();
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var lists = MarketLists.Rank(people, vacancies, Scorecard.Expert, Top, today, null, cancellation);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var used = GC.GetTotalMemory(forceFullCollection: true) - before;

        var personChange = Changes(people.Zip(people.Skip(500)), quick, pair =>
            lists.Put(pair.First with { HomeCommunes = pair.Second.HomeCommunes, HomeProvince = pair.Second.HomeProvince }));
        var vacancyChange = Changes(vacancies.Zip(vacancies.Skip(100)), quick, pair =>
            lists.Put(pair.First with { Communes = pair.Second.Communes, Province = pair.Second.Province }));

        report.Add("everybody's best 50, both ways; peer: one vacancy after the other, one way", seconds, "s", 180, Direction.AtMost,
            oneByOne.P50 * vacancies.Count / 1000);
        report.Add("memory of all lists", used / 1e6, "MB", 2_000, Direction.AtMost);
        report.Add("peak memory of the process", Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, "MB");
        report.Add("one changed person, p50", personChange.P50, "ms");
        report.Add("one changed person, p99", personChange.P99, "ms", 50, Direction.AtMost);
        report.Add("one changed vacancy, p50", vacancyChange.P50, "ms");
        report.Add("one changed vacancy, p99", vacancyChange.P99, "ms", 50, Direction.AtMost);
        report.Add("one vacancy's top 50 in the whole market, p99", oneByOne.P99, "ms", 25, Direction.AtMost);
    }

    private static Timings Changes<T>(IEnumerable<T> pairs, bool quick, Action<T> change)
    {
        var timings = new Timings();
        foreach (var (index, pair) in pairs.Take(quick ? 5 : WarmUp + 200).Index())
        {
            (index < WarmUp && !quick ? new Timings() : timings).Measure(() =>
            {
                change(pair);
                return 0;
            });
        }

        return timings;
    }
}
