using JobMatch.Benchmarks.Running;
using JobMatch.Ranking.Metrics;
using JobMatch.Ranking.Scorecards;
using JobMatch.Ranking.Simulating;
using JobMatch.Ranking.Training;

namespace JobMatch.Benchmarks.Learning;

/// <summary>What a learned scorecard gains over the expert's on the simulated market, by the number of vacancies with outcomes:
/// judged on other seeds and on occupations that never occurred in training.</summary>
internal sealed class ColdStartBenchmark : IBenchmark
{
    private const int Draws = 4;
    private const int TestVacancies = 400;
    private const int ManyOutcomes = 5_000;

    // Seeds on which nothing was tried while the rule of sharing was found.
    private const int TestSeed = 33_000;
    private const int FirstSeed = 71;

    private const double MostLost = -0.001;

    private static readonly DateOnly First = new(2026, 1, 5);

    /// <summary>Vacancies with outcomes, and the least gain in NDCG@10 over the prior.</summary>
    private static readonly (int Vacancies, double Least)[] Goals = [(5, MostLost), (10, MostLost), (25, MostLost), (50, 0.0015), (100, 0.004)];

    public string Name => "coldstart";

    public string About => "a scorecard learned from 5 to some hundred vacancies of the simulated market against the expert's";

    public Task RunAsync(BenchmarkReport report, bool quick, CancellationToken cancellation)
    {
        var heldOut = SimulatedMarket.Occupations.Where((_, index) => index % 4 == 3).ToList();
        var known = SimulatedMarket.Occupations.Except(heldOut).ToList();
        var tests = new[] { ("known occupations", known), ("occupations held out", heldOut) }
            .Select((set, index) => new TestSet(set.Item1, OutcomeRows.Together(
                SimulatedMarket.Generate(quick ? 40 : TestVacancies, TestSeed + index, set.Item2, First)))).ToList();
        foreach (var test in tests)
        {
            report.Add($"prior alone, {test.Name}: NDCG@10", test.Prior.OfType<double>().Average(), "NDCG");
        }

        foreach (var (vacancies, least) in Goals.Take(quick ? 2 : Goals.Length))
        {
            cancellation.ThrowIfCancellationRequested();
            var learned = Enumerable.Range(FirstSeed, quick ? 1 : Draws)
                .Select(seed => Learned(SimulatedMarket.Generate(vacancies, seed, known, First))).ToList();
            foreach (var test in tests)
            {
                var gains = learned.ConvertAll(test.Gain);
                report.Add(
                    FormattableString.Invariant(
                        $"{vacancies} vacancies, {test.Name}: gain in NDCG@10, mean of {gains.Count} seeds (worst {gains.Min():F4})"),
                    gains.Average(), "NDCG", least);
            }
        }

        if (!quick)
        {
            Many(report, tests, known);
        }

        return Task.CompletedTask;
    }

    private static void Many(BenchmarkReport report, List<TestSet> tests, List<string> known)
    {
        var learned = Enumerable.Range(FirstSeed, Draws)
            .Select(seed => Learned(UpToManyOutcomes(SimulatedMarket.Generate(400, seed, known, First)))).ToList();
        foreach (var test in tests)
        {
            var prior = test.Prior.OfType<double>().Average();
            var gains = learned.ConvertAll(scorecard => test.Gain(scorecard) / prior * 100);
            report.Add(
                FormattableString.Invariant(
                    $"{ManyOutcomes:N0} outcomes, {test.Name}: relative gain in NDCG@10, mean of {Draws} seeds (worst {gains.Min():F2})"),
                gains.Average(), "%", 10);
        }

        var rows = OutcomeRows.Employers(SimulatedMarket.Generate(TestVacancies, TestSeed + 7, known, First));
        foreach (var scorecard in new[] { Scorecard.Expert, learned[0] })
        {
            report.Add(
                $"{scorecard.Name}: distance of said and happened chances, employers",
                RankingQuality.Chances(rows, OutcomeRows.EmployerChances(scorecard, rows), OutcomeRows.Offer, seed: 1).CalibrationError.Mean, "chance");
        }
    }

    private static List<ShownList> UpToManyOutcomes(IReadOnlyList<ShownList> lists)
    {
        var (taken, outcomes) = (new List<ShownList>(), 0);
        foreach (var list in lists.TakeWhile(_ => outcomes < ManyOutcomes))
        {
            taken.Add(list);
            outcomes += Outcomes(list);
        }

        return taken;
    }

    private static int Outcomes(ShownList list) =>
        list.People.Count(shown => shown.Outcome is not (Outcome.NotOpened or Outcome.RefusedForLackOfOpenings));

    private static Scorecard Learned(IReadOnlyList<ShownList> lists) =>
        Scorecard.Parse(ScorecardLearning.Learn(Scorecard.Expert, lists, "learned", seed: 1).Text);

    private sealed class TestSet(string name, BinnedRows rows)
    {
        public string Name { get; } = name;

        public IReadOnlyList<double?> Prior { get; } = RankingQuality.Ndcg(rows, OutcomeRows.Score(Scorecard.Expert, rows));

        public double Gain(Scorecard scorecard) => Bootstrap.Difference(RankingQuality.Ndcg(rows, OutcomeRows.Score(scorecard, rows)), Prior, 1).Mean;
    }
}
