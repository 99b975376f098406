using JobMatch.Benchmarks.Running;
using JobMatch.Contracts.Matching;
using JobMatch.Ranking.Metrics;
using JobMatch.Ranking.Placing;
using JobMatch.Ranking.Spreading;

namespace JobMatch.Benchmarks.Placing;

/// <summary>What spreading everybody's lists costs in value and wins in congestion, by the dial.</summary>
internal static class SpreadFigures
{
    private const int Length = 5;

    private static readonly double[] Dials = [0, 0.1, IWholeMarket.DefaultDial, 1];

    public static void Add(BenchmarkReport report, string name, int trainees, int[] places, ValuedPair[] pairs)
    {
        var alone = SpreadLists.Of(trainees, places, pairs, Length, dial: 0);
        foreach (var dial in Dials)
        {
            var lists = SpreadLists.Of(trainees, places, pairs, Length, dial);
            var figures = ListFigures.Of(lists, alone, pairs, places);
            var label = FormattableString.Invariant($"{name}: lists of {Length}, dial {dial}{(dial == IWholeMarket.DefaultDial ? " (default)" : "")}");
            report.Add($"{label}: NDCG@{Length} lost (gain: the value)", figures.NdcgLost, "NDCG");
            report.Add($"{label}: most lost by one list", figures.MostLost, "NDCG");
            report.Add($"{label}: Gini of exposure by opening", figures.Gini, "");
            report.Add($"{label}: openings with at least {Exposure.Enough} candidates", figures.OpeningsWithEnough, "share");
            report.Add($"{label}: most lists for one opening", (double)figures.CrowdedLists / places[figures.Crowded!.Value], "lists");
            report.Add($"{label}: vacancies that nobody sees", figures.Unseen, "vacancies");
        }
    }
}
