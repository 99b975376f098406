using JobMatch.Ranking.Metrics;
using JobMatch.Ranking.Placing;

namespace JobMatch.Ranking.Spreading;

/// <summary>How evenly everybody's lists spread attention, and what that costs.</summary>
/// <param name="OpeningsWithEnough">Share of openings with at least <see cref="Exposure.Enough"/> candidates, 0 to 1.</param>
/// <param name="PeopleWithEnough">Share of people with at least <see cref="Exposure.Enough"/> vacancies on their list, 0 to 1.</param>
/// <param name="Gini">Gini coefficient of how often openings are shown (<see cref="Exposure.Gini"/>).</param>
/// <param name="NdcgLost">Mean loss in NDCG over the length of the lists, the gain being the value; people without a list are left out.</param>
/// <param name="MostLost">The greatest such loss of one list.</param>
/// <param name="Crowded">The vacancy shown most often for each of its openings, the first such; null where nothing is shown.</param>
/// <param name="CrowdedLists">Lists in which it stands, all its openings together.</param>
/// <param name="Unseen">Vacancies with openings that stand in no list.</param>
public sealed record ListFigures(
    double OpeningsWithEnough, double PeopleWithEnough, double Gini, double NdcgLost, double MostLost, int? Crowded, int CrowdedLists, int Unseen)
{
    /// <summary>Measures lists of <see cref="SpreadLists"/>.</summary>
    /// <param name="lists">For each trainee the indexes of the pairs, best first.</param>
    /// <param name="alone">The same without regard to others.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="places">Openings by vacancy.</param>
    public static ListFigures Of(
        IReadOnlyList<int[]> lists, IReadOnlyList<int[]> alone, IReadOnlyList<ValuedPair> pairs, IReadOnlyList<int> places)
    {
        var shown = new int[places.Count];
        foreach (var pair in lists.SelectMany(list => list))
        {
            shown[pairs[pair].Vacancy]++;
        }

        int? crowded = shown.All(count => count == 0) ? null
            : Enumerable.Range(0, shown.Length).MaxBy(vacancy => (double)shown[vacancy] / Math.Max(places[vacancy], 1));
        double[] lost = [.. lists.Zip(alone).Where(both => both.Second.Length > 0)
            .Select(both => 1 - (Gain(both.First, pairs) / Gain(both.Second, pairs))).DefaultIfEmpty(0)];
        return new(
            Exposure.OpeningsWithEnough(shown, places), Exposure.ShareWithAtLeast([.. lists.Select(list => list.Length)], Exposure.Enough),
            Exposure.Gini(shown, places), lost.Average(), lost.Max(),
            crowded, crowded is { } vacancy ? shown[vacancy] : 0, shown.Zip(places).Count(both => both is { First: 0, Second: > 0 }));
    }

    /// <summary>Sum of the values, each weighted by its row.</summary>
    internal static double Gain(int[] list, IReadOnlyList<ValuedPair> pairs) => list.Select((pair, row) => pairs[pair].Value * Weight(row)).Sum();

    /// <summary>How much a row counts in NDCG.</summary>
    /// <param name="row">From 0.</param>
    internal static double Weight(int row) => 1 / Math.Log2(row + 2);
}
