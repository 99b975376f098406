using JobMatch.Ranking.Metrics;
using Xunit;

namespace JobMatch.Tests.Ranking.Metrics;

public class BootstrapTests
{
    [Fact]
    public void Queries_without_a_measure_are_left_out_and_counted()
    {
        var estimate = Bootstrap.Of([0.5, null, 1.0, null, 0.0], 1);
        Assert.Equal((0.5, 3, 2), (estimate.Mean, estimate.Queries, estimate.LeftOut));
    }

    [Fact]
    public void Nothing_measured_has_no_mean() => Assert.True(double.IsNaN(Bootstrap.Of([null], 1).Mean));

    [Fact]
    public void Equal_values_leave_no_doubt() => Assert.Equal(new Estimate(0.25, 0.25, 0.25, 50, 0), Bootstrap.Of([.. Enumerable.Repeat((double?)0.25, 50)], 1));

    [Fact]
    public void The_interval_is_about_two_standard_errors_wide_each_way()
    {
        // Half zeros, half ones, 400 of them: standard error 0.5 / 20 = 0.025.
        var estimate = Bootstrap.Of([.. Enumerable.Range(0, 400).Select(index => (double?)(index % 2))], 7);
        Assert.InRange(estimate.Low, 0.5 - 1.96 * 0.025 - 0.01, 0.5 - 1.96 * 0.025 + 0.01);
        Assert.InRange(estimate.High, 0.5 + 1.96 * 0.025 - 0.01, 0.5 + 1.96 * 0.025 + 0.01);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        IReadOnlyList<double?> values = [.. Enumerable.Range(0, 60).Select(index => (double?)Math.Sin(index))];
        Assert.Equal(Bootstrap.Of(values, 3), Bootstrap.Of(values, 3));
        Assert.NotEqual(Bootstrap.Of(values, 3), Bootstrap.Of(values, 4));
    }

    [Fact]
    public void A_steady_difference_is_certain_however_much_queries_differ()
    {
        IReadOnlyList<double?> second = [.. Enumerable.Range(0, 40).Select(index => (double?)(index / 64.0))];
        var difference = Bootstrap.Difference([.. second.Select(value => value + 0.125)], second, 1);
        Assert.Equal((0.125, 0.125, 0.125), (difference.Mean, difference.Low, difference.High));
    }
}
