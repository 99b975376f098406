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
    public void Gini_is_half_the_relative_mean_difference(int[] counts, double gini) => Assert.Equal(gini, Exposure.Gini(counts), Digits);

    [Fact]
    public void The_share_shown_often_enough_counts_the_limit_itself() =>
        Assert.Equal((0.5, 0.0), (Exposure.ShareWithAtLeast([0, 3, 4, 2], 3), Exposure.ShareWithAtLeast([], 3)));

    [Fact]
    public void Brier_is_the_mean_squared_distance() =>
        Assert.Equal((0.04 + 0.09 + 0.25) / 3, ChanceQuality.Brier([0.8, 0.3, 0.5], [true, false, true]), Digits);

    [Fact]
    public void Chances_without_an_outcome_each_are_refused() =>
        Assert.All<Action>(
            [() => ChanceQuality.Brier([], []), () => ChanceQuality.Reliability([0.5], [true, false])],
            act => Assert.Throws<ArgumentException>(act));

    [Fact]
    public void Reliability_compares_said_with_happened_band_by_band()
    {
        var bands = ChanceQuality.Reliability([0.1, 0.3, 0.9, 1.0], [false, true, true, true], bands: 2);
        Assert.Equal([new(0.2, 0.5, 2), new(0.95, 1.0, 2)], bands);
        Assert.Equal((2 * 0.3 + 2 * 0.05) / 4, ChanceQuality.CalibrationError(bands), Digits);
    }

    [Fact]
    public void The_impact_ratio_compares_with_the_group_chosen_most_often()
    {
        IEnumerable<(string, bool)> Group(string name, int people, int chosen) => Enumerable.Range(0, people).Select(index => (name, index < chosen));
        Assert.Equal(
            [new("a", 10, 5, 1.0), new("b", 20, 8, 0.8), new("c", 4, 0, 0.0)],
            ImpactRatio.Of([.. Group("b", 20, 8), .. Group("a", 10, 5), .. Group("c", 4, 0)]));
    }

    [Fact]
    public void Where_nobody_was_chosen_there_is_no_ratio() => Assert.Equal([new("a", 1, 0, null)], ImpactRatio.Of([("a", false)]));
}
