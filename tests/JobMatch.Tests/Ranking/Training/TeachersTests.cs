using JobMatch.Ranking.Training;
using Xunit;

namespace JobMatch.Tests.Ranking.Training;

public class TeachersTests
{
    private const int Rounds = 400;
    private const int Seed = 3;

    private static readonly TreeSettings Bold = new(Leaves: 2, Depth: 0, Rounds, LearningRate: 0.1, RowsInLeaf: 1, HessianInLeaf: 1e-6);

    [Fact]
    public void Where_more_trees_learn_noise_later_queries_choose_fewer()
    {
        AdditiveLearningTests.RequireLightGbm();
        var (rows, later) = (MostlyNoise(100, 1), MostlyNoise(2_000, 2));
        var teachers = new Teachers(Bold, NothingLearned, Seed);
        var (balance, quality) = teachers.Choose(rows);
        Assert.InRange(balance.Trees, 1, Rounds / 2);
        Assert.Equal(60, quality.Count);
        var gain = RankingQuality.Compare(
            later, teachers.Learn(rows).Score(later), teachers.Learn(rows, balance with { Trees = Rounds }, NothingLearned(rows)).Score(later), Seed);
        Assert.True(gain.Low > 0, $"{gain}");
    }

    [Fact]
    public void Where_lambdarank_learns_nothing_the_balance_is_the_usual_one()
    {
        AdditiveLearningTests.RequireLightGbm();
        var teachers = new Teachers(Bold with { RowsInLeaf = 10_000, HessianInLeaf = 1e9 }, SmoothTables.Learn, Seed);
        Assert.Equal(new(Rounds, 2), teachers.Choose(RandomRows.Of(100, 1, AdditiveLearningTests.Sum)).Balance);
    }

    [Fact]
    public void Few_queries_choose_nothing()
    {
        AdditiveLearningTests.RequireLightGbm();
        var (balance, quality) = new Teachers(Bold, NothingLearned, Seed).Choose(RandomRows.Of(Teachers.FewestQueries - 1, 1, AdditiveLearningTests.Sum));
        Assert.Equal(new(Rounds, 2), balance);
        Assert.Empty(quality);
    }

    /// <summary>Forty criteria, of which the first counts a little.</summary>
    private static BinnedRows MostlyNoise(int queries, int seed)
    {
        const int Size = 12, Criteria = 40, Bins = 6;
        var random = new Random(seed);
        byte[][] columns = [.. Enumerable.Range(0, Criteria).Select(_ => Enumerable.Range(0, queries * Size).Select(_ => (byte)random.Next(Bins)).ToArray())];
        return new(
            [.. Enumerable.Repeat(Bins, Criteria)], columns, Array.ConvertAll(columns[0], bin => (byte)(random.NextDouble() < 0.1 + (bin * 0.1) ? 1 : 0)),
            [.. Enumerable.Range(0, queries + 1).Select(query => query * Size)]);
    }

    private static StepTables NothingLearned(BinnedRows rows) => new([.. rows.BinCounts.Select(bins => new double[bins])]);
}
