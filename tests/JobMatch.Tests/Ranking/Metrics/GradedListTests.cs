using JobMatch.Ranking.Metrics;
using Xunit;

namespace JobMatch.Tests.Ranking.Metrics;

public class GradedListTests
{
    private const int Digits = 10;

    // Worked by hand. Gains of 3 2 3 0 1 2 are 7 3 7 0 1 3; discounts 1, 1.584963, 2, 2.321928, 2.584963, 2.807355.
    // DCG = 7 + 1.892789 + 3.5 + 0 + 0.386853 + 1.068622 = 13.848264; ideal (7 7 3 3 1 0) = 14.595391.
    [Theory]
    [InlineData(new[] { 3, 2, 3, 0, 1, 2 }, 6, 0.9488107486)]
    [InlineData(new[] { 3, 2, 3, 0, 1, 2 }, 1, 1.0)]
    [InlineData(new[] { 0, 1 }, 1, 0.0)]
    [InlineData(new[] { 0, 1 }, 2, 0.6309297536)]
    [InlineData(new[] { 1, 3 }, 10, 0.7098097414)]
    public void Ndcg_counts_gain_2_to_the_grade_less_1_over_the_logarithm_of_the_place(int[] grades, int first, double ndcg) =>
        Assert.Equal(ndcg, GradedList.InOrder(grades).Ndcg(first)!.Value, Digits);

    [Fact]
    public void Average_precision_is_the_mean_of_precisions_at_relevant_places() =>
        Assert.Equal((1.0 + 2.0 / 3 + 3.0 / 5) / 3, GradedList.InOrder([1, 0, 2, 0, 4]).AveragePrecision()!.Value, Digits);

    [Fact]
    public void Reciprocal_rank_is_that_of_the_first_relevant_place() => Assert.Equal(1.0 / 3, GradedList.InOrder([0, 0, 2, 4]).ReciprocalRank());

    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(2, 1.0 / 3)]
    [InlineData(9, 1.0)]
    public void Recall_is_the_share_of_the_relevant_among_the_first(int first, double recall) =>
        Assert.Equal(recall, GradedList.InOrder([0, 2, 0, 1, 1]).Recall(first));

    [Fact]
    public void A_list_without_a_relevant_document_has_no_measure()
    {
        var list = GradedList.InOrder([0, 0]);
        Assert.Equal((null, null, null, null), (list.Ndcg(2), list.AveragePrecision(), list.ReciprocalRank(), list.Recall(2)));
        Assert.Null(GradedList.InOrder([]).Ndcg(1));
    }

    [Fact]
    public void Higher_scores_come_first() =>
        Assert.Equal(1.0, GradedList.Ranked([0.5, -1, 2], [1, 0, 3]).Ndcg(3)!.Value, Digits);

    [Fact]
    public void Equal_scores_gain_nothing_from_the_order_of_the_file()
    {
        // One list for each position of the one relevant document: over them all it takes every place once.
        var mean = Enumerable.Range(0, 20).Average(relevant =>
        {
            var grades = new byte[20];
            grades[relevant] = 1;
            return GradedList.Ranked(new double[20], grades).ReciprocalRank()!.Value;
        });
        Assert.Equal(Enumerable.Range(1, 20).Average(place => 1.0 / place), mean, Digits);
        var first = new byte[20];
        first[0] = 1;
        Assert.Equal(GradedList.Ranked(new double[20], first).ReciprocalRank(), GradedList.Ranked(new double[20], first).ReciprocalRank());
    }
}
