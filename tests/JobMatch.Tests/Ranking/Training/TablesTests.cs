using JobMatch.Ranking.Training;
using Xunit;

namespace JobMatch.Tests.Ranking.Training;

public class TablesTests
{
    [Theory]
    [InlineData(new double[] { 1, 3, 2, 4 }, new double[] { 1, 1, 1, 1 }, new[] { 1, 2.5, 2.5, 4 })]
    [InlineData(new double[] { 1, 3, 2, 4 }, new double[] { 1, 3, 1, 1 }, new[] { 1, 2.75, 2.75, 4 })]
    [InlineData(new double[] { 4, 3, 2, 1 }, new double[] { 1, 1, 1, 1 }, new[] { 2.5, 2.5, 2.5, 2.5 })]
    [InlineData(new double[] { 1, 9, 3 }, new double[] { 1, 0, 1 }, new double[] { 1, 1, 3 })]
    public void Neighbours_in_the_wrong_order_are_pooled_by_weight(double[] values, double[] weights, double[] risen)
    {
        Monotone.Rise(values, weights, [.. Enumerable.Range(0, values.Length)]);
        Assert.Equal(risen, values);
    }

    [Fact]
    public void Bins_without_an_order_stay_and_others_follow_it()
    {
        double[] values = [7, 1, 5, 3];
        Monotone.Rise(values, [1, 1, 1, 1], [3, 2, 1]);
        Assert.Equal([7, 3, 3, 3], values);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(100, 0.25)]
    [InlineData(300, 0.5625)]
    public void The_learned_share_grows_with_the_queries(int queries, double share) => Assert.Equal(share, Blending.LearnedShare(queries));

    [Fact]
    public void A_blend_keeps_the_priors_direction_whatever_was_learned()
    {
        var rows = RandomRows.Of(400, 1, bins => bins[0]);
        var prior = new StepTables([.. Enumerable.Repeat<double[]>([0, 1, 2, 3, 4, 5], RandomRows.Criteria)]);
        var backwards = new StepTables([.. Enumerable.Repeat<double[]>([5, 4, 3, 2, 1, 0], RandomRows.Criteria)]);
        var orders = Enumerable.Repeat<IReadOnlyList<int>>([0, 1, 2, 3, 4, 5], RandomRows.Criteria).ToList();
        var mixed = Blending.Mix(prior, backwards, rows, orders, 0.6);
        Assert.All(mixed.Single, table => Assert.All(table.Zip(table.Skip(1)), pair => Assert.True(pair.First <= pair.Second)));
    }

    [Fact]
    public void Both_parts_of_a_blend_have_equal_spread_whatever_their_units()
    {
        var rows = RandomRows.Of(100, 1, bins => bins[0]);
        var (one, other) = (Only(0), Only(1));
        var mixed = Blending.Mix(one, other.Times(1_000), rows, [.. Enumerable.Repeat<IReadOnlyList<int>>([], RandomRows.Criteria)], 0.25);
        Assert.Equal(3, (mixed.Single[0][5] - mixed.Single[0][0]) / (mixed.Single[1][5] - mixed.Single[1][0]), 0.2);
    }

    [Fact]
    public void Points_start_at_0_and_add_up_to_what_was_asked_for()
    {
        var (points, perUnit) = Points.Of([[-1, 0, 1], [0.5, 0.5, 3.5], [2, 2, 2]], 1_000);
        Assert.Equal([[0, 200, 400], [0, 0, 600], [0, 0, 0]], points);
        Assert.Equal(200, perUnit, 9);
    }

    [Fact]
    public void What_a_pair_says_of_each_criterion_alone_is_kept_and_what_it_says_of_both_together_goes()
    {
        var rows = RandomRows.Of(200, 1, bins => bins[0]);
        var (alone, together) = (Pair((first, second) => first + 2 * second), Pair((first, second) => first == second ? 1 : 0));
        var kept = alone.WithoutPairs(rows);
        Assert.Empty(kept.Pairs);
        Assert.All(kept.Score(rows).Zip(alone.Score(rows)), scores => Assert.Equal(scores.Second, scores.First, 6));
        Assert.All(together.WithoutPairs(rows).Score(rows), score => Assert.InRange(score, 0.0, 0.35));
    }

    [Theory]
    [InlineData(new[] { 0, 0, 30 }, new[] { 0, 0, 20 }, new[] { 1, 0, 30 }, new[] { 1, 0, 20 })]
    [InlineData(new[] { 9, 0, 9 }, new[] { 0, 0, 0 }, new[] { 8, 0, 9 }, new[] { 0, 0, 0 })]
    [InlineData(new[] { 0, 0, 0 }, new[] { 0, 0, 1 }, new[] { 1, 0, 2 }, new[] { 1, 0, 2 })]
    [InlineData(new[] { 4, 5, 0 }, new[] { 4, 0, 5 }, new[] { 2, 5, 0 }, new[] { 2, 0, 5 })]
    public void Unknown_stays_inside_after_rounding(int[] employer, int[] trainee, int[] employerKept, int[] traineeKept)
    {
        double[] Prior(int[] kept) => kept.Max() == 0 ? [0, 0, 0] : [1, 0, 2];
        UnknownPoints.KeepInside(employer, trainee, Prior(employerKept), Prior(traineeKept));
        Assert.Equal(employerKept, employer);
        Assert.Equal(traineeKept, trainee);
    }

    [Fact]
    public void The_hash_of_rows_changes_with_any_of_them()
    {
        var rows = RandomRows.Of(3, 1, bins => bins[0]);
        Assert.Equal(rows.Hash(), RandomRows.Of(3, 1, bins => bins[0]).Hash());
        Assert.NotEqual(rows.Hash(), rows.Take([0, 2, 1]).Hash());
        Assert.NotEqual(rows.Hash(), rows.Take([0, 1]).Hash());
    }

    [Fact]
    public void Rows_that_do_not_fit_together_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new BinnedRows([2], [[0, 1]], [0], [0, 1]));
        Assert.Throws<ArgumentException>(() => new BinnedRows([2], [[2]], [0], [0, 1]));
        Assert.Throws<ArgumentException>(() => new BinnedRows([2], [[0]], [16], [0, 1]));
        Assert.Throws<ArgumentException>(() => new BinnedRows([2], [[0]], [0], [0, 2]));
        Assert.Throws<ArgumentException>(() => new BinnedRows([2], [[0, 0]], [0, 0], [0, 2, 1, 2]));
    }

    private static StepTables Pair(Func<int, int, double> worth) => new(
        [.. Enumerable.Repeat(new double[RandomRows.Bins], RandomRows.Criteria)],
        [new(0, 1, RandomRows.Bins, [.. Enumerable.Range(0, RandomRows.Bins * RandomRows.Bins).Select(cell => worth(cell / RandomRows.Bins, cell % RandomRows.Bins))])]);

    private static StepTables Only(int criterion) => new(
        [.. Enumerable.Range(0, RandomRows.Criteria).Select(index => index == criterion ? new double[] { 0, 1, 2, 3, 4, 5 } : new double[RandomRows.Bins])]);
}
