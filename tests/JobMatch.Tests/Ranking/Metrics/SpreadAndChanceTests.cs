using JobMatch.Ranking.Metrics;
using Xunit;

namespace JobMatch.Tests.Ranking.Metrics;

public class SpreadAndChanceTests
{
    private const int Digits = 12;

    // Of 1, 2, 3, 4: mean absolute difference over all pairs 20/16 = 1.25, mean 2.5, so 1.25 / (2 × 2.5) = 0.25.
    [Theory]
    [InlineData(new[] { 4, 1, 3, 2 }, 0.25)]
    [InlineData(new[] { 5, 5, 5 }, 0.0)]
    [InlineData(new[] { 0, 0, 0, 8 }, 0.75)]
    [InlineData(new[] { 0, 0 }, 0.0)]
    [InlineData(new int[0], 0.0)]
    public void Gini_is_half_the_relative_mean_difference(int[] counts, double gini) =>
        Assert.Equal(gini, Exposure.Gini(counts, [.. counts.Select(_ => 1)]), Digits);

    [Fact]
    public void Lists_in_proportion_to_openings_are_even_and_a_vacancy_without_openings_does_not_count() =>
        // Openings shown 4, 4, 1 and 3 times.
        Assert.Equal((0.0, Exposure.Gini([4, 4, 1, 3], [1, 1, 1, 1])), (Exposure.Gini([6, 2, 5], [3, 1, 0]), Exposure.Gini([8, 1, 3], [2, 1, 1])));

    [Fact]
    public void The_share_shown_often_enough_counts_the_limit_itself() =>
        Assert.Equal((0.5, 0.0), (Exposure.ShareWithAtLeast([0, 3, 4, 2], 3), Exposure.ShareWithAtLeast([], 3)));

    [Fact]
    public void Brier_is_the_mean_squared_distance() =>
        Assert.Equal((0.04 + 0.09 + 0.25) / 3, ChanceQuality.Of([[(0.8, true)], [(0.3, false), (0.5, true)]], seed: 1).Brier.Mean, Digits);

    [Fact]
    public void Without_a_case_no_chance_is_judged() =>
        Assert.All(new[] { ChanceQuality.Of([], 1), ChanceQuality.Of([[]], 1) }, quality => Assert.Equal((0, 0), (quality.Brier.Queries, quality.Bands.Count)));

    [Fact]
    public void Reliability_compares_said_with_happened_band_by_band()
    {
        var quality = ChanceQuality.Of([[(0.11, false), (0.95, true)], [(0.19, true), (1.0, true)]], seed: 1);
        Assert.Equal([new(0.15, 0.5, 2), new(0.975, 1.0, 2)], quality.Bands);
        Assert.Equal((2 * 0.35 + 2 * 0.025) / 4, quality.CalibrationError.Mean, Digits);
        // One list drawn twice: 0.08 for the first, 0.405 for the second. Draws err upwards, so the interval is turned around the value.
        Assert.Equal((0, 0.295), (quality.CalibrationError.Low, Math.Round(quality.CalibrationError.High, Digits)));
    }

    [Fact]
    public void The_impact_ratio_compares_with_the_group_chosen_most_often()
    {
        IEnumerable<(string, bool)> Group(string name, int people, int chosen) => Enumerable.Range(0, people).Select(index => (name, index < chosen));
        IReadOnlyList<(string, bool)> list = [.. Group("b", 20, 8), .. Group("a", 10, 5), .. Group("c", 4, 0)];
        Assert.Equal([("a", 10, 5, 1.0), ("b", 20, 8, 0.8), ("c", 4, 0, 0.0)], Lines([list]));

        // Lists that are alike leave no doubt; unlike ones do.
        Assert.All(ImpactRatio.Of([list, list], 1), line => Assert.Equal(line.Ratio.Low, line.Ratio.High));
        var doubtful = ImpactRatio.Of([[("a", true), ("b", true)], [("a", true), ("b", false)]], 1).Single(line => line.Group == "b");
        Assert.Equal((0.5, 0.0, 1.0), (doubtful.Ratio.Mean, doubtful.Ratio.Low, doubtful.Ratio.High));

        static IEnumerable<(string, int, int, double)> Lines(IReadOnlyList<IReadOnlyList<(string, bool)>> lists) =>
            ImpactRatio.Of(lists, 1).Select(line => (line.Group, line.People, line.Chosen, line.Ratio.Mean));
    }

    [Fact]
    public void Where_nobody_was_chosen_there_is_no_ratio() => Assert.Equal(0, Assert.Single(ImpactRatio.Of([[("a", false)]], 1)).Ratio.Queries);
}
