using JobMatch.Benchmarks.Running;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Host.Running;
using JobMatch.LabourMarket.Time;
using JobMatch.Matching.Indexing;
using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Benchmarks.Matching;

/// <summary>The best 50 for a vacancy or a person, with explanations, against a pass over memory and against scoring pair
/// by pair.</summary>
internal sealed class MatchBenchmark : IBenchmark
{
    private const int Top = 50;
    private const int WarmUp = 30;
    private const double MostMilliseconds = 20;

    /// <summary>People scored pair by pair; the time is scaled to the whole market.</summary>
    private const int PairSample = 2_000;

    public string Name => "match";

    public string About => "one vacancy's top 50 among 100,000 people with explanations; one person's among 10,000 vacancies";

    public async Task RunAsync(BenchmarkReport report, bool quick, CancellationToken cancellation)
    {
        var folder = await MarketFolder.GetAsync(quick, cancellation);
        await using var session = await Session.StartAsync(folder.DataDirectory, mustWrite: true, cancellation);
        var (queries, market) = (session.Get<IMatchingQueries>(), session.Get<Market>());
        var questions = quick ? 20 : 300;
        var vacancies = await Spread(session.Get<IDemandQueries>().ListAsync(cancellation), folder.Vacancies, questions + WarmUp, cancellation);
        var people = (await Spread(session.Get<ISupplyQueries>().ListAsync(cancellation), folder.Trainees, Math.Max(PairSample, questions + WarmUp), cancellation))
            .ConvertAll(card => card.Profile);

        var match = new Timings();
        foreach (var (vacancy, index) in vacancies.Select((vacancy, index) => (vacancy, index)))
        {
            await (index < WarmUp ? new Timings() : match).MeasureAsync(() => queries.MatchAsync(vacancy.Id, Top, Weights.None, cancellation));
        }

        var suggest = new Timings();
        foreach (var (person, index) in people.Take(questions + WarmUp).Select((person, index) => (person, index)))
        {
            await (index < WarmUp ? new Timings() : suggest).MeasureAsync(() => queries.SuggestAsync(person.Id, Top, Weights.None, cancellation));
        }

        var today = VietnamTime.Today(TimeProvider.System);
        var ranking = new Timings();
        foreach (var profile in vacancies.Select(Profiles.Of))
        {
            ranking.Measure(() => market.RankPeople(profile, Scorecard.Expert, Top, today));
        }

        var floor = MemoryPass.Measure(market.PeopleCount, AllCriteria.List.Count, questions);
        var pairs = PairByPair(Profiles.Of(vacancies[0]), people.ConvertAll(Profiles.Of)) * market.PeopleCount / people.Count;
        report.Add("match top 50 with explanations, p50", match.P50, "ms");
        report.Add("match top 50 with explanations, p99", match.P99, "ms", MostMilliseconds, Direction.AtMost);
        report.Add("suggest top 50 with explanations, p50", suggest.P50, "ms");
        report.Add("suggest top 50 with explanations, p99", suggest.P99, "ms", MostMilliseconds, Direction.AtMost);
        report.Add("ranking alone, p50; floor: one pass over a byte column per criterion", ranking.P50, "ms", peer: floor.P50);
        report.Add("ranking alone, p99; peer: every pair compared and explained", ranking.P99, "ms", peer: pairs);
    }

    private static double PairByPair(VacancyProfile vacancy, List<PersonProfile> people)
    {
        var timings = new Timings();
        for (var round = 0; round < 3; round++)
        {
            timings.Measure(() => people.Max(person => Explanation.Of(Scorecard.Expert, vacancy, person).Score));
        }

        return timings.P50;
    }

    /// <summary>So many, evenly spread over all of them.</summary>
    private static async Task<List<T>> Spread<T>(IAsyncEnumerable<T> all, int count, int wanted, CancellationToken cancellation)
    {
        var step = Math.Max(1, count / wanted);
        return await all.Where((_, index) => index % step == 0).Take(wanted).ToListAsync(cancellation);
    }
}
