using JobMatch.Ranking.Metrics;

namespace JobMatch.Ranking.Training;

/// <summary>How well scores order the rows of each query.</summary>
public static class RankingQuality
{
    /// <summary>NDCG of the first so many, one a query; null for a query without a relevant row.</summary>
    public static IReadOnlyList<double?> Ndcg(BinnedRows rows, ReadOnlySpan<double> scores, int first = 10) =>
        PerQuery(rows, scores, list => list.Ndcg(first));

    /// <summary>Any measure of lists, one a query.</summary>
    public static IReadOnlyList<double?> PerQuery(BinnedRows rows, ReadOnlySpan<double> scores, Func<GradedList, double?> measure)
    {
        var perQuery = new double?[rows.QueryCount];
        for (var query = 0; query < perQuery.Length; query++)
        {
            perQuery[query] = measure(GradedList.Ranked(scores[rows.Rows(query)], rows.Grades[rows.Rows(query)]));
        }

        return perQuery;
    }

    /// <summary>Whether chances of the rows mean what they say; a grade from <paramref name="leastYes"/> on is a yes.</summary>
    public static ChanceQuality Chances(BinnedRows rows, double[] chances, int leastYes, int seed)
    {
        var grades = rows.Grades.ToArray();
        return ChanceQuality.Of(
            [.. Enumerable.Range(0, rows.QueryCount).Select(rows.Rows)
                .Select(query => chances[query].Zip(grades[query], (chance, grade) => (chance, grade >= leastYes)).ToList())],
            seed);
    }

    /// <summary>How much better the first scores order than the second, in NDCG@10.</summary>
    public static Estimate Compare(BinnedRows rows, ReadOnlySpan<double> first, ReadOnlySpan<double> second, int seed) =>
        Bootstrap.Difference(Ndcg(rows, first), Ndcg(rows, second), seed);
}
