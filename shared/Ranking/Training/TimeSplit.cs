namespace JobMatch.Ranking.Training;

/// <summary>Splits by time: learning from the past is judged by what came later.</summary>
internal static class TimeSplit
{
    private const int LaterShare = 5;

    /// <summary>The first four fifths and the rest of lists in order of time.</summary>
    public static (IReadOnlyList<ShownList> Earlier, IReadOnlyList<ShownList> Later) Of(IReadOnlyList<ShownList> lists)
    {
        var cut = lists.Count * (LaterShare - 1) / LaterShare;
        return ([.. lists.Take(cut)], [.. lists.Skip(cut)]);
    }

    /// <summary>Each of the last three fifths of so many queries: its first query, and the first after it.</summary>
    public static IEnumerable<(int Start, int End)> Forward(int queries) =>
        Enumerable.Range(LaterShare - 3, 3).Select(fifth => (queries * fifth / LaterShare, queries * (fifth + 1) / LaterShare));

    /// <summary>The queries before a start, and those from there up to an end.</summary>
    public static (BinnedRows Earlier, BinnedRows Later) Of(BinnedRows rows, int start, int end) =>
        (rows.Take([.. Enumerable.Range(0, start)]), rows.Take([.. Enumerable.Range(start, end - start)]));
}
