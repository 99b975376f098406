using JobMatch.Ranking.Metrics;
using JobMatch.Ranking.Placing;

namespace JobMatch.Ranking.Spreading;

/// <summary>How evenly everybody's lists spread attention, and what that costs.</summary>
/// <param name="OpeningsWithEnough">Share of openings with at least <see cref="Exposure.Enough"/> candidates, 0 to 1.</param>
/// <param name="PeopleWithEnough">Share of people with at least <see cref="Exposure.Enough"/> vacancies on their list, 0 to 1.</param>
/// <param name="Gini">Gini coefficient of how often vacancies are shown.</param>
/// <param name="NdcgLost">Mean loss in NDCG over the length of the lists, the gain being the value; people without a list are left out.</param>
public sealed record ListFigures(double OpeningsWithEnough, double PeopleWithEnough, double Gini, double NdcgLost)
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

        return new(
            Exposure.OpeningsWithEnough(shown, places), Exposure.ShareWithAtLeast([.. lists.Select(list => list.Length)], Exposure.Enough),
            Exposure.Gini(shown),
            lists.Zip(alone).Where(both => both.Second.Length > 0)
                .Select(both => 1 - (Gain(both.First, pairs) / Gain(both.Second, pairs))).DefaultIfEmpty(0).Average());
    }

    /// <summary>Sum of the values, each divided by the logarithm of its place.</summary>
    internal static double Gain(int[] list, IReadOnlyList<ValuedPair> pairs) => list.Select((pair, place) => pairs[pair].Value / Math.Log2(place + 2)).Sum();
}
