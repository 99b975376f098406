using JobMatch.Benchmarks.Running;
using JobMatch.Ranking.Metrics;
using JobMatch.Ranking.Placing;
using JobMatch.Ranking.Spreading;

namespace JobMatch.Benchmarks.Placing;

/// <summary>What spreading everybody's lists costs in value and wins in congestion, by the dial.</summary>
internal static class SpreadFigures
{
    private const int Length = 5;
    private const int EnoughCandidates = 3;

    private static readonly double[] Dials = [0, 0.25, SpreadLists.DefaultDial, 1];

    public static void Add(BenchmarkReport report, string name, int trainees, int[] places, ValuedPair[] pairs)
    {
        var alone = SpreadLists.Of(trainees, places, pairs, Length, dial: 0);
        foreach (var dial in Dials)
        {
            var lists = SpreadLists.Of(trainees, places, pairs, Length, dial);
            var shown = new int[places.Length];
            foreach (var pair in lists.SelectMany(list => list))
            {
                shown[pairs[pair].Vacancy]++;
            }

            var openings = shown.SelectMany((count, vacancy) => Enumerable.Repeat(count / places[vacancy], places[vacancy])).ToList();
            var lost = lists.Zip(alone).Where(both => both.Second.Length > 0)
                .Average(both => 1 - Gain(both.First, pairs) / Gain(both.Second, pairs));
            var label = FormattableString.Invariant($"{name}: lists of {Length}, dial {dial}{(dial == SpreadLists.DefaultDial ? " (default)" : "")}");
            report.Add($"{label}: NDCG@{Length} lost (gain: the value)", lost, "NDCG");
            report.Add($"{label}: Gini of exposure", Exposure.Gini(shown), "");
            report.Add($"{label}: openings with at least {EnoughCandidates} candidates", Exposure.ShareWithAtLeast(openings, EnoughCandidates), "share");
        }
    }

    private static double Gain(int[] list, ValuedPair[] pairs) => list.Select((pair, place) => pairs[pair].Value / Math.Log2(place + 2)).Sum();
}
