using JobMatch.Ranking.Training;

namespace JobMatch.Tests.Ranking.Training;

/// <summary>Queries whose grades follow from the bins by a rule, with noise. A seed gives always the same ones.</summary>
internal static class RandomRows
{
    public const int Criteria = 4;
    public const int Bins = 6;

    /// <param name="queries">Queries of 12 rows.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="worth">What a row's bins are worth; grades 0 to 3 go by it.</param>
    public static BinnedRows Of(int queries, int seed, Func<int[], double> worth)
    {
        const int size = 12;
        var random = new Random(seed);
        var rows = Enumerable.Range(0, queries * size).Select(_ => Enumerable.Range(0, Criteria).Select(_ => random.Next(Bins)).ToArray()).ToList();
        return new(
            [.. Enumerable.Repeat(Bins, Criteria)],
            [.. Enumerable.Range(0, Criteria).Select(criterion => rows.Select(row => (byte)row[criterion]).ToArray())],
            [.. rows.Select(row => (byte)Math.Clamp(Math.Floor(worth(row) + random.NextDouble() - 0.5), 0, 3))],
            [.. Enumerable.Range(0, queries + 1).Select(query => query * size)]);
    }
}
